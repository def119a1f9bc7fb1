package org.followthrough.random;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import org.followthrough.notification.Frequency;
import org.jspecify.annotations.Nullable;

/** How somebody wants mail, and in which zone their morning comes (features, row L2). */
record Wish(Frequency frequency, @Nullable ZoneId zone) {

    static final Wish DEFAULT = new Wish(Frequency.AT_ONCE, null);
    private static final int MORNING = 7;

    private ZoneId where() {
        return zone == null ? ZoneOffset.UTC : zone;
    }

    /** The day or week that has begun by the receiver's morning; null where mail goes at once. */
    @Nullable String period(Instant now) {
        var day = now.atZone(where()).toLocalDateTime().minusHours(MORNING).toLocalDate();
        return switch (frequency) {
            case DAILY -> day.toString();
            case WEEKLY -> "%d-W%02d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case AT_ONCE, NONE -> null;
        };
    }

    /** Whether what happened then is to be told now: a day's or a week's mail tells what happened before it begins. */
    boolean isRipe(Instant at, Instant now) {
        if (frequency != Frequency.DAILY && frequency != Frequency.WEEKLY) {
            return frequency == Frequency.AT_ONCE;
        }
        var day = now.atZone(where()).toLocalDateTime().minusHours(MORNING).toLocalDate();
        var begins = frequency == Frequency.DAILY ? day : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return !at.isAfter(begins.atTime(LocalTime.of(MORNING, 0)).atZone(where()).toInstant());
    }
}
