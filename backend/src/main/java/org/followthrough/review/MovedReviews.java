package org.followthrough.review;

import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.DeadlineMoved;
import org.followthrough.shared.Happenings;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the dates of panels where a calendar has moved their deadlines. */
@Component
class MovedReviews {

    private final JdbcClient jdbc;

    MovedReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(Happenings many) {
        move(many.of(DeadlineMoved.class).stream().filter(one -> one.kind() == DeadlineKind.REVIEW_ENDS).toList(), "review_ends_at", "rating");
        move(many.of(DeadlineMoved.class).stream().filter(one -> one.kind() == DeadlineKind.REPLY_ENDS).toList(), "reply_ends_at", "sealed");
    }

    private void move(List<DeadlineMoved> moved, String column, String state) {
        if (!moved.isEmpty()) {
            jdbc.sql("update panel p set " + column + " = n.ends, version = version + 1 "
                            + "from unnest(:commitments::uuid[], :cycles::uuid[], :ends::timestamptz[]) n (commitment, cycle, ends) "
                            + "where p.commitment = n.commitment and p.cycle = n.cycle and p.state = :state")
                    .param("commitments", moved.stream().map(DeadlineMoved::commitment).toArray(UUID[]::new))
                    .param("cycles", moved.stream().map(DeadlineMoved::cycle).toArray(UUID[]::new)).param("state", state)
                    .param("ends", moved.stream().map(one -> one.to().toString()).toArray(String[]::new)).update();
        }
    }
}
