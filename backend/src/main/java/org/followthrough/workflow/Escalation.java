package org.followthrough.workflow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.ResponseLate;
import org.followthrough.commitment.Settlement;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.register.Recommendations;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingDays;
import org.followthrough.workflow.EscalationRows.Rung;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what is late up the ladder of the decision table (features, row E5). It begins with lateness, which is an event, and goes
 * on at the end of working days. After a long stop the highest step reached is taken, and none below it belatedly.
 */
@Service
@Transactional
public class Escalation {

    private static final int CHUNK = 50;

    private final EscalationTable table;
    private final EscalationRows rows;
    private final Commitments commitments;
    private final Recommendations recommendations;
    private final Editions editions;
    private final Settlement settlement;
    private final ApplicationEventPublisher events;

    Escalation(EscalationTable table, EscalationRows rows, Commitments commitments, Recommendations recommendations, Editions editions,
            Settlement settlement, ApplicationEventPublisher events) {
        this.table = table;
        this.rows = rows;
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.editions = editions;
        this.settlement = settlement;
        this.events = events;
    }

    @EventListener
    @Order(Listening.STANDING)
    void on(ResponseLate event) {
        climb(event.commitment(), event.at());
    }

    @EventListener
    @Order(Listening.STANDING)
    void on(NoResponseRecorded event) {
        climb(event.commitment(), event.at());
    }

    @EventListener
    @Order(Listening.STANDING)
    void on(ReportEvent.ReportLate event) {
        climb(event.commitment(), event.at());
    }

    /** What has come in, was put off or is closed is late no more. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(CommitmentEvent event) {
        rows.removeIfSettled(event.commitment());
    }

    /** Takes the steps that days alone have brought by then, of some commitments; returns how many were looked at. */
    int settleSome(Instant until) {
        var due = rows.due(until, CHUNK);
        due.forEach(rung -> {
            settlement.lockAndSettle(rung.commitment());
            rows.find(rung.commitment()).filter(rung::equals)
                    .ifPresent(still -> climb(rung.commitment(), until));
        });
        return due.size();
    }

    /** When the next step may be due. */
    @Transactional(readOnly = true)
    public Optional<Instant> earliest() {
        return rows.earliest();
    }

    private void climb(UUID id, Instant at) {
        var commitment = commitments.get(id);
        var edition = edition(commitment);
        var asked = AskedFor.in(commitment.state()).filter(what -> isLate(commitment) && escalates(edition));
        asked.ifPresentOrElse(what -> climb(commitment, what, edition.timeZone(), at), () -> rows.remove(id));
    }

    private static boolean isLate(Commitment commitment) {
        return commitment.dueAt() != null && (commitment.lateness() == Lateness.LATE || commitment.lateness() == Lateness.VERY_LATE);
    }

    /** The informal profile has no escalation; lateness is recorded all the same (method, section 7). */
    private static boolean escalates(Edition edition) {
        return !edition.profile().code().equals("informal");
    }

    private void climb(Commitment commitment, AskedFor asked, ZoneId zone, Instant at) {
        var due = Optional.ofNullable(commitment.dueAt()).orElseThrow();
        var lateness = Optional.ofNullable(commitment.lateness()).orElseThrow();
        var days = daysLate(due, at, zone);
        var before = rows.find(commitment.id()).filter(rung -> rung.due().equals(due)).map(Rung::step);
        var step = table.step(asked, lateness, days).filter(reached -> before.isEmpty() || reached.compareTo(before.get()) > 0);
        var next = table.nextChange(asked, lateness, days);
        rows.save(new Rung(commitment.id(), asked, due, step.or(() -> before).orElse(null),
                next.isPresent() ? Deadline.after(due, next.getAsInt(), zone) : null));
        step.ifPresent(reached -> announce(commitment, reached, new Late(asked, due, lateness, days, at), zone));
    }

    /** Something late at an instant. */
    private record Late(AskedFor asked, Instant due, Lateness lateness, int days, Instant at) {
    }

    /** What days alone have brought happened at the end of the day that brought it, however late that is noticed. */
    private void announce(Commitment commitment, EscalationStep reached, Late late, ZoneId zone) {
        var since = IntStream.rangeClosed(0, late.days())
                .filter(days -> table.step(late.asked(), late.lateness(), days).filter(reached::equals).isPresent()).findFirst().orElse(late.days());
        var byDays = late.lateness() == Lateness.LATE;
        var happened = Happened.byEngine(commitment, byDays ? Deadline.after(late.due(), since, zone) : late.at());
        events.publishEvent(new Escalated(happened, reached, late.asked(), late.due(), byDays ? since : late.days()));
    }

    /** Working days that have ended since the due date. */
    private static int daysLate(Instant due, Instant at, ZoneId zone) {
        return Math.max(0, WorkingDays.between(Deadline.dayOf(due, zone), Deadline.dayFrom(at, zone).minusDays(1)));
    }

    private Edition edition(Commitment commitment) {
        return editions.find(recommendations.get(commitment.recommendation()).edition()).orElseThrow();
    }
}
