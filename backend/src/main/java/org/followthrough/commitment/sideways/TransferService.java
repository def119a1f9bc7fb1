package org.followthrough.commitment.sideways;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentClosed.Way;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.StoppedClock;
import org.followthrough.commitment.sideways.SideWayEvent.GivenBack;
import org.followthrough.commitment.sideways.SideWayEvent.GivenOn;
import org.followthrough.commitment.sideways.SideWayEvent.HandedBack;
import org.followthrough.commitment.sideways.SideWayEvent.PassedOn;
import org.followthrough.commitment.sideways.Transfer.Kind;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves an ask between institutions of its addressee, back to the organiser within the objection window, and from there back or
 * to another addressee (method, section 3; features, row D1).
 */
@Service
@Transactional
public class TransferService {

    private static final int LONGEST_NAME = 300;

    private final Transfers transfers;
    private final Commitments commitments;
    private final CommitmentService service;
    private final Settlement settlement;
    private final StoppedClock clock;
    private final AnswerDates dates;
    private final Recommendations recommendations;
    private final Parties parties;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    TransferService(Transfers transfers, Commitments commitments, CommitmentService service, Settlement settlement, StoppedClock clock,
            AnswerDates dates, Recommendations recommendations, Parties parties, AccessPolicy policy, ApplicationEventPublisher events) {
        this.transfers = transfers;
        this.commitments = commitments;
        this.service = service;
        this.settlement = settlement;
        this.clock = clock;
        this.dates = dates;
        this.recommendations = recommendations;
        this.parties = parties;
        this.policy = policy;
        this.events = events;
    }

    /**
     * Moves the ask as whoever holds it may: the focal point passes it on or hands it back, the organiser who has it gives it
     * back to its addressee.
     *
     * @param to an institution; null for back to the organiser; of the organiser also the addressee itself, by code or name
     */
    public void move(Actor actor, String ref, @Nullable String to, String reason) {
        if (isOrganisersTurn(actor, ref)) {
            giveBack(actor, ref, to == null ? "" : to, reason);
        } else if (to == null) {
            handBack(actor, ref, reason);
        } else {
            passOn(actor, ref, to, reason);
        }
    }

    /** Refuses what {@link #move} would refuse for who asks or for the state, whatever else is said. */
    public void requireMovable(Actor actor, String ref, boolean toSomebody) {
        requireTurn(actor, ref, toSomebody);
        var id = commitments.id(ref);
        settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        if (isOrganisersTurn(actor, ref)) {
            requireWithOrganiser(commitment);
        } else if (toSomebody) {
            requireWithAddressee(commitment);
        } else {
            requireObjection(commitment);
        }
    }

    /** Four eyes: who handed it back for the addressee does not say as organiser where it goes. */
    private void requireSecondPerson(Commitment commitment, Actor actor) {
        if (transfers.isLastOf(commitment.id(), actor.id())) {
            throw RuleViolation.of("to", "commitment.transfer.second-person");
        }
    }

