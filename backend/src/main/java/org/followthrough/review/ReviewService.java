package org.followthrough.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.Settlement;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.Side;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.reporting.Reports;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Panels, blind ratings, sealing, the right of reply and publication (method, sections 2 D, 2 E and 3). */
@Service
@Transactional
public class ReviewService {

    /** The version of the method that every assessment is stored with. */
    public static final int METHOD_VERSION = 1;

    private final Reviews reviews;
    private final Reports reports;
    private final Cycles cycles;
    private final Commitments commitments;
    private final CommitmentService commitmentService;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final EvidenceItems evidence;
    private final PanelSecretary secretary;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ReviewService(Reviews reviews, Reports reports, Cycles cycles, Commitments commitments, CommitmentService commitmentService,
            Deadlines deadlines, Settlement settlement, EvidenceItems evidence, PanelSecretary secretary, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.reports = reports;
        this.cycles = cycles;
        this.commitments = commitments;
        this.commitmentService = commitmentService;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.evidence = evidence;
        this.secretary = secretary;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What one member of a panel may see of its work: their own rating only. */
    public record Desk(Commitment commitment, ReportingCycle cycle, Review review, Seat seat, Optional<SeatedRating> rating) {
    }

    /** What the chair may see: how many ratings are in and whether they make a quorum, never a rating. */
    public record Chair(Commitment commitment, ReportingCycle cycle, Review review, int seats, int ratingsIn, boolean quorum) {
    }

    /** Draws the panel for the report that was cleared last; called by the process. */
    public void drawPanel(UUID commitmentId) {
        var commitment = commitments.get(commitmentId);
        var report = reports.of(commitmentId).stream().filter(r -> r.state() == ReportState.CLEARED).toList().getLast();
        var cycle = cycles.get(report.cycle());
        var cleared = report.clearedAt().orElseThrow();
        var zone = commitmentService.edition(commitment).timeZone();
        var review = draw(commitment, cycle, cleared, Deadline.after(cleared, cycle.reviewDays(), zone));
        commitment.inReview(review.reviewEndsAt, cleared);
        commitments.save(commitment);
        deadlines.set(commitmentId, DeadlineKind.REVIEW_ENDS, cycle.id(), review.reviewEndsAt);
        events.publishEvent(new ReviewEvent.PanelDrawn(Happened.byEngine(commitment, cleared), cycle.id(), review.accounts(), review.chair,
                review.reviewEndsAt));
    }

    private Review draw(Commitment commitment, ReportingCycle cycle, Instant at, Instant ends) {
        var panel = secretary.draw(commitment.addressee());
        var seats = secretary.seats(panel.seats(), 1);
        var chair = Optional.ofNullable(panel.chair());
        var review = new Review(UUID.randomUUID(), commitment.id(), cycle.id(), panel.complete(), at, ends,
                chair.map(RosterMember::account).orElse(null), chair.map(RosterMember::party).orElse(null), PanelState.RATING, seats,
                secretary.publicSectors(seats), secretary.publicRegions(seats), 0);
        reviews.add(review);
        return review;
    }

    /** The caller's own seat and rating. */
    @Transactional(readOnly = true)
    public Desk desk(Actor actor, String ref, String cycleCode) {
        var found = find(ref, cycleCode);
        policy.require(actor, Permission.RATE, found.target());
        var seat = found.review().orElseThrow().seatOf(actor.id()).orElseThrow();
        return new Desk(found.commitment(), found.cycle(), found.review().orElseThrow(), seat, reviews.rating(seat.id()));
    }

    /** What the chair needs to decide about sealing. */
    @Transactional(readOnly = true)
    public Chair chair(Actor actor, String ref, String cycleCode) {
        var found = find(ref, cycleCode);
        policy.require(actor, Permission.SEAL, found.target());
        var review = found.review().orElseThrow();
        var in = submitted(review);
        return new Chair(found.commitment(), found.cycle(), review, review.seats.size(), in.size(), PanelRule.CIVIL_SOCIETY.isQuorum(in));
    }

    /**
     * Keeps a reviewer's draft. What contradicts the rules is refused at once, what is missing only on submission.
     *
     * @param version the version on which the writer worked, or null to write over whatever is there
     */
    public SeatedRating rate(Actor actor, String ref, String cycleCode, RatingDraft draft, @Nullable Long version) {
        var desk = lockedDesk(actor, ref, cycleCode);
        requireUnsubmitted(desk);
        check(desk, draft);
        var before = desk.rating().map(SeatedRating::version).orElse(0L);
        if (version != null && !version.equals(before)) {
            throw new OptimisticLockingFailureException(ref);
        }
        reviews.save(desk.seat().id(), draft, null, clock.now(), before);
        return reviews.rating(desk.seat().id()).orElseThrow();
    }

    /** Refuses what rating would be refused for by who asks or by the state, whatever the rating says. */
    public void requireRatable(Actor actor, String ref, String cycleCode) {
        requireUnsubmitted(lockedDesk(actor, ref, cycleCode));
    }

    private void check(Desk desk, RatingDraft draft) {
        var violations = new ArrayList<Violation>();
        if (draft.level() != null) {
            desk.seat().rating(draft).violations(plan(desk.commitment())).stream().filter(ReviewService::contradicts).forEach(violations::add);
        }
        var citable = evidence.count(desk.commitment().id(), Side.ADDRESSEE, draft.evidence())
                + evidence.count(desk.commitment().id(), Side.PANEL, draft.evidence());
        if (citable < Set.copyOf(draft.evidence()).size()) {
            violations.add(Violation.of("evidence", "reporting.evidence.unknown"));
        }
        if (draft.rung() != null && (draft.rung() < 0 || draft.rung() > 6)) {
            violations.add(Violation.of("rung", "review.rating.rung"));
        }
        if (draft.comment().length() > 20_000) {
            violations.add(Violation.of("comment", "text.too-long", 20_000));
        }
        RuleViolation.throwIfAny(violations);
    }

    private static boolean contradicts(Violation violation) {
        return !violation.field().equals("comment") && !violation.field().equals("evidence")
                && !violation.messageKey().endsWith(".required");
    }

    private MilestonePlan plan(Commitment commitment) {
        return new MilestonePlan(commitments.milestones(commitment.id()).stream()
                .map(m -> new MilestonePlan.Item(m.id(), m.weight(), m.core())).toList());
    }

    /** Submits the rating; from now on it stands until the panel is sealed. */
    public void submit(Actor actor, String ref, String cycleCode) {
        var desk = lockedDesk(actor, ref, cycleCode);
        requireUnsubmitted(desk);
        var rating = desk.rating().orElseThrow(() -> RuleViolation.of("level", "review.rating.level.required"));
        if (rating.draft().level() == null) {
            throw RuleViolation.of("level", "review.rating.level.required");
        }
        RuleViolation.throwIfAny(desk.seat().rating(rating.draft()).violations(plan(desk.commitment())));
        var now = clock.now();
        reviews.save(desk.seat().id(), rating.draft(), now, now, rating.version());
        events.publishEvent(new ReviewEvent.RatingSubmitted(Happened.bySeat(desk.commitment(), now, desk.seat().pseudonym()),
                desk.cycle().id(), actor.id()));
    }

    private static void requireUnsubmitted(Desk desk) {
        if (desk.rating().map(SeatedRating::submittedAt).isPresent()) {
            throw new WrongState("review.rating.submitted");
        }
    }

    /** A reviewer declares a conflict of interest: the seat is free again and somebody else is drawn where possible. */
    public void giveBack(Actor actor, String ref, String cycleCode) {
        var desk = lockedDesk(actor, ref, cycleCode);
        requireUnsubmitted(desk);
        var review = desk.review();
        var now = clock.now();
        reviews.giveBack(desk.seat(), now);
        var staying = review.seats.stream().filter(seat -> !seat.equals(desk.seat())).toList();
        var chair = Optional.ofNullable(review.chair).flatMap(secretary::chair).orElse(null);
        var drawn = secretary.seats(secretary.substitutes(desk.commitment().addressee(), staying, reviews.organisationsSeated(review.id),
                chair), reviews.nextOrdinal(review.id));
        drawn.forEach(seat -> reviews.add(review.id, seat));
        seated(review, java.util.stream.Stream.concat(staying.stream(), drawn.stream()).toList());
        events.publishEvent(new ReviewEvent.SeatGivenBack(Happened.bySeat(desk.commitment(), now, desk.seat().pseudonym()),
                desk.cycle().id(), actor.id(), drawn.stream().map(Seat::account).findFirst().orElse(null), review.reviewEndsAt));
    }

    private void seated(Review review, List<Seat> seats) {
        review.seats = seats;
        review.sectors = secretary.publicSectors(seats);
        review.regions = secretary.publicRegions(seats);
        reviews.save(review);
    }

    /** The chair seals, possible from the moment the quorum's ratings are in. */
    public Assessment seal(Actor actor, String ref, String cycleCode, @Nullable String finding, @Nullable String minorityNote) {
        var locked = sealable(actor, ref, cycleCode);
        checkTexts(finding, minorityNote);
        return seal(locked.commitment(), locked.review().orElseThrow(), finding, minorityNote, false, clock.now());
    }

    /** Refuses what {@link #seal} would refuse for who asks or for the state, whatever is found. */
    public void requireSealable(Actor actor, String ref, String cycleCode) {
        sealable(actor, ref, cycleCode);
    }

    private Found sealable(Actor actor, String ref, String cycleCode) {
        var found = find(ref, cycleCode);
        policy.require(actor, Permission.SEAL, found.target());
        settlement.lockAndSettle(found.commitment().id());
        var locked = find(ref, cycleCode);
        var review = locked.review().orElseThrow();
        review.requireRating();
        if (!PanelRule.CIVIL_SOCIETY.isQuorum(submitted(review))) {
            throw new WrongState("review.seal.no-quorum-yet");
        }
        return locked;
    }

    private static void checkTexts(@Nullable String finding, @Nullable String minorityNote) {
        if (finding != null && finding.length() > 20_000) {
            throw RuleViolation.of("finding", "text.too-long", 20_000);
        }
        if (minorityNote != null && minorityNote.length() > 20_000) {
            throw RuleViolation.of("minorityNote", "text.too-long", 20_000);
        }
    }

    /** The review period passed: the engine seals with what is there. */
    void sealAtDeadline(UUID commitmentId, UUID cycle, Instant at) {
        seal(commitments.get(commitmentId), reviews.find(commitmentId, cycle).orElseThrow(), null, null, true, at);
    }

    private Assessment seal(Commitment commitment, Review review, @Nullable String finding, @Nullable String minorityNote, boolean byEngine,
            Instant at) {
        var cycle = cycles.get(review.cycle);
        var result = Consolidation.of(PanelRule.CIVIL_SOCIETY, submitted(review), reviews.cycleNumber(commitment.id(), review.cycle));
        var replyEnds = Deadline.after(at, cycle.replyDays(), commitmentService.edition(commitment).timeZone());
        review.seal(byEngine, at, replyEnds);
        reviews.save(review);
        var assessment = assessment(review, result, finding, minorityNote, at);
        reviews.add(assessment);
        commitment.rightOfReply(replyEnds, at);
        commitments.save(commitment);
        deadlines.clear(commitment.id(), DeadlineKind.REVIEW_ENDS);
        deadlines.set(commitment.id(), DeadlineKind.REPLY_ENDS, review.cycle, replyEnds);
        events.publishEvent(new ReviewEvent.AssessmentSealed(sealedBy(commitment, review, byEngine, at), review.cycle, byEngine, replyEnds));
        return assessment;
    }

    private static Happened sealedBy(Commitment commitment, Review review, boolean byEngine, Instant at) {
        return byEngine ? Happened.byEngine(commitment, at) : Happened.bySeat(commitment, at, Role.PANEL_CHAIR.code());
    }

    private static Assessment assessment(Review review, Finding f, @Nullable String finding, @Nullable String minorityNote, Instant at) {
        var distribution = new java.util.LinkedHashMap<String, Integer>();
        f.distribution().forEach((level, count) -> distribution.put(level.code(), count));
        return new Assessment(review.id, review.commitment, review.cycle, METHOD_VERSION, f.level(), f.evidenceGrade(), f.effect(), finding,
                minorityNote, distribution, f.agreement(), f.spread(), f.verified().stream().sorted().toList(), f.ratings(), null, null, null,
                at, null);
    }

    private List<Rating> submitted(Review review) {
        return review.seats.stream().flatMap(seat -> reviews.rating(seat.id()).filter(rating -> rating.submittedAt() != null)
                .map(rating -> seat.rating(rating.draft())).stream()).toList();
    }

    /** The sealed assessment as its addressee may see it in the window, before anybody else. */
    @Transactional(readOnly = true)
    public Assessment sealed(Actor actor, String ref, String cycleCode) {
        var found = find(ref, cycleCode);
        policy.require(actor, Permission.READ_DRAFTS, found.target());
        var review = found.review().filter(r -> r.state != PanelState.RATING).orElseThrow(() -> new NotFound("review.not-sealed"));
        return reviews.assessment(review.id).orElseThrow();
    }

    /** The addressee replies, which ends the window; the assessment is published with the reply. */
    public void reply(Actor actor, String ref, String cycleCode, boolean disputes, String text) {
        var locked = replyable(actor, ref, cycleCode);
        var review = locked.review().orElseThrow();
        if (text.isBlank() || text.length() > 20_000) {
            throw RuleViolation.of("text", "review.reply.needs-text");
        }
        var now = clock.now();
        reviews.reply(review.id, disputes, text, now);
        deadlines.clear(locked.commitment().id(), DeadlineKind.REPLY_ENDS);
        events.publishEvent(new ReviewEvent.Replied(Happened.byAddressee(locked.commitment(), now, actor, Role.FOCAL_POINT),
                review.cycle, disputes));
    }

    /** Refuses what {@link #reply} would refuse for who asks or for the state, whatever is replied. */
    public void requireReplyable(Actor actor, String ref, String cycleCode) {
        replyable(actor, ref, cycleCode);
    }

    private Found replyable(Actor actor, String ref, String cycleCode) {
        var found = find(ref, cycleCode);
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(found.commitment().addressee()));
        settlement.lockAndSettle(found.commitment().id());
        var locked = find(ref, cycleCode);
        locked.review().orElseThrow(() -> new WrongState("review.not-sealed")).requireReplyWindow();
        return locked;
    }

