package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionAsked;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionGranted;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionLapsed;
import org.followthrough.commitment.sideways.SideWayEvent.ExtensionRefused;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * More time for a response or a report: the focal point asks before it is due, the organiser grants or refuses (method, section
 * 2 F; features, row E6). Only the dates of this one commitment move.
 */
@Service
@Transactional
public class ExtensionService {

    private final Extensions extensions;
    private final Commitments commitments;
    private final AskedDates asked;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    ExtensionService(Extensions extensions, Commitments commitments, AskedDates asked, Settlement settlement, AccessPolicy policy,
            ApplicationEventPublisher events) {
        this.extensions = extensions;
        this.commitments = commitments;
        this.asked = asked;
        this.settlement = settlement;
        this.policy = policy;
        this.events = events;
    }

    /** The focal point asks for time until the end of a day; one request at a time, and not after the due date. */
    public void ask(Actor actor, String ref, LocalDate until, String reason) {
        var id = speaking(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        requireAskable(commitment, now);
        var text = GivenText.of("reason", reason);
        var due = AskedDates.due(commitment);
        var veryLate = asked.veryLate(commitment);
        asked.until(commitment, until, due, veryLate).check(commitment, now);
        var cycle = asked.cycle(commitment);
        extensions.add(new Extension(UUID.randomUUID(), id, cycle, now, due, veryLate, until, text, null, null, null, null, false),
                actor.id());
        events.publishEvent(new ExtensionAsked(Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT), cycle, until, due));
    }

    /** Refuses what {@link #ask} would refuse for who asks or for the state, whatever the date is. */
    public void requireAskable(Actor actor, String ref) {
        var id = speaking(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        var now = settlement.lockAndSettle(id);
        requireAskable(commitments.get(id), now);
    }

    private void requireAskable(Commitment commitment, Instant now) {
        asked.requireAsked(commitment);
        if (extensions.open(commitment.id()).isPresent()) {
            throw new WrongState("commitment.extension.asked-already", commitment.ref());
        }
        asked.requireBeforeDue(commitment, now);
    }

    /** The organiser grants the request, perhaps until another day; how late the commitment is, is computed anew. */
    public void grant(Actor actor, String ref, @Nullable LocalDate until, String reason) {
        var id = speaking(actor, ref, Permission.SPEAK_FOR_ORGANISER);
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        var open = requireDecidable(commitment);
        requireSecondPerson(open, actor);
        var text = GivenText.of("reason", reason);
        var dates = asked.until(commitment, until == null ? open.until() : until, open.dueBefore(), open.veryLateBefore());
        dates.check(commitment, now);
        var before = AskedDates.due(commitment);
        asked.move(commitment, dates, open.cycle(), now);
        extensions.decided(open.id(), Outcome.GRANTED, actor.id(), now, dates.due(), text);
        events.publishEvent(new ExtensionGranted(Happened.by(commitment, now, actor, Role.ORGANISER), open.cycle(), before, dates.due(),
                dates.veryLate(), text));
    }

    /** The organiser refuses the request, with a reason; the date stands. */
    public void refuse(Actor actor, String ref, String reason) {
        var id = speaking(actor, ref, Permission.SPEAK_FOR_ORGANISER);
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        var open = requireDecidable(commitment);
        requireSecondPerson(open, actor);
        var text = GivenText.of("reason", reason);
        extensions.decided(open.id(), Outcome.REFUSED, actor.id(), now, null, text);
        events.publishEvent(new ExtensionRefused(Happened.by(commitment, now, actor, Role.ORGANISER), open.cycle(), AskedDates.due(commitment), text));
    }

    /** Refuses what granting or refusing would be refused for by who decides or by the state, whatever is decided. */
    public void requireDecidable(Actor actor, String ref) {
        var id = speaking(actor, ref, Permission.SPEAK_FOR_ORGANISER);
        settlement.lockAndSettle(id);
        requireDecidable(commitments.get(id));
    }

    private Extension requireDecidable(Commitment commitment) {
        commitment.requireOpen();
        var open = extensions.open(commitment.id()).orElseThrow(() -> new WrongState("commitment.extension.none-asked", commitment.ref()));
        commitment.requireRunningClock();
        return open;
    }

    /** Four eyes: who asked for more time does not grant it, in whatever role; nor refuse it. */
    private void requireSecondPerson(Extension open, Actor actor) {
        if (extensions.isOf(open.id(), actor.id())) {
            throw RuleViolation.of("action", "commitment.extension.second-person");
        }
    }

    /** For screens: whether the caller could ask now, as far as the dates allow. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Actor actor, String ref, Instant now) {
        var commitment = commitments.get(commitments.id(ref));
        return AskedDates.isAsked(commitment) && !commitment.clockIsStopped() && extensions.open(commitment.id()).isEmpty()
                && !Deadline.hasPassed(AskedDates.due(commitment), now)
                && policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()));
    }

    /** For screens: the request on which the caller could decide now. */
    @Transactional(readOnly = true)
    public Optional<Extension> toDecide(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        return extensions.open(commitment.id()).filter(open -> !commitment.clockIsStopped() && !extensions.isOf(open.id(), actor.id())
                && policy.allows(actor, Permission.SPEAK_FOR_ORGANISER, Target.of(commitment.addressee())));
    }

    /** What was asked for is over: a request that nobody decided lapses. */
    @Transactional
    public void isOver(Commitment commitment, Instant at) {
        extensions.open(commitment.id()).ifPresent(open -> {
            extensions.decided(open.id(), Outcome.LAPSED, null, at, null, null);
            events.publishEvent(new ExtensionLapsed(Happened.byEngine(commitment, at), open.cycle()));
        });
    }

    /** The requests that the caller may know of, oldest first: the decided ones are public. */
    @Transactional(readOnly = true)
    public List<Extension> of(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var inside = policy.allows(actor, Permission.READ_EXCHANGE, Target.of(commitment.addressee()));
        return extensions.of(commitment.id()).stream().filter(one -> inside || one.isPublic()).toList();
    }

    private UUID speaking(Actor actor, String ref, Permission permission) {
        var id = commitments.id(ref);
        policy.require(actor, permission, Target.of(commitments.get(id).addressee()));
        return id;
    }
}
