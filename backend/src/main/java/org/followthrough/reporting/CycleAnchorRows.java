package org.followthrough.reporting;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.forum.Anchor;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The dates of cycles that hang on events. */
@Repository
public class CycleAnchorRows {

    private final JdbcClient jdbc;

    CycleAnchorRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(UUID cycle, String what, Anchor anchor) {
    }

    /** The anchors of several cycles; those without any are left out. */
    public Map<UUID, CycleAnchors> of(Collection<UUID> cycles) {
        return jdbc.sql("select * from cycle_anchor where cycle = any(:cycles)").param("cycles", cycles.toArray(UUID[]::new))
                .query((row, number) -> new Row(row.getObject("cycle", UUID.class), row.getString("what"),
                        new Anchor(row.getString("event"), Sql.codedAlways(Anchor.Edge.class, row, "edge"), row.getInt("days"))))
                .list().stream().collect(Collectors.groupingBy(Row::cycle, Collectors.collectingAndThen(
                        Collectors.toMap(Row::what, Row::anchor), CycleAnchors::of)));
    }

    /** Cycles with a date that hangs on one of the events and that are not closed, in the order in which everybody locks. */
    List<UUID> onEvents(Collection<String> events) {
        return jdbc.sql("""
                select distinct a.cycle from cycle_anchor a join reporting_cycle c on c.id = a.cycle
                where a.event = any(:events) and c.state <> 'closed' order by a.cycle""").param("events", events.toArray(String[]::new)).query(UUID.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replace(UUID cycle, CycleAnchors anchors) {
        jdbc.sql("delete from cycle_anchor where cycle = :cycle").param("cycle", cycle).update();
        add(cycle, anchors);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID cycle, CycleAnchors anchors) {
        anchors.byName().forEach((what, anchor) -> jdbc.sql("""
                insert into cycle_anchor (cycle, what, event, edge, days) values (:cycle, :what, :event, :edge, :days)""")
                .param("cycle", cycle).param("what", what).param("event", anchor.event()).param("edge", anchor.edge().code())
                .param("days", anchor.days()).update());
    }
}
