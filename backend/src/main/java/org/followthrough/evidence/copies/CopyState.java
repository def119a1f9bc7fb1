package org.followthrough.evidence.copies;

import org.followthrough.shared.Coded;

/** Whether an address has a kept copy. */
public enum CopyState implements Coded {
    /** It has not been fetched yet. */
    WAITING,
    KEPT,
    /** It could not be fetched; it is tried again. */
    FAILED
}
