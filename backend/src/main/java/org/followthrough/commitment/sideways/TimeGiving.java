package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionGranted;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Refusal;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time that an organiser gives of itself, as for all whom one thing hinders: by the rules of what is asked for, before the due
 * date and within the cycle (features, row E6; decision 37). A request that waits is granted by it.
 */
@Service
@Transactional
public class TimeGiving {

    private final Extensions extensions;
    private final ExtensionService requests;
    private final AskedDates asked;
    private final Commitments commitments;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    TimeGiving(Extensions extensions, ExtensionService requests, AskedDates asked, Commitments commitments, Settlement settlement,
            AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.extensions = extensions;
        this.requests = requests;
        this.asked = asked;
        this.commitments = commitments;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Gives time until the end of a day, on the clock of the edition. */
    public void give(Actor actor, String ref, LocalDate until, String reason) {
        var id = organising(actor, ref).id();
        var now = settlement.lockAndSettle(id);
        if (extensions.open(id).isPresent()) {
            requests.grant(actor, ref, until, reason);
        } else {
            give(actor, commitments.get(id), until, GivenText.of("reason", reason), now);
        }
    }

    private void give(Actor actor, Commitment commitment, LocalDate until, String reason, Instant now) {
        var dates = givable(commitment, until, now);
        var before = AskedDates.due(commitment);
        var cycle = asked.cycle(commitment);
        extensions.give(new Extension(UUID.randomUUID(), commitment.id(), cycle, now, before, asked.veryLate(commitment), until, reason,
                Outcome.GRANTED, now, dates.due(), reason, true), actor.id());
        asked.move(commitment, dates, cycle, now);
        events.publishEvent(new ExtensionGranted(Happened.by(commitment, now, actor, Role.ORGANISER), cycle, before, dates.due(), dates.veryLate(),
                reason));
    }

    private ExtendedDates givable(Commitment commitment, LocalDate until, Instant now) {
        asked.requireAsked(commitment);
        asked.requireBeforeDue(commitment, now);
        var dates = asked.until(commitment, until, AskedDates.due(commitment), asked.veryLate(commitment));
        dates.check(commitment, now);
        return dates;
    }

    /** Refuses what {@link #give} would refuse as things stand now, whatever the reason; nothing is locked and nothing is changed. */
    @Transactional(readOnly = true, noRollbackFor = {Refusal.class, RuleViolation.class})
    public void check(Actor actor, String ref, LocalDate until) {
        var commitment = organising(actor, ref);
        var waiting = extensions.open(commitment.id());
        if (waiting.isPresent()) {
            commitment.requireOpen();
            commitment.requireRunningClock();
            asked.until(commitment, until, waiting.get().dueBefore(), waiting.get().veryLateBefore()).check(commitment, clock.now());
        } else {
            givable(commitment, until, clock.now());
        }
    }

    private Commitment organising(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        policy.require(actor, Permission.SPEAK_FOR_ORGANISER, Target.of(commitment.addressee()));
        return commitment;
    }
}
