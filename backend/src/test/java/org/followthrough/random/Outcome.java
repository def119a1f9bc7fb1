package org.followthrough.random;

import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.springframework.dao.OptimisticLockingFailureException;

/** What comes of something that somebody tries: it is done, or refused in one of the ways that the contract knows. */
enum Outcome {
    DONE, FORBIDDEN, NOT_FOUND, WRONG_STATE, RULE_VIOLATION, STALE;

    /** The refusal that an exception stands for; anything else is a defect. */
    static Outcome of(RuntimeException refusal) {
        return switch (refusal) {
            case Forbidden forbidden -> FORBIDDEN;
            case NotFound unknown -> NOT_FOUND;
            case WrongState wrong -> WRONG_STATE;
            case RuleViolation broken -> RULE_VIOLATION;
            case OptimisticLockingFailureException stale -> STALE;
            default -> throw refusal;
        };
    }

    /** Predicts this refusal where the condition holds. */
    void when(boolean condition) {
        if (condition) {
            throw new Refused(this);
        }
    }

    /** A predicted refusal. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;
        final Outcome outcome;

        Refused(Outcome outcome) {
            super(outcome.name(), null, false, false);
            this.outcome = outcome;
        }
    }
}
