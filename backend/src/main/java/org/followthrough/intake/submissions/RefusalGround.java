package org.followthrough.intake.submissions;

import org.followthrough.shared.Coded;

/** Why a proposal is refused; a text says more. */
public enum RefusalGround implements Coded {
    ALREADY_REGISTERED, NOT_A_RECOMMENDATION, NOT_IN_SOURCE, WRONG_EVENT, OUT_OF_SCOPE, OTHER
}
