package org.followthrough.random;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who may be drawn, apart from the lot: employers, conflicts that were declared, and days away (method, section 2 D). */
final class Roster {

    /** For how long a party for which somebody acted bars from its reviews. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    final Map<String, String> employers = new HashMap<>();
    final List<Conflict> conflicts = new ArrayList<>();
    final List<Away> away = new ArrayList<>();
    private final List<Past> past = new ArrayList<>();

    /** A conflict of interest that stands. */
    record Conflict(String who, String party, UUID id) {
    }

    /** Days away, both included. */
    record Away(String who, LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    private record Past(String who, String party, Instant until) {
    }

    String employer(Person who) {
        return employers.getOrDefault(who.name(), String.valueOf(who.party()));
    }

    void moves(Person who, String to, Instant now) {
        past.add(new Past(who.name(), employer(who), now));
        employers.put(who.name(), to);
    }

    boolean hasConflict(String who, String party) {
        return conflicts.stream().anyMatch(conflict -> conflict.who().equals(who) && conflict.party().equals(party));
    }

    private boolean actsFor(String who, String party, Instant now) {
        return employer(Cast.named(who)).equals(party) || past.stream()
                .anyMatch(one -> one.who().equals(who) && one.party().equals(party) && one.until().plus(A_YEAR).isAfter(now));
    }

    /** Whether they may review what a party keeps. */
    boolean mayReview(String who, String party, Instant now) {
        return !actsFor(who, party, now) && !hasConflict(who, party);
    }

    boolean isAway(String who, LocalDate day) {
        return away.stream().anyMatch(one -> one.who().equals(who) && one.covers(day));
    }
}
