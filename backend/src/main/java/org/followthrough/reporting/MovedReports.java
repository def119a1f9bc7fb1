package org.followthrough.reporting;

import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlineMoved;
import org.followthrough.shared.Happenings;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the dates of reports where deadlines of their own were moved, such as the very-late day after an extension. */
@Component
class MovedReports {

    private final JdbcClient jdbc;

    MovedReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(Happenings many) {
        move(many, DeadlineKind.REPORT_DUE, "due_at");
        move(many, DeadlineKind.REPORT_VERY_LATE, "very_late_at");
        move(many, DeadlineKind.REPORT_CLOSES, "closes_at");
    }

    private void move(Happenings many, DeadlineKind kind, String column) {
        var moved = many.of(DeadlineMoved.class).stream().filter(one -> one.kind() == kind).toList();
        if (!moved.isEmpty()) {
            move(moved, column);
        }
    }

    private void move(List<DeadlineMoved> moved, String column) {
        jdbc.sql("update progress_report r set " + column + " = n.ends "
                        + "from unnest(:commitments::uuid[], :cycles::uuid[], :ends::timestamptz[]) n (commitment, cycle, ends) "
                        + "where r.commitment = n.commitment and r.cycle = n.cycle")
                .param("commitments", moved.stream().map(DeadlineMoved::commitment).toArray(UUID[]::new))
                .param("cycles", moved.stream().map(DeadlineMoved::cycle).toArray(UUID[]::new))
                .param("ends", moved.stream().map(one -> one.to().toString()).toArray(String[]::new)).update();
    }
}