    /** The window passed without a reply. */
    void replyWindowPassed(UUID commitmentId, UUID cycle, Instant at) {
        events.publishEvent(new ReviewEvent.ReplyWindowPassed(Happened.byEngine(commitments.get(commitmentId), at), cycle));
    }

    /** Publishes the sealed assessment after the right of reply; called by the process. */
    public void publish(UUID commitmentId) {
        var commitment = commitments.get(commitmentId);
        var review = reviews.latest(commitmentId).orElseThrow();
        var assessment = reviews.assessment(review.id).orElseThrow();
        var at = Optional.ofNullable(assessment.repliedAt()).orElse(Optional.ofNullable(review.replyEndsAt).orElseThrow());
        review.publish(at);
        reviews.save(review);
        reviews.publish(review.id, at);
        evidence.publishCitedByRatings(review.id, at);
        if (assessment.level() != AssessmentLevel.NO_QUORUM) {
            commitments.verified(commitmentId, assessment.verified(), at);
        }
        commitment.assessed(at);
        commitments.save(commitment);
        events.publishEvent(new ReviewEvent.AssessmentPublished(Happened.byEngine(commitment, at), review.cycle, assessment.level()));
    }

    private Desk lockedDesk(Actor actor, String ref, String cycleCode) {
        var before = desk(actor, ref, cycleCode);
        settlement.lockAndSettle(before.commitment().id());
        var desk = desk(actor, ref, cycleCode);
        desk.review().requireRating();
        if (desk.commitment().state().isClosed()) {
            throw new WrongState("commitment.closed", ref);
        }
        return desk;
    }

    private record Found(Commitment commitment, ReportingCycle cycle, Optional<Review> review) {

        Target target() {
            return review.map(r -> r.target(commitment.addressee())).orElse(Target.of(commitment.addressee()));
        }
    }

    private Found find(String ref, String cycleCode) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var cycle = cycles.find(cycleCode).filter(found -> found.state() != CycleState.PLANNED)
                .orElseThrow(() -> new NotFound("reporting.cycle.unknown"));
        return new Found(commitment, cycle, reviews.find(commitment.id(), cycle.id()));
    }
}
