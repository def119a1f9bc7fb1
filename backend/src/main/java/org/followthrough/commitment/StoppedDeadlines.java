package org.followthrough.commitment;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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
     * @param cycle the cycle of all of them, or null
     */
    record Stopped(@Nullable UUID cycle, Map<DeadlineKind, Instant> dates) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void stop(UUID commitment) {
        jdbc.sql("""
                with gone as (delete from deadline where commitment = :commitment and kind = any(:kinds) returning *)
                insert into stopped_deadline (commitment, kind, cycle, due_at) select commitment, kind, cycle, due_at from gone""")
                .param("commitment", commitment).param("kinds", DeadlineKind.codesThatStopWithTheClock()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Stopped take(UUID commitment) {
        var dates = new EnumMap<DeadlineKind, Instant>(DeadlineKind.class);
        var cycles = jdbc.sql("delete from stopped_deadline where commitment = :commitment returning kind, cycle, due_at")
                .param("commitment", commitment).query((row, number) -> {
                    dates.put(Sql.codedAlways(DeadlineKind.class, row, "kind"), Sql.instant(row, "due_at"));
                    return Optional.ofNullable(row.getObject("cycle", UUID.class));
                }).list();
        return new Stopped(cycles.stream().flatMap(Optional::stream).findFirst().orElse(null), dates);
    }
}