    /** Refuses who may not move it now: the organiser gives it back to somebody while it lies there, else it is the focal point's. */
    public void requireTurn(Actor actor, String ref, boolean toSomebody) {
        var commitment = commitments.get(commitments.id(ref));
        policy.require(actor, Permission.TAKE_SIDE_WAY, Target.of(commitment.addressee()));
        if (!isOrganisersTurn(actor, ref) || !toSomebody) {
            policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()));
        }
    }

    private boolean isOrganisersTurn(Actor actor, String ref) {
        return commitments.get(commitments.id(ref)).isHandedBack() && policy.allows(actor, Permission.SPEAK_FOR_ORGANISER, Target.ANYTHING);
    }

    /** The focal point passes it to another institution of the addressee; never to one that has passed it on already. */
    public void passOn(Actor actor, String ref, String institution, String reason) {
        var held = locked(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        var commitment = held.commitment();
        requireWithAddressee(commitment);
        var to = institution(commitment, institution);
        var text = GivenText.of("reason", reason);
        var from = commitment.leadInstitution().orElse(null);
        requireNoCircle(transfers.of(commitment.id()), from, to);
        var now = held.now();
        record(commitment, Kind.PASSED_ON, from, to, text, actor, now);
        commitment.passedOn(to);
        commitments.save(commitment);
        events.publishEvent(new PassedOn(Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT), from, to, text));
    }

    private static void requireWithAddressee(Commitment commitment) {
        commitment.requireOpen();
        if (commitment.isHandedBack()) {
            throw new WrongState("commitment.with-organiser", commitment.ref());
        }
    }

    private static void requireNoCircle(List<Transfer> history, @Nullable String from, String to) {
        if (same(from, to)) {
            throw RuleViolation.of("to", "commitment.transfer.holds-already", to);
        }
        if (history.stream().anyMatch(move -> move.kind() == Kind.PASSED_ON && same(move.from(), to))) {
            throw RuleViolation.of("to", "commitment.transfer.circular", to);
        }
    }

    private static boolean same(@Nullable String one, String other) {
        return one != null && folded(one).equals(folded(other));
    }

    private static String folded(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private String institution(Commitment commitment, String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw RuleViolation.of("to", "commitment.transfer.needs-institution", LONGEST_NAME);
        }
        var stripped = name.strip();
        if (parties.find(stripped.toUpperCase(Locale.ROOT)).filter(party -> !party.code().equals(commitment.addressee())).isPresent()) {
            throw RuleViolation.of("to", "commitment.transfer.other-addressee", stripped);
        }
        return stripped;
    }

    /** The focal point hands it back to the organiser, within the objection window and with a reason: the clock stops. */
    public void handBack(Actor actor, String ref, String reason) {
        var held = locked(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        var commitment = held.commitment();
        requireObjection(commitment);
        var text = GivenText.of("reason", reason);
        var now = held.now();
        record(commitment, Kind.HANDED_BACK, commitment.leadInstitution().orElse(null), null, text, actor, now);
        commitment.handedBack(now);
        clock.stop(commitment);
        var decideBy = dates.set(commitment, DeadlineKind.REASSIGN_DUE, null, now);
        events.publishEvent(new HandedBack(Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT), text, decideBy));
    }

    private void requireObjection(Commitment commitment) {
        requireWithAddressee(commitment);
        commitment.requireObjectionWindow();
        if (commitments.waiting(commitment.id()).isPresent()) {
            throw new WrongState("commitment.position.waits-for-clearance", commitment.ref());
        }
    }

    /** The organiser gives it back to the addressee, or to one of its institutions: the clock runs again, without a second window. */
    public void giveBack(Actor actor, String ref, String to, String reason) {
        var held = locked(actor, ref, Permission.SPEAK_FOR_ORGANISER);
        var commitment = held.commitment();
        requireWithOrganiser(commitment);
        requireSecondPerson(commitment, actor);
        var institution = isAddressee(commitment, to) ? null : institution(commitment, to);
        var text = GivenText.of("reason", reason);
        var now = held.now();
        record(commitment, Kind.RETURNED, commitment.leadInstitution().orElse(null), institution, text, actor, now);
        if (institution != null) {
            commitment.passedOn(institution);
        }
        var happened = Happened.by(commitment, now, actor, Role.ORGANISER);
        events.publishEvent(new GivenBack(happened, institution, text));
        clock.resume(commitment, happened);
    }

    private static void requireWithOrganiser(Commitment commitment) {
        commitment.requireOpen();
        if (!commitment.isHandedBack()) {
            throw new WrongState("commitment.transfer.not-with-organiser", commitment.ref());
        }
    }

    private boolean isAddressee(Commitment commitment, String to) {
        var party = parties.find(commitment.addressee()).orElseThrow();
        return same(party.code(), to) || same(party.name(), to);
    }

    /** The organiser gives what was handed back to another addressee: a new commitment; this one lapses with a link to it. */
    public Commitment giveOn(Actor actor, String ref, String addressee, String reason) {
        policy.require(actor, Permission.SPEAK_FOR_ORGANISER);
        var recommendation = recommendations.get(commitments.get(commitments.id(ref)).recommendation());
        recommendations.lock(List.of(recommendation.ref()));
        var old = locked(actor, ref, Permission.SPEAK_FOR_ORGANISER);
        requireWithOrganiser(old.commitment());
        service.requireAssignable(actor, recommendation.ref(), List.of(addressee));
        requireSecondPerson(old.commitment(), actor);
        var text = GivenText.of("reason", reason);
        var given = service.assign(actor, recommendation.ref(), List.of(addressee), null, old.commitment().oneOff()).getFirst();
        lapse(old, given, text, actor);
        return given;
    }

    /** Refuses what {@link #giveOn} would refuse for who asks or for the state, whatever the reason is. */
    public void requireGivable(Actor actor, String ref) {
        requireWithOrganiser(locked(actor, ref, Permission.SPEAK_FOR_ORGANISER).commitment());
    }

    private void lapse(Held held, Commitment given, String reason, Actor actor) {
        var old = held.commitment();
        var now = held.now();
        record(old, Kind.GIVEN_ON, old.leadInstitution().orElse(null), given.ref(), reason, actor, now);
        var happened = Happened.by(old, now, actor, Role.ORGANISER);
        events.publishEvent(new GivenOn(happened, given.ref(), reason));
        old.close(CommitmentState.LAPSED, reason, null, now);
        old.givenOn(given.ref());
        service.finish(old, happened, Way.OUTSIDE);
    }

    private void record(Commitment commitment, Kind kind, @Nullable String from, @Nullable String to, String reason, Actor actor, Instant now) {
        transfers.add(commitment.id(), new Transfer(transfers.of(commitment.id()).size() + 1, kind, from, to, reason, now), actor.id());
    }

    private record Held(Commitment commitment, Instant now) {
    }

    private Held locked(Actor actor, String ref, Permission permission) {
        UUID id = commitments.id(ref);
        policy.require(actor, permission, Target.of(commitments.get(id).addressee()));
        var now = settlement.lockAndSettle(id);
        return new Held(commitments.get(id), now);
    }

    /** For screens: in which ways the caller could move it now. */
    @Transactional(readOnly = true)
    public List<Kind> ways(Actor actor, String ref) {
        var commitment = commitments.get(commitments.id(ref));
        if (commitment.isHandedBack()) {
            return policy.allows(actor, Permission.SPEAK_FOR_ORGANISER, Target.ANYTHING) && !transfers.isLastOf(commitment.id(), actor.id()) ? List.of(Kind.RETURNED, Kind.GIVEN_ON) : List.of();
        }
        if (commitment.state().isClosed() || !policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()))) {
            return List.of();
        }
        var objects = commitment.isReturnable() && commitments.waiting(commitment.id()).isEmpty();
        return objects ? List.of(Kind.PASSED_ON, Kind.HANDED_BACK) : List.of(Kind.PASSED_ON);
    }

    /** How it moved, oldest first; all of it is public. */
    @Transactional(readOnly = true)
    public List<Transfer> of(String ref) {
        return transfers.of(commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown")).id());
    }
}
