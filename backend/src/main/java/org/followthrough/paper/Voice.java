package org.followthrough.paper;

/** Who says so: shown by shape and colour beside the word, never by colour alone (method, sections 2 and 5). */
public enum Voice {
    /** The addressee states it. */
    ADDRESSEE,
    /** The panel found it. */
    PANEL,
    /** The calendar recorded it, or it was counted. */
    RECORD
}
