package org.followthrough.accountability.packs;

import java.util.List;

/** Something that makes files of a pack; parts come in their {@code @Order}. */
public interface PackPart {

    /** The files that it makes of what is frozen. */
    List<PackFile> files(Frozen frozen);
}
