package org.followthrough.commitment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Sql;
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
     */
    record Stopped(@Nullable UUID cycle, Map<DeadlineKind, Instant> dates, Set<DeadlineKind> counted) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void stop(UUID commitment) {
        jdbc.sql("""
                with gone as (delete from deadline where commitment = :commitment and kind = any(:kinds) returning *)
                insert into stopped_deadline (commitment, kind, cycle, due_at, counted)
                select commitment, kind, cycle, due_at, counted_from is not null from gone""")
                .param("commitment", commitment).param("kinds", DeadlineKind.codesThatStopWithTheClock()).update();
    }

    /** Sets other dates where what they hang on has moved; they come back moved by the pause. */
    @Transactional(propagation = Propagation.MANDATORY)
    void move(UUID commitment, Map<DeadlineKind, Instant> dates) {
        dates.forEach((kind, due) -> jdbc.sql("update stopped_deadline set due_at = :due where commitment = :commitment and kind = :kind")
                .param("due", Sql.time(due)).param("commitment", commitment).param("kind", kind.code()).update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Stopped take(UUID commitment) {
        var dates = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
        var counted = EnumSet.noneOf(DeadlineKind.class);
        var cycles = jdbc.sql("delete from stopped_deadline where commitment = :commitment returning kind, cycle, due_at, counted")
                .param("commitment", commitment).query((row, number) -> {
                    var kind = Sql.codedAlways(DeadlineKind.class, row, "kind");
                    dates.put(kind, Sql.instant(row, "due_at"));
                    if (row.getBoolean("counted")) {
                        counted.add(kind);
                    }
                    return Optional.ofNullable(row.getObject("cycle", UUID.class));
                }).list();
        return new Stopped(cycles.stream().flatMap(Optional::stream).findFirst().orElse(null), dates, counted);
    }
}
