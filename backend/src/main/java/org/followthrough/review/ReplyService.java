package org.followthrough.review;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.DeadlineKind;
import org.followthrough.commitment.Deadlines;
import org.followthrough.commitment.PlanVersions;
import org.followthrough.commitment.Settlement;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.review.ReviewCases.Case;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The addressee's right of reply to a sealed assessment, and its publication after it (method, section 3). */
@Service
@Transactional
public class ReplyService {

    private static final int LONGEST = 20_000;

    private final ReviewCases cases;
    private final Reviews reviews;
    private final Hearing hearing;
    private final Commitments commitments;
    private final PlanVersions plans;
    private final Deadlines deadlines;
    private final Settlement settlement;
    private final EvidenceItems evidence;
    private final PanelSecretary secretary;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ReplyService(ReviewCases cases, Reviews reviews, Hearing hearing, Commitments commitments, PlanVersions plans, Deadlines deadlines, Settlement settlement,
            EvidenceItems evidence, PanelSecretary secretary, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.cases = cases;
        this.reviews = reviews;
        this.hearing = hearing;
        this.commitments = commitments;
        this.plans = plans;
        this.deadlines = deadlines;
        this.settlement = settlement;
        this.evidence = evidence;
        this.secretary = secretary;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The sealed assessment as its addressee may see it in the window, before anybody else. */
    @Transactional(readOnly = true)
    public Assessment sealed(Actor actor, String ref, String cycleCode) {
        var found = cases.find(ref, cycleCode);
        policy.require(actor, Permission.READ_DRAFTS, found.target());
        var review = found.review().filter(r -> r.state != PanelState.RATING).orElseThrow(() -> new NotFound("review.not-sealed"));
        return reviews.assessment(review.id).orElseThrow();
    }

    /** The addressee replies, which ends the window; the assessment is published with the reply. */
    public void reply(Actor actor, String ref, String cycleCode, boolean disputes, String text) {
        var locked = replyable(actor, ref, cycleCode);
        var review = locked.review().orElseThrow();
        if (text.isBlank() || text.length() > LONGEST) {
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

    private Case replyable(Actor actor, String ref, String cycleCode) {
        var found = cases.find(ref, cycleCode);
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(found.commitment().addressee()));
        settlement.lockAndSettle(found.commitment().id());
        var locked = cases.find(ref, cycleCode);
        locked.review().orElseThrow(() -> new WrongState("review.not-sealed")).requireReplyWindow();
        return locked;
    }

    /** The window passed without a reply. */
    void windowPassed(UUID commitmentId, UUID cycle, Instant at) {
        events.publishEvent(new ReviewEvent.ReplyWindowPassed(Happened.byEngine(commitments.get(commitmentId), at), cycle));
    }

    /** Publishes the sealed assessment after the right of reply; called by the process. */
    public void publish(UUID commitmentId) {
        var commitment = commitments.get(commitmentId);
        var review = reviews.latest(commitmentId).orElseThrow();
        var assessment = reviews.assessment(review.id).orElseThrow();
        var at = Optional.ofNullable(assessment.repliedAt()).orElse(Optional.ofNullable(review.replyEndsAt).orElseThrow());
        commitment.assessed(at);
        review.publish(at, hearing.published(commitment, review, assessment.level(), at));
        secretary.show(cases.occasion(commitment, review.drawnAt, review.reviewEndsAt), review);
        reviews.save(review);
        reviews.publish(review.id, at);
        evidence.publishCitedByRatings(review.id, at);
        if (assessment.level() != AssessmentLevel.NO_QUORUM) {
            plans.verified(commitmentId, review.cycle, assessment.verified(), at);
        }
        commitments.save(commitment);
        events.publishEvent(new ReviewEvent.AssessmentPublished(Happened.byEngine(commitment, at), review.cycle, assessment.level()));
    }
}
