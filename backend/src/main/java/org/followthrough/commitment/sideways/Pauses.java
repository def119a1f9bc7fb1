package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The times for which the clocks of commitments stood still because of a question (method, section 2 F). */
@Repository
public class Pauses {

    private final JdbcClient jdbc;

    Pauses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A pause that is over. */
    public record Pause(Instant since, Instant until) {
    }

    private record Row(UUID commitment, Pause pause) {
    }

    /** Those of several commitments, by commitment, oldest first; whoever never paused is left out. */
    public Map<UUID, List<Pause>> of(Collection<UUID> commitments) {
        return jdbc.sql("select commitment, asked_at, ended_at from clarification where commitment = any(:commitments) and ended_at is not null order by asked_at, id")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> new Row(row.getObject("commitment", UUID.class), new Pause(Sql.instant(row, "asked_at"), Sql.instant(row, "ended_at"))))
                .list().stream().collect(Collectors.groupingBy(Row::commitment, Collectors.mapping(Row::pause, Collectors.toList())));
    }
}
