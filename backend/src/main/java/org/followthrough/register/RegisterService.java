package org.followthrough.register;

import java.util.ArrayList;
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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers recommendations and keeps their quality codes. */
@Service
@Transactional
public class RegisterService {

    private static final int LONGEST_TITLE = 200;

    private final Recommendations recommendations;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    RegisterService(Recommendations recommendations, Editions editions, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A curator registers a passage; its codes are proposed until a second person confirms them. */
    public Recommendation register(Actor actor, Registration registration) {
        policy.require(actor, Permission.CURATE);
        var event = editions.event(registration.event()).orElseThrow(() -> new NotFound("forum.event.unknown"));
        check(registration);
        var recommendation = new Recommendation(UUID.randomUUID(), reference(registration), RecommendationState.REGISTERED, event.code(),
                event.edition(), registration.document(), registration.number(), registration.section(), registration.page(),
                registration.charStart(), registration.charEnd(), registration.verbatim(),
                registration.readingText() == null ? registration.verbatim().strip() : registration.readingText(),
                registration.title().strip(), registration.themes().stream().sorted().toList(),
                registration.gcmObjectives().stream().sorted().toList(), registration.addresseeGroups().stream().sorted().toList(),
                registration.quality(), actor.id(), null, clock.now(), 0);
        recommendations.add(recommendation);
        events.publishEvent(new Registered(recommendation.id(), recommendation.ref(), recommendation.title(), clock.now(), actor.id(),
                Role.CURATOR.code()));
        return recommendation;
    }

    /** Confirms the codes as a second person, or proposes other codes. */
    public Recommendation codeQuality(Actor actor, String ref, Quality codes) {
        policy.require(actor, Permission.CODE_QUALITY);
        var before = codable(ref);
        var after = before.code(codes, actor.id());
        recommendations.saveQuality(after);
        events.publishEvent(new QualityCoded(after.id(), ref, before.quality(), after.quality(), after.qualityConfirmed(), clock.now(),
                actor.id(), actor.has(Role.CURATOR) ? Role.CURATOR.code() : Role.ORGANISER.code()));
        return recommendations.get(after.id());
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
        var violations = new ArrayList<Violation>();
        if (registration.ref() != null && !References.VALID.matcher(registration.ref()).matches()) {
            violations.add(Violation.of("ref", "register.ref.form"));
        }
        if (registration.title().isBlank() || registration.title().length() > LONGEST_TITLE) {
            violations.add(Violation.of("title", "register.title.length", LONGEST_TITLE));
        }
        for (var unknown : recommendations.unknownThemes(registration.themes())) {
            violations.add(Violation.of("themes", "register.theme.unknown", unknown));
        }
        if (registration.gcmObjectives().stream().anyMatch(objective -> objective < 1 || objective > 23)) {
            violations.add(Violation.of("gcmObjectives", "register.gcm.range"));
        }
        RuleViolation.throwIfAny(violations);
    }
}
