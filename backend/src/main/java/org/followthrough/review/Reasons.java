package org.followthrough.review;

import org.followthrough.shared.RuleViolation;

/** Reasons that become public: none is empty, none longer than a reader takes. */
final class Reasons {

    private static final int LONGEST = 20_000;

    private Reasons() {
    }

    static void require(String reason) {
        if (reason.isBlank()) {
            throw RuleViolation.of("reason", "review.reopen.needs-reason");
        }
        if (reason.length() > LONGEST) {
            throw RuleViolation.of("reason", "text.too-long", LONGEST);
        }
    }
}
