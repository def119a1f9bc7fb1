package org.followthrough.workflow;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlineMoved;
import org.followthrough.shared.Happenings;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the due dates on people's desks where deadlines were moved. */
@Component
class MovedWork {

    private final JdbcClient jdbc;

    MovedWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(Listening.WORK_ITEMS)
    void on(Happenings many) {
        var moved = many.of(DeadlineMoved.class).stream().flatMap(one -> kinds(one.kind()).map(kind -> new Due(one, kind))).toList();
        if (!moved.isEmpty()) {
            move(moved);
        }
    }

    private record Due(DeadlineMoved moved, WorkItemKind kind) {
    }

    private static Stream<WorkItemKind> kinds(DeadlineKind deadline) {
        return switch (deadline) {
            case RESPONSE_DUE -> Stream.of(WorkItemKind.RESPOND, WorkItemKind.CLEAR_POSITION);
            case REPORT_DUE -> Stream.of(WorkItemKind.REPORT, WorkItemKind.CONTRIBUTE, WorkItemKind.CLEAR_REPORT);
            case REVIEW_ENDS -> Stream.of(WorkItemKind.RATE, WorkItemKind.SEAL);
            case REPLY_ENDS -> Stream.of(WorkItemKind.REPLY);
            case ANSWER_DUE -> Stream.of(WorkItemKind.ANSWER_CLARIFICATION);
            case REASSIGN_DUE -> Stream.of(WorkItemKind.REASSIGN);
            case CLOSING_LAPSES -> Stream.of(WorkItemKind.CONFIRM_CLOSE);
            case PLAN_CLEARANCE -> Stream.of(WorkItemKind.CLEAR_PLAN);
            case INSTITUTIONS_CLEARANCE -> Stream.of(WorkItemKind.CLEAR_INSTITUTIONS);
            case STATEMENT_CLEARANCE -> Stream.of(WorkItemKind.CLEAR_STATEMENT);
            case APPEAL_DECISION -> Stream.of(WorkItemKind.CONFIRM_REOPEN);
            default -> Stream.empty();
        };
    }

    private void move(List<Due> moved) {
        jdbc.sql("""
                update work_item w set due_at = n.ends
                from unnest(:commitments::uuid[], :kinds::text[], :was::timestamptz[], :ends::timestamptz[]) n (commitment, kind, was, ends)
                where w.commitment = n.commitment and w.kind = n.kind and w.due_at = n.was""")
                .param("commitments", moved.stream().map(one -> one.moved().commitment()).toArray(UUID[]::new))
                .param("kinds", moved.stream().map(one -> one.kind().code()).toArray(String[]::new))
                .param("was", moved.stream().map(one -> one.moved().from().toString()).toArray(String[]::new))
                .param("ends", moved.stream().map(one -> one.moved().to().toString()).toArray(String[]::new)).update();
    }
}
