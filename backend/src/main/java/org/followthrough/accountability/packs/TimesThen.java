package org.followthrough.accountability.packs;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.accountability.BothSides;
import org.followthrough.parties.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * How long one side took (method, section 5): from the assignment to the first cleared position, and from the day on which a report was
 * asked for to its clearing; what has not come yet is not counted.
 */
public record TimesThen(PartyKind side, Median response, Median report) {

    /**
     * What lies in the middle; between two middles half-way.
     *
     * @param of  of so many that came
     * @param middle zero where nothing came
     */
    public record Median(int of, Duration middle) {

        /** Whole seconds; null of fewer than are told of, since it would tell of single cases. */
        @Nullable Long seconds() {
            return of < BothSides.ENOUGH ? null : middle.toSeconds();
        }
    }

    /** Of both sides, governments first. */
    static List<TimesThen> of(List<StandingThen> standings) {
        return Stream.of(PartyKind.STATE, PartyKind.ORGANISATION).map(side -> of(standings, side)).toList();
    }

    /** Of one side. */
    public static TimesThen of(List<StandingThen> standings, PartyKind side) {
        var own = standings.stream().filter(standing -> standing.addressee().kind() == side).toList();
        return new TimesThen(side, median(own.stream().flatMap(TimesThen::response)), median(own.stream().flatMap(TimesThen::reports)));
    }

    private static Stream<Duration> response(StandingThen standing) {
        return standing.commitment().positions().stream().limit(1).map(position -> between(standing.commitment().assignedAt(), position.clearedAt()));
    }

    private static Stream<Duration> reports(StandingThen standing) {
        return standing.commitment().reports().stream().filter(report -> report.asked() && report.clearedAt() != null)
                .map(report -> between(report.askedAt(), Objects.requireNonNull(report.clearedAt())));
    }

    /** Full days, as the pages count them. */
    private static Duration between(Instant from, Instant to) {
        return Duration.ofDays(Duration.between(from, to).toDays());
    }

    private static Median median(Stream<Duration> all) {
        var sorted = all.sorted().toList();
        var half = sorted.size() / 2;
        return sorted.isEmpty() ? new Median(0, Duration.ZERO) : new Median(sorted.size(),
                sorted.size() % 2 == 1 ? sorted.get(half) : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
    }
}
