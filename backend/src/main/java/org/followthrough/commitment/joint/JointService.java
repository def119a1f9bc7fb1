package org.followthrough.commitment.joint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.commitment.joint.JointEvent.CoordinatorChanged;
import org.followthrough.commitment.joint.JointEvent.JointlyKept;
import org.followthrough.commitment.joint.JointEvent.JointlyLeft;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who keeps a commitment jointly, and who coordinates: said by an organiser; a partner may leave (features, row D4; decision 31). */
@Service
@Transactional
public class JointService {

    private static final int LONGEST_REASON = 10_000;
    private static final Set<CommitmentState> IN_REVIEW = EnumSet.of(CommitmentState.IN_REVIEW, CommitmentState.RIGHT_OF_REPLY);

    private final JointCommitments joints;
    private final Commitments commitments;
    private final JointLock lock;
    private final Departures departures;
    private final Settlement settlement;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    JointService(JointCommitments joints, Commitments commitments, JointLock lock, Departures departures,
            Settlement settlement, Recommendations recommendations, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.joints = joints;
        this.commitments = commitments;
        this.lock = lock;
        this.departures = departures;
        this.settlement = settlement;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A joint commitment, for everybody. @throws NotFound where there is none of this code */
    @Transactional(readOnly = true)
    public JointCommitment get(String code) {
        return joints.find(code).orElseThrow(() -> new NotFound("joint.unknown"));
    }

    /** The one that a commitment is kept in now, for everybody. */
    @Transactional(readOnly = true)
    public Optional<JointCommitment> of(String ref) {
        return joints.of(commitments.id(ref));
    }

    /** All of an ask, for everybody; the dissolved ones too, oldest first. */
    @Transactional(readOnly = true)
    public List<JointCommitment> ofAsk(String ref) {
        return joints.ofAsk(ask(ref).id());
    }

    private Recommendation ask(String ref) {
        return recommendations.find(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    /**
     * Assigns an ask to several addressees, who keep it jointly: all or none.
     *
     * @param assigning   the assignment itself
     * @param coordinator code of the addressee that coordinates
     */
    public List<Commitment> assign(Actor actor, String askRef, Supplier<List<Commitment>> assigning, String coordinator) {
        policy.require(actor, Permission.ASSIGN);
        var given = assigning.get();
        form(actor, askRef, given.stream().map(Commitment::ref).toList(), askRef + "~" + coordinator);
        return given;
    }

    /**
     * An organiser groups commitments of one ask.
     *
     * @param partners    references of at least two open commitments of the ask, none of them in another group
     * @param coordinator reference of one of them
     */
    public JointCommitment form(Actor actor, String askRef, List<String> partners, String coordinator) {
        policy.require(actor, Permission.ASSIGN);
        var ask = lockedAsk(askRef);
        var members = joinable(ask, partners);
        JointCommitment.check(partners, coordinator);
        var now = clock.now();
        var id = UUID.randomUUID();
        var code = joints.nextCode(ask.id(), askRef);
        joints.add(id, code, ask.id(), named(members, coordinator).id(), actor.id(), now);
        joints.join(id, ids(members), now);
        events.publishEvent(new Happenings(members.stream().map(member -> new JointlyKept(organiser(member, actor, now), code, coordinator)).toList()));
        return get(code);
    }

    /** Refuses what {@link #form} and {@link #change} would refuse for who asks or for the state of those who would join. */
    public void requireJoinable(Actor actor, String askRef, Collection<String> partners) {
        policy.require(actor, Permission.ASSIGN);
        joinable(lockedAsk(askRef), partners);
    }

    /** Before its commitments, as whoever assigns it does. */
    private Recommendation lockedAsk(String ref) {
        return recommendations.lock(List.of(ref)).stream().findFirst().orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    private List<Commitment> joinable(Recommendation ask, Collection<String> refs) {
        var ids = given(ask, refs);
        settlement.lockAndSettle(ids);
        var members = ids.stream().map(commitments::get).toList();
        var wanted = new HashSet<>(refs);
        members.forEach(member -> wanted.remove(member.ref()));
        members.forEach(JointService::requireOpen);
        members.forEach(this::requireAlone);
        if (!wanted.isEmpty()) {
            throw RuleViolation.of("partners", "joint.partners.other-ask", wanted.stream().sorted().findFirst().orElseThrow());
        }
        return members;
    }

    /** What of these was given with the ask. */
    private List<UUID> given(Recommendation ask, Collection<String> refs) {
        return refs.stream().map(commitments::find).flatMap(Optional::stream).filter(one -> one.recommendation().equals(ask.id()))
                .map(Commitment::id).distinct().toList();
    }

    private static void requireOpen(Commitment commitment) {
        if (commitment.state().isClosed()) {
            throw new WrongState("commitment.closed", commitment.ref());
        }
    }

    private void requireAlone(Commitment commitment) {
        joints.of(commitment.id()).ifPresent(other -> {
            throw new WrongState("joint.partner.taken", commitment.ref(), other.code());
        });
    }

    /**
     * An organiser says anew who the partners are and who coordinates.
     *
     * @param reason needed where one has to leave; becomes public
     */
    public JointCommitment change(Actor actor, String code, List<String> partners, String coordinator, @Nullable String reason) {
        return change(actor, code, partners, coordinator, reason, null);
    }

    /** The same, on what the organiser saw: the version of it, or null for whatever is there. */
    public JointCommitment change(Actor actor, String code, List<String> partners, String coordinator, @Nullable String reason,
            @Nullable Long version) {
        var joint = requireChangeable(actor, code, partners);
        JointCommitments.requireVersion(joint, version);
        var leaving = joint.members().stream().filter(member -> !partners.contains(member.ref())).toList();
        var added = joint.others(partners);
        leaving.forEach(this::requireLeavable);
        var members = joinable(ask(joint.recommendation()), added);
        JointCommitment.check(partners, coordinator);
        if (!coordinator.equals(joint.coordinator())) {
            requireOpen(commitments.get(commitments.id(coordinator)));
        }
        var why = leaving.isEmpty() ? "" : reason(reason);
        var now = clock.now();
        var happened = new ArrayList<JointEvent>(coordinated(actor, joint, coordinator, now));
        if (!members.isEmpty()) {
            joints.join(joint.id(), ids(members), now);
        }
        members.forEach(member -> happened.add(new JointlyKept(organiser(member, actor, now), code, coordinator)));
        leaving.forEach(member -> happened.add(left(joint, member, why, organiser(commitments.get(member.commitment()), actor, now))));
        events.publishEvent(new Happenings(happened));
        return get(code);
    }

    /** Refuses what {@link #change} would refuse for who asks or for the state of the group, and locks these partners with it. */
    public JointCommitment requireChangeable(Actor actor, String code, Collection<String> partners) {
        policy.require(actor, Permission.ASSIGN);
        var before = get(code);
        return lock.standing(code, given(lockedAsk(before.recommendation()), before.others(partners)));
    }

    private List<CoordinatorChanged> coordinated(Actor actor, JointCommitment joint, String coordinator, Instant now) {
        if (coordinator.equals(joint.coordinator())) {
            return List.of();
        }
        joints.coordinate(joint, commitments.id(coordinator));
        return joint.members().stream().map(member -> new CoordinatorChanged(organiser(commitments.get(member.commitment()), actor, now), joint.code(),
                joint.coordinator(), coordinator)).toList();
    }

    /** Not while a panel works on its part, or its assessment waits to be published: who knows it early draws no profit from it. */
    private void requireLeavable(Partner member) {
        var commitment = commitments.get(member.commitment());
        requireOpen(commitment);
        if (IN_REVIEW.contains(commitment.state())) {
            throw new WrongState("joint.partner.in-review", commitment.ref());
        }
    }

    private JointlyLeft left(JointCommitment joint, Partner member, String reason, Happened happened) {
        joints.leave(joint.id(), member.commitment(), reason, happened.at());
        return new JointlyLeft(happened, joint.code(), reason);
    }

    /**
     * A partner leaves, as its focal point or an organiser says; with fewer than two left the rest is kept by each alone.
     *
     * @param reason becomes public
     */
    public JointCommitment leave(Actor actor, String code, String ref, String reason) {
        var joint = requireLeavable(actor, code, ref);
        var member = joint.member(ref).orElseThrow();
        var commitment = commitments.get(member.commitment());
        var why = reason(reason);
        var now = clock.now();
        var happened = new ArrayList<JointEvent>();
        happened.add(left(joint, member, why, by(actor, commitment, now)));
        var rest = joint.members().stream().filter(other -> !other.ref().equals(ref)).toList();
        if (rest.size() < JointCommitment.AT_LEAST) {
            happened.addAll(departures.dissolve(joint, rest, now));
        }
        events.publishEvent(new Happenings(happened));
        return get(code);
    }

    /** Refuses who could let no partner leave. @throws NotFound where there is no joint commitment of this code */
    @Transactional(readOnly = true)
    public void requirePartner(Actor actor, String code) {
        var parties = get(code).partners().stream().map(Partner::addressee).toList();
        policy.require(actor, Permission.TAKE_SIDE_WAY, Target.of(parties.stream()
                .filter(party -> policy.allows(actor, Permission.TAKE_SIDE_WAY, Target.of(party))).findFirst().orElse(parties.getFirst())));
    }

    /** Refuses who cannot speak of this partner. @throws NotFound where it is none of them */
    @Transactional(readOnly = true)
    public void requireSpeaker(Actor actor, String code, String ref) {
        var partner = get(code).partners().stream().filter(one -> one.ref().equals(ref)).findFirst()
                .orElseThrow(() -> new NotFound("joint.partner.unknown"));
        policy.require(actor, Permission.TAKE_SIDE_WAY, Target.of(partner.addressee()));
    }

    /** Refuses what {@link #leave} would refuse for who asks or for the state, whatever the reason. */
    public JointCommitment requireLeavable(Actor actor, String code, String ref) {
        requireSpeaker(actor, code, ref);
        var joint = lock.standing(code, List.of());
        requireLeavable(joint.member(ref).orElseThrow(() -> new NotFound("joint.partner.unknown")));
        joint.requireLeavable(ref);
        return joint;
    }

    private Happened by(Actor actor, Commitment commitment, Instant now) {
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(commitment.addressee()))
                ? Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT) : organiser(commitment, actor, now);
    }

    private static Happened organiser(Commitment commitment, Actor actor, Instant now) {
        return Happened.by(commitment, now, actor, Role.ORGANISER);
    }

    private static List<UUID> ids(List<Commitment> members) {
        return members.stream().map(Commitment::id).toList();
    }

    private static Commitment named(List<Commitment> members, String ref) {
        return members.stream().filter(member -> member.ref().equals(ref)).findFirst().orElseThrow();
    }

    private static String reason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "joint.needs-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "text.too-long", LONGEST_REASON);
        }
        return reason.strip();
    }
}
