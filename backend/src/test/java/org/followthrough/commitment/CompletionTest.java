package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Completion is computed from claims and weights, claimed and verified apart. */
class CompletionTest {

    private static final Instant WHEN = Instant.parse("2026-01-31T00:00:00Z");

    private static Milestone milestone(String weight, boolean core, @Nullable Instant claimed, @Nullable Instant verified) {
        return new Milestone(UUID.randomUUID(), 1, "A step", LocalDate.of(2026, 1, 1), new BigDecimal(weight), core, claimed, verified);
    }

    @Test
    void a_plan_without_milestones_has_no_completion() {
        assertThat(Completion.of(List.of())).isEmpty();
    }

    @Test
    void claimed_and_verified_weight_are_counted_apart() {
        var completion = Completion.of(List.of(milestone("1", true, WHEN, WHEN), milestone("2", false, WHEN, null),
                milestone("1", true, null, null))).orElseThrow();
        assertThat(completion.claimedPercent()).isEqualTo(75);
        assertThat(completion.verifiedPercent()).isEqualTo(25);
        assertThat(completion.core()).isEqualTo(2);
        assertThat(completion.coreClaimed()).isEqualTo(1);
        assertThat(completion.coreVerified()).isEqualTo(1);
    }

    @Test
    void nothing_is_rounded_up_to_a_hundred() {
        var completion = Completion.of(List.of(milestone("999", false, WHEN, null), milestone("1", true, null, null))).orElseThrow();
        assertThat(completion.claimedPercent()).isEqualTo(99);
    }

    @Test
    void a_report_that_is_written_counts_its_own_claims() {
        var first = milestone("1", false, null, null);
        var completion = Completion.of(List.of(first, milestone("3", false, WHEN, null)), first::equals).orElseThrow();
        assertThat(completion.claimedPercent()).isEqualTo(25);
    }
}
