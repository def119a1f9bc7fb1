package org.followthrough.evidence.confidential;

import org.followthrough.shared.Coded;

/** What became of something that was handed in confidentially. */
public enum SubmissionState implements Coded {
    RECEIVED, READ,
    /** A redacted copy is public. */
    REDACTED,
    WITHDRAWN
}
