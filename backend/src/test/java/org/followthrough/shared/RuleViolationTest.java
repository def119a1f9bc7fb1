package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class RuleViolationTest {

    @Test
    void names_the_field_the_text_and_what_fills_it() {
        var refusal = RuleViolation.of("reason", "position.reason.required", 3);
        assertThat(refusal.violations()).containsExactly(new Violation("reason", "position.reason.required", List.of(3)));
    }

    @Test
    void every_broken_rule_is_told_at_once() {
        var broken = List.of(Violation.of("a", "first"), Violation.of("b", "second"));
        assertThatExceptionOfType(RuleViolation.class).isThrownBy(() -> RuleViolation.throwIfAny(broken))
                .satisfies(refusal -> assertThat(refusal.violations()).isEqualTo(broken));
    }

    @Test
    void nothing_is_thrown_where_no_rule_is_broken() {
        assertThatCode(() -> RuleViolation.throwIfAny(List.of())).doesNotThrowAnyException();
    }

    @Test
    void a_refusal_without_a_broken_rule_cannot_be_made() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RuleViolation(List.of()));
    }

    @Test
    void a_refusal_as_a_whole_carries_its_text_and_arguments() {
        var refusal = new WrongState("commitment.closed", "CSD-2009-RT1-03~XAA");
        assertThat(refusal.messageKey()).isEqualTo("commitment.closed");
        assertThat(refusal.args()).containsExactly("CSD-2009-RT1-03~XAA");
        assertThat(refusal).hasMessageContaining("commitment.closed");
    }
}
