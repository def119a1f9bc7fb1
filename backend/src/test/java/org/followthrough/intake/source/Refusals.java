package org.followthrough.intake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.followthrough.shared.RuleViolation;

/** Which rule a file breaks. */
final class Refusals {

    private Refusals() {
    }

    static void refuses(ThrowingCallable reading, String rule) {
        var refusal = catchThrowableOfType(RuleViolation.class, reading);
        assertThat(refusal).as("refused with %s", rule).isNotNull();
        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.messageKey()).isEqualTo(rule);
            assertThat(violation.field()).isEqualTo("file");
        });
    }
}
