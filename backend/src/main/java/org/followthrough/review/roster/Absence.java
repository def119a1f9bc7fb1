package org.followthrough.review.roster;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.UUID;

/** Days on which a reviewer or chair is away, both included. */
public record Absence(UUID id, LocalDate from, LocalDate until) {

    /** Whether it covers the day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /**
     * Whether somebody with these absences can take a seat of a panel that works from the one day to the other: they are
     * there on the first, so that they can declare, and on half of all days at least.
     */
    public static boolean leaveRoom(Collection<Absence> absences, LocalDate first, LocalDate last) {
        if (absences.isEmpty() || absences.stream().anyMatch(absence -> absence.covers(first))) {
            return absences.isEmpty();
        }
        var away = first.datesUntil(last.plusDays(1)).filter(day -> absences.stream().anyMatch(absence -> absence.covers(day))).count();
        return 2 * away <= ChronoUnit.DAYS.between(first, last) + 1;
    }
}
