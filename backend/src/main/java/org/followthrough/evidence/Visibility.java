package org.followthrough.evidence;

import org.followthrough.shared.Coded;

/** Who may ever read an item of evidence. */
public enum Visibility implements Coded {
    /** Anyone, once what cites it is published. */
    PUBLIC,
    /** Its own side and the panel. */
    PANEL
}
