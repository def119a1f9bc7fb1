package org.followthrough.commitment;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Sql;
import org.followthrough.shared.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines that stand still with the clock: off the table, so that nothing can pass meanwhile. */
@Repository
class StoppedDeadlines {

    private final JdbcClient jdbc;

    StoppedDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stood still.
     *
     * @param cycle   the cycle of all of them, or null
     * @param counted those that were counted in working days; nobody had set their date
     * @param counts  how they were counted, where that is known
     */
    record Stopped(@Nullable UUID cycle, Map<DeadlineKind, Instant> dates, Set<DeadlineKind> counted, Map<DeadlineKind, DayCount> counts) {

        /** The dates as the calendar has them now, should it have changed meanwhile; silence is counted from the due date. */
        Map<DeadlineKind, Instant> dates(WorkingCalendar calendar, ZoneId zone) {
            var now = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
            now.putAll(dates);
            counts.forEach((kind, count) -> now.put(kind, count.end(calendar, zone)));
            var silence = counts.get(DeadlineKind.NO_RESPONSE);
            var due = now.get(DeadlineKind.RESPONSE_DUE);
            if (silence != null && due != null) {
                now.put(DeadlineKind.NO_RESPONSE, new DayCount(Deadline.dayOf(due, zone), silence.days()).end(calendar, zone));
            }
            return now;
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void stop(UUID commitment) {
        jdbc.sql("""
                with gone as (delete from deadline where commitment = :commitment and kind = any(:kinds) returning *)
                insert into stopped_deadline (commitment, kind, cycle, due_at, counted, counted_from, counted_days)
                select commitment, kind, cycle, due_at, counted_from is not null, counted_from, counted_days from gone""")
                .param("commitment", commitment).param("kinds", DeadlineKind.codesThatStopWithTheClock()).update();
    }

    /** Sets another date where what it hangs on has moved; it comes back moved by the pause. @param count how it was counted, or null */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(UUID commitment, DeadlineKind kind, Instant due, @Nullable DayCount count) {
        jdbc.sql("update stopped_deadline set due_at = :due, counted_from = :from, counted_days = :days where commitment = :commitment and kind = :kind")
                .param("due", Sql.time(due)).param("from", count == null ? null : count.from()).param("days", count == null ? null : count.days())
                .param("commitment", commitment).param("kind", kind.code()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Stopped take(UUID commitment) {
        var dates = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
        var counted = EnumSet.noneOf(DeadlineKind.class);
        var counts = new EnumMap<DeadlineKind, DayCount>(DeadlineKind.class);
        var cycles = jdbc.sql("delete from stopped_deadline where commitment = :commitment returning *")
                .param("commitment", commitment).query((row, number) -> {
                    var kind = Sql.codedAlways(DeadlineKind.class, row, "kind");
                    dates.put(kind, Sql.instant(row, "due_at"));
                    if (row.getBoolean("counted")) {
                        counted.add(kind);
                    }
                    var from = Sql.date(row, "counted_from");
                    if (from != null) {
                        counts.put(kind, new DayCount(from, row.getInt("counted_days")));
                    }
                    return Optional.ofNullable(row.getObject("cycle", UUID.class));
                }).list();
        return new Stopped(cycles.stream().flatMap(Optional::stream).findFirst().orElse(null), dates, counted, counts);
    }
}
