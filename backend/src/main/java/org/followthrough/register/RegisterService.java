package org.followthrough.register;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
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

/** Registers recommendations and keeps their quality codes. */
@Service
@Transactional
public class RegisterService {

    private final Recommendations recommendations;
    private final Editions editions;
    private final TermDirectory terms;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    RegisterService(Recommendations recommendations, Editions editions, TermDirectory terms, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.editions = editions;
        this.terms = terms;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Registers a passage, or what was proposed; its codes are proposed until a second person confirms them. */
    public Recommendation register(Actor actor, Registration registration) {
        policy.require(actor, Permission.REGISTER);
        var event = editions.event(registration.event()).orElseThrow(() -> new NotFound("forum.event.unknown"));
        check(registration);
        var recommendation = registration.registered(UUID.randomUUID(), reference(registration), event.edition(), actor.id(), clock.now());
        recommendations.add(recommendation);
        events.publishEvent(new Registered(recommendation.id(), recommendation.ref(), recommendation.title(), clock.now(), actor.id(),
                (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code()));
        return recommendation;
    }

    /** Confirms the codes as a second person, or proposes other codes. */
    public Recommendation codeQuality(Actor actor, String ref, Quality codes) {
        policy.require(actor, Permission.CODE_QUALITY);
        var before = codable(ref);
        return coded(actor, before, before.code(codes, actor.id()));
    }

    /** Proposes codes with a sharpened text, to be confirmed by somebody else even where the codes stay as they were. */
    public Recommendation proposeQuality(Actor actor, String ref, Quality codes) {
        policy.require(actor, Permission.CODE_QUALITY);
        var before = codable(ref);
        return coded(actor, before, before.propose(codes, actor.id()));
    }

    private Recommendation coded(Actor actor, Recommendation before, Recommendation after) {
        recommendations.saveQuality(after);
        events.publishEvent(new QualityCoded(after.id(), after.ref(), before.quality(), after.quality(), after.qualityConfirmed(), clock.now(),
                actor.id(), role(actor)));
        return recommendations.get(after.id());
    }

    /**
     * Says of what a recommendation speaks; what it is called stays as it is.
     *
     * @param version that was looked at, or null where nobody looked
     */
    public Recommendation classify(Actor actor, String ref, Classification classification, @Nullable Long version) {
        requireClassifiable(actor, ref);
        var before = recommendations.lock(ref).orElseThrow();
        if (version != null && version != before.version()) {
            throw new OptimisticLockingFailureException(ref);
        }
        RuleViolation.throwIfAny(terms.read().violations(classification, before));
        var after = before.classified(classification);
        if (!after.equals(before)) {
            recommendations.saveCoding(after);
            events.publishEvent(new RecommendationRevised(before, after, clock.now(), actor.id(), role(actor)));
        }
        return recommendations.get(after.id());
    }

    /** Refuses what {@link #classify} would refuse for who asks or for the state, whatever is said. */
    public void requireClassifiable(Actor actor, String ref) {
        policy.require(actor, Permission.CLASSIFY);
        var recommendation = recommendations.lock(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        if (recommendation.state() != RecommendationState.REGISTERED) {
            throw new WrongState("register.classification.closed");
        }
    }

    private static String role(Actor actor) {
        return actor.has(Role.CURATOR) ? Role.CURATOR.code() : Role.ORGANISER.code();
    }

    /** Refuses what {@link #codeQuality} would refuse for who asks or for the state, whatever the codes are. */
    public void requireCodable(Actor actor, String ref) {
        policy.require(actor, Permission.CODE_QUALITY);
        codable(ref);
    }

    private Recommendation codable(String ref) {
        var recommendation = recommendations.lock(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        if (recommendation.state() != RecommendationState.REGISTERED) {
            throw new WrongState("register.quality.closed");
        }
        return recommendation;
    }

    /** What the vocabularies say against themes and objectives. */
    @Transactional(readOnly = true)
    public List<Violation> violations(Set<String> themes, Set<Integer> gcmObjectives) {
        return terms.read().violations(new Classification(themes, gcmObjectives, Coding.NONE), null);
    }

    private String reference(Registration registration) {
        if (registration.ref() == null) {
            return References.make(registration, recommendations::taken);
        }
        if (recommendations.taken(registration.ref())) {
            throw new WrongState("register.ref.taken", registration.ref());
        }
        return registration.ref();
    }

    private void check(Registration registration) {
        RuleViolation.throwIfAny(RegisterRules.violations(registration, terms.read()));
    }
}
