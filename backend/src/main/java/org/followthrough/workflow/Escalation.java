package org.followthrough.workflow;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DatesMoved;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.NoResponseRecorded;
import org.followthrough.commitment.ResponseLate;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.sideways.Pauses;
import org.followthrough.commitment.sideways.Pauses.Pause;
import org.followthrough.forum.Edition;
import org.followthrough.forum.ProfileStep;
import org.followthrough.forum.Editions;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.shared.Batch;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WorkingCalendar;
import org.followthrough.workflow.EscalationRows.Rung;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings what is late up the ladder of the decision table (features, row E5). It begins with lateness, which is an event, and goes
 * on at the end of working days. No step is skipped: whatever brings a higher one brings those below it first that were not taken.
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
    private final Calendars calendars;
    private final Pauses pauses;
    private final Settlement settlement;
    private final ApplicationEventPublisher events;

    Escalation(EscalationTable table, EscalationRows rows, Commitments commitments, Recommendations recommendations, Editions editions,
            Calendars calendars, Pauses pauses, Settlement settlement, ApplicationEventPublisher events) {
        this.table = table;
        this.rows = rows;
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.editions = editions;
        this.calendars = calendars;
        this.pauses = pauses;
        this.settlement = settlement;
        this.events = events;
    }

    /** Something that may have become late, or later, by an instant. */
    private record Climb(UUID commitment, Instant at) {
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

    /** A granted extension and a clock that runs again may leave it late, by another date. */
    @EventListener
    @Order(Listening.STANDING)
    void on(DatesMoved event) {
        climb(event.commitment(), event.at());
    }

    private void climb(UUID commitment, Instant at) {
        Batch.write(this, new Climb(commitment, at), this::climb);
    }

    /** What has come in, was put off or is closed is late no more. */
    @EventListener
    @Order(Listening.NOTICES)
    void on(CommitmentEvent event) {
        Batch.write(rows, event.commitment(), rows::removeSettled);
    }

    /** Takes the steps that days alone have brought by then, of some commitments; returns how many were looked at. */
    int settleSome(Instant until) {
        return Batch.together(() -> {
            var due = rows.due(until, CHUNK);
            due.forEach(rung -> settlement.lockAndSettle(rung.commitment()));
            var still = rows.find(due.stream().map(Rung::commitment).toList());
            due.stream().filter(rung -> rung.equals(still.get(rung.commitment()))).forEach(rung -> climb(rung.commitment(), until));
            return due.size();
        });
    }

    /** Commitments with a step that days have brought by then, some of them, for {@link #settleOne}. */
    @Transactional(readOnly = true)
    List<EscalationRows.Rung> due(Instant until) {
        return rows.due(until, CHUNK);
    }

    /** Takes the step of one commitment in a transaction of its own: where others fail beside it, it need not wait. */
    void settleOne(EscalationRows.Rung rung, Instant until) {
        settlement.lockAndSettle(rung.commitment());
        if (rung.equals(rows.find(List.of(rung.commitment())).get(rung.commitment()))) {
            climb(rung.commitment(), until);
        }
    }

    /** When the next step may be due. */
    @Transactional(readOnly = true)
    public Optional<Instant> earliest() {
        return rows.earliest();
    }

    /** Of each commitment the last instant counts. */
    private void climb(List<Climb> climbs) {
        var at = climbs.stream().collect(Collectors.toMap(Climb::commitment, Climb::at, (before, after) -> after));
        var before = rows.find(at.keySet());
        var grounds = new Grounds(commitments.get(at.keySet()).values());
        var steps = grounds.commitments().stream()
                .flatMap(one -> rung(grounds.of(one), Optional.ofNullable(at.get(one.id())).orElseThrow(), before.get(one.id())).stream()).toList();
        var late = steps.stream().map(Next::rung).map(Rung::commitment).collect(Collectors.toSet());
        rows.remove(before.keySet().stream().filter(commitment -> !late.contains(commitment)).toList());
        rows.save(steps.stream().map(Next::rung).toList());
        steps.stream().flatMap(next -> next.taken().stream()).forEach(events::publishEvent);
    }

    /** Where a commitment stands now, and the steps that have just brought it there, lowest first. */
    private record Next(Rung rung, List<Escalated> taken) {
    }

    /** A commitment with the edition whose rules it goes by, the calendar that counts its working days, and its pauses, which do not count. */
    private record Ground(Commitment commitment, Edition edition, WorkingCalendar calendar, List<Pause> pauses) {

        ZoneId zone() {
            return edition.timeZone();
        }

        /** Working days that have ended since the due date, those of a stopped clock left out. */
        int daysLate(Instant due, Instant at) {
            return Math.max(0, calendar.between(Deadline.dayOf(due, zone()), Deadline.dayFrom(at, zone()).minusDays(1)) - paused(due));
        }

        Instant after(Instant due, int days) {
            return Deadline.after(due, days + paused(due), zone(), calendar);
        }

        private int paused(Instant due) {
            return pauses.stream().filter(pause -> pause.until().isAfter(due)).mapToInt(pause -> Math.max(0, calendar.between(
                    Deadline.dayOf(pause.since().isBefore(due) ? due : pause.since(), zone()), Deadline.dayOf(pause.until(), zone())))).sum();
        }
    }

    /** What many commitments share, read once. */
    private final class Grounds {

        private final Collection<Commitment> commitments;
        private final Map<UUID, Recommendation> asks;
        private final Map<String, Edition> editionsByCode = new HashMap<>();
        private final Map<String, WorkingCalendar> calendarsByParty = new HashMap<>();
        private final Map<UUID, List<Pause>> paused;

        Grounds(Collection<Commitment> commitments) {
            this.commitments = commitments;
            this.paused = pauses.of(commitments.stream().map(Commitment::id).toList());
            this.asks = recommendations.get(commitments.stream().map(Commitment::recommendation).collect(Collectors.toSet()));
        }

        Collection<Commitment> commitments() {
            return commitments;
        }

        Ground of(Commitment commitment) {
            var ask = Optional.ofNullable(asks.get(commitment.recommendation())).orElseThrow();
            var edition = editionsByCode.computeIfAbsent(ask.edition(), code -> editions.find(code).orElseThrow());
            return new Ground(commitment, edition, calendarsByParty.computeIfAbsent(edition.forum() + " " + commitment.addressee(),
                    key -> calendars.of(edition.forum(), commitment.addressee())), paused.getOrDefault(commitment.id(), List.of()));
        }
    }

    /** While the clock stands still the step that was reached stands, and no other comes. */
    private Optional<Next> rung(Ground ground, Instant at, @Nullable Rung before) {
        if (ground.commitment().clockIsStopped()) {
            return Optional.ofNullable(before).map(rung -> new Next(rung.standingStill(), List.of()));
        }
        return AskedFor.in(ground.commitment().state()).filter(asked -> isLate(ground.commitment()) && escalates(ground.edition()))
                .map(asked -> next(ground, asked, at, before));
    }

    private static boolean isLate(Commitment commitment) {
        return commitment.dueAt() != null && (commitment.lateness() == Lateness.LATE || commitment.lateness() == Lateness.VERY_LATE);
    }

    /** Where the profile has no escalation, lateness is recorded all the same (method, section 7). */
    private static boolean escalates(Edition edition) {
        return edition.profile().has(ProfileStep.ESCALATION);
    }

    private Next next(Ground ground, AskedFor asked, Instant at, @Nullable Rung rung) {
        var due = Optional.ofNullable(ground.commitment().dueAt()).orElseThrow();
        var late = new Late(asked, due, Optional.ofNullable(ground.commitment().lateness()).orElseThrow(), ground.daysLate(due, at), at);
        var before = rung == null || !rung.due().equals(due) ? null : rung.step();
        var reached = table.step(asked, late.lateness(), late.days()).filter(step -> before == null || step.compareTo(before) > 0);
        var change = table.nextChange(asked, late.lateness(), late.days());
        return new Next(new Rung(ground.commitment().id(), asked, due, reached.orElse(before),
                change.isPresent() ? ground.after(due, change.getAsInt()) : null),
                reached.stream().flatMap(step -> between(before, step)).map(step -> step(ground, step, late)).toList());
    }

    /** The steps above the one taken last, up to the one that is reached now. */
    private static Stream<EscalationStep> between(@Nullable EscalationStep before, EscalationStep reached) {
        return Arrays.stream(EscalationStep.values()).filter(step -> before == null || step.compareTo(before) > 0)
                .filter(step -> step.compareTo(reached) <= 0);
    }

    /** Something late at an instant. */
    private record Late(AskedFor asked, Instant due, Lateness lateness, int days, Instant at) {
    }

    /**
     * What days alone have brought happened at the end of the day that brought it, however late that is noticed; what had no day of its
     * own yet happens with the step above it.
     */
    private Escalated step(Ground ground, EscalationStep step, Late late) {
        var day = IntStream.rangeClosed(0, late.days())
                .filter(days -> table.step(late.asked(), Lateness.LATE, days).filter(step::equals).isPresent()).findFirst();
        var at = day.isPresent() ? ground.after(late.due(), day.getAsInt()) : late.at();
        return new Escalated(Happened.byEngine(ground.commitment(), at), step, late.asked(), late.due(), day.orElse(late.days()));
    }
}
