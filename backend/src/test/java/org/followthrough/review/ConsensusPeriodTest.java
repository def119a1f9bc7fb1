package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;
import org.junit.jupiter.api.Test;

/** When the engine opens a consensus round (decision 0045). */
class ConsensusPeriodTest {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final Instant MONDAY = Instant.parse("2025-03-03T09:00:00Z");

    private static Optional<Instant> of(int reviewDays) {
        return ConsensusPeriod.begin(MONDAY, Deadline.after(MONDAY, reviewDays, UTC), UTC, WorkingCalendar.MONDAY_TO_FRIDAY);
    }

    @Test
    void it_leaves_five_working_days() {
        assertThat(of(30)).contains(Deadline.after(MONDAY, 25, UTC));
        assertThat(of(10)).contains(Deadline.after(MONDAY, 5, UTC));
    }

    @Test
    void of_a_short_review_it_leaves_half() {
        assertThat(of(9)).contains(Deadline.after(MONDAY, 5, UTC));
        assertThat(of(2)).contains(Deadline.after(MONDAY, 1, UTC));
    }

    @Test
    void a_review_of_a_day_has_no_round() {
        assertThat(of(1)).isEmpty();
    }
}
