package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SelfReportTest {

    @Test
    void the_codes_are_those_of_the_contract() {
        assertThat(Arrays.stream(SelfReport.values()).map(SelfReport::code))
                .containsExactly("not-started", "planned", "under-way",
                "done", "continuous", "blocked", "given-up", "nil");
    }

    @Test
    void the_steps_are_those_of_the_headline_rule() {
        assertThat(SelfReport.NOT_STARTED.step()).hasValue(0);
        assertThat(SelfReport.GIVEN_UP.step()).hasValue(0);
        assertThat(SelfReport.PLANNED.step()).hasValue(1);
        assertThat(SelfReport.UNDER_WAY.step()).hasValue(1);
        assertThat(SelfReport.DONE.step()).hasValue(3);
    }

    @Test
    void blocked_nil_and_continuous_are_not_compared() {
        assertThat(Arrays.stream(SelfReport.values()).filter(value -> value.step().isEmpty()))
                .containsExactly(SelfReport.CONTINUOUS, SelfReport.BLOCKED, SelfReport.NIL);
    }
}
