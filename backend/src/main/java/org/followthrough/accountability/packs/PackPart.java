package org.followthrough.accountability.packs;

import java.util.stream.Stream;

/** Something that makes files of a pack; parts come in their {@code @Order}. */
public interface PackPart {

    /** How many files it makes, known before the first of them is made. */
    int count();

    /** The files that it makes of what is frozen, each made when it is asked for. */
    Stream<PackFile> files(Frozen frozen);
}
