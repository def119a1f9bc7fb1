package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.followthrough.shared.Deadline;
import org.junit.jupiter.api.Test;

class DeclarationPeriodTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant MONDAY = Instant.parse("2025-03-03T09:00:00Z");

    private static Instant of(int reviewDays) {
        return DeclarationPeriod.end(MONDAY, Deadline.after(MONDAY, reviewDays, UTC), UTC).orElseThrow();
    }

    @Test
    void it_lasts_half_of_the_review() {
        assertThat(of(30)).isEqualTo("2025-03-25T00:00:00Z").isEqualTo(Deadline.after(MONDAY, 15, UTC));
        assertThat(of(7)).isEqualTo(Deadline.after(MONDAY, 3, UTC));
    }

    @Test
    void three_working_days_are_left_for_whoever_follows() {
        assertThat(of(6)).isEqualTo(Deadline.after(MONDAY, 3, UTC));
        assertThat(of(5)).isEqualTo(Deadline.after(MONDAY, 2, UTC));
        assertThat(of(4)).isEqualTo(Deadline.after(MONDAY, 1, UTC));
    }

    @Test
    void where_less_is_left_nobody_is_replaced() {
        assertThat(DeclarationPeriod.end(MONDAY, Deadline.after(MONDAY, 3, UTC), UTC)).isEmpty();
        assertThat(DeclarationPeriod.end(Instant.parse("2025-03-08T09:00:00Z"), Deadline.after(MONDAY, 7, UTC), UTC))
                .as("seated on a Saturday, three days before the end").isEmpty();
    }
}
