package org.followthrough.register.comments;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments of focal points and reviewers on an ask's quality codes (method, section 6): short, dated by the day, public at once. */
@Service
@Transactional
public class QualityCommentService {

    private final QualityComments comments;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    QualityCommentService(QualityComments comments, Recommendations recommendations, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.comments = comments;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The parties for which the caller may comment as focal point; for screens. */
    public static List<String> parties(Actor actor) {
        return actor.parties(Role.FOCAL_POINT).sorted().toList();
    }

    /** Whether the caller may comment on it as a reviewer; for screens. */
    @Transactional(readOnly = true)
    public boolean mayAsReviewer(Actor actor, String ref) {
        return policy.allows(actor, Permission.COMMENT_AS_REVIEWER, Target.ANYTHING) && recommendations.find(ref)
                .filter(found -> found.state() != RecommendationState.DRAFT).filter(found -> comments.addressees(found.id()).stream()
                        .allMatch(party -> policy.allows(actor, Permission.COMMENT_AS_REVIEWER, Target.of(party)))).isPresent();
    }

    /** A focal point comments in the name of its party. */
    public QualityComment commentFor(Actor actor, String ref, String party, String text) {
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(party));
        return add(ask(ref), party, text, actor.id(), clock.now(), actor.id(), Role.FOCAL_POINT);
    }

    /** A reviewer comments; nobody learns which, nor at what hour. */
    public QualityComment comment(Actor actor, String ref, String text) {
        policy.require(actor, Permission.COMMENT_AS_REVIEWER);
        var ask = ask(ref);
        comments.addressees(ask.id()).forEach(party -> policy.require(actor, Permission.COMMENT_AS_REVIEWER, Target.of(party)));
        return add(ask, null, text, actor.id(), noon(clock.now()), null, Role.REVIEWER);
    }

    /** The day alone, by an hour at which it is the same day in nearly every zone. */
    private static Instant noon(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS).plus(12, ChronoUnit.HOURS);
    }

    private Recommendation ask(String ref) {
        return recommendations.find(ref).filter(found -> found.state() != RecommendationState.DRAFT)
                .orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    private QualityComment add(Recommendation ask, @Nullable String party, String text, UUID by, Instant now, @Nullable UUID known, Role as) {
        if (text.isBlank() || text.strip().length() > QualityComment.LONGEST) {
            throw RuleViolation.of("text", "register.comment.text");
        }
        var id = UUID.randomUUID();
        comments.add(id, ask.id(), party, text.strip(), by, now);
        events.publishEvent(new QualityCommented(ask.id(), ask.ref(), id, now, known, as.code(), party));
        return comments.of(ask.id()).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }
}
