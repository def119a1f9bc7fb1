package org.followthrough.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * An instant as a clock on the wall of one zone reads it. Midnight is 24:00 of the day that it ends (method, section 1).
 *
 * @param time hours and minutes, as in 09:30 or 24:00
 */
public record WallTime(LocalDate day, String time) {

    private static final String END_OF_DAY = "24:00";

    public static WallTime of(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone).toLocalDateTime();
        return local.toLocalTime().equals(LocalTime.MIDNIGHT) ? new WallTime(local.toLocalDate().minusDays(1), END_OF_DAY)
                : new WallTime(local.toLocalDate(), "%02d:%02d".formatted(local.getHour(), local.getMinute()));
    }

    /** The place by which people know a zone: "Athens" for Europe/Athens, "UTC" for UTC. */
    public static String place(ZoneId zone) {
        var id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    /** Whether clocks of both zones read the same at that instant. */
    public static boolean same(Instant instant, ZoneId one, ZoneId other) {
        return one.getRules().getOffset(instant).equals(other.getRules().getOffset(instant));
    }
}
