package org.followthrough.review;

import org.followthrough.shared.Coded;

/** Why a commitment is opened again (method, section 3). */
public enum Ground implements Coded {
    /** Something has come to light that the assessment could not know. */
    NEW_EVIDENCE,
    /** The addressee contests the assessment. */
    APPEAL,
    /** What had been reached is undone. */
    REGRESSION
}
