package org.followthrough.accountability;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.forum.Anchor;
import org.followthrough.reporting.CycleAnchorRows;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When commitments report next (features, row E3): by the cycle that waits for their report, else by the next one that is planned
 * for their edition. Of a planned cycle only its dates are told here; the rest is the organiser's until it opens.
 */
@Service
@Transactional(readOnly = true)
public class NextReports {

    private final JdbcClient jdbc;
    private final CycleAnchorRows anchors;

    NextReports(JdbcClient jdbc, CycleAnchorRows anchors) {
        this.jdbc = jdbc;
        this.anchors = anchors;
    }

    /**
     * The next report of one commitment.
     *
     * @param opens the day on which it will be asked for, or null where that has happened
     * @param due   the last day on time; with a stopped clock the one that stood
     * @param hangs the event on which the due date hangs, where nothing has moved it since
     */
    public record NextReport(@Nullable LocalDate opens, LocalDate due, @Nullable Anchor hangs) {
    }

    private record Row(UUID commitment, UUID cycle, @Nullable LocalDate opens, LocalDate planned, LocalDate due) {

        NextReport with(Map<UUID, CycleAnchors> hung) {
            return new NextReport(opens, due, due.equals(planned) ? hung.getOrDefault(cycle, CycleAnchors.NONE).due() : null);
        }
    }

    /** The next report of one commitment; empty where none will be asked for, or no further cycle is planned. */
    public Optional<NextReport> of(Commitment commitment) {
        return Optional.ofNullable(of(List.of(commitment)).get(commitment.id()));
    }

    /** The same of several, by commitment, with two queries for all of them. */
    public Map<UUID, NextReport> of(Collection<Commitment> several) {
        var asked = several.stream().filter(commitment -> !commitment.state().isClosed() && commitment.isWorthReporting()).map(Commitment::id).toList();
        var rows = jdbc.sql("""
                select c.id, coalesce(r.cycle, planned.id) cycle, planned.opens, coalesce(k.due, planned.due) due, r.due_at, e.time_zone
                from commitment c
                    join recommendation a on a.id = c.recommendation
                    join event v on v.code = a.event
                    join edition e on e.code = v.edition
                    left join progress_report r on r.commitment = c.id and r.state not in ('cleared', 'nothing-reported') and not r.voluntary
                    left join reporting_cycle k on k.id = r.cycle
                    left join lateral (select p.id, p.opens, p.due from reporting_cycle p where p.edition = e.code and p.state = 'planned'
                        and r.id is null order by p.opens, p.code limit 1) planned on true
                where c.id = any(:commitments) and (r.id is not null or planned.id is not null)""")
                .param("commitments", asked.toArray(UUID[]::new)).query((row, number) -> {
                    var due = Sql.instant(row, "due_at");
                    var planned = row.getObject("due", LocalDate.class);
                    return new Row(row.getObject("id", UUID.class), row.getObject("cycle", UUID.class), Sql.date(row, "opens"), planned,
                            due == null ? planned : Deadline.dayOf(due, ZoneId.of(row.getString("time_zone"))));
                }).list();
        var hung = anchors.of(rows.stream().map(Row::cycle).distinct().toList());
        return rows.stream().collect(Collectors.toMap(Row::commitment, row -> row.with(hung)));
    }
}
