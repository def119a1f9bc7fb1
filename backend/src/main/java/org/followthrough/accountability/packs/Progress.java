package org.followthrough.accountability.packs;

/** Is told how far a pack is while it is made. */
public interface Progress {

    /** For whom nobody waits. */
    Progress UNSEEN = (made, files) -> { };

    /** So many of its files are made. */
    void made(int made, int files);
}
