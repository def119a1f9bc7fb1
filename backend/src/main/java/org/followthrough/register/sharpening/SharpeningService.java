package org.followthrough.register.sharpening;

import java.util.Set;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sharpens asks: a person writes the parts, the rules propose the codes, a second person confirms both (features, row C6). */
@Service
@Transactional
public class SharpeningService {

    private final Sharpenings sharpenings;
    private final RegisterService register;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    SharpeningService(Sharpenings sharpenings, RegisterService register, Recommendations recommendations, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.sharpenings = sharpenings;
        this.register = register;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What the rules propose for what is written so far, the text of the ask speaking where nothing is. */
    @Transactional(readOnly = true)
    public Proposal propose(Actor actor, String ref, Parts written) {
        policy.require(actor, Permission.CODE_QUALITY);
        var ask = recommendations.find(ref).filter(found -> found.state() != RecommendationState.DRAFT)
                .orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        return SharpeningRules.propose(ask.readingText(), written, Set.copyOf(ask.addresseeGroups()));
    }

    /**
     * Proposes codes with the parts of the sharpened ask, or confirms both by giving the same as a second person.
     *
     * @throws RuleViolation when nothing is written, a part is too long, or the proposer codes again
     */
    public Recommendation sharpen(Actor actor, String ref, Quality codes, Parts parts) {
        register.requireCodable(actor, ref);
        RuleViolation.throwIfAny(parts.violations());
        var before = sharpenings.standing(ref).map(Version::parts).orElse(Parts.NONE);
        var whole = new Quality(codes.verifiability(), codes.ambition(), codes.consensus(), parts.text());
        if (parts.equals(before)) {
            return register.codeQuality(actor, ref, whole);
        }
        var proposed = register.proposeQuality(actor, ref, whole);
        sharpenings.add(proposed.id(), parts, whole, actor.id(), clock.now());
        events.publishEvent(new AskSharpened(ref, before, parts, clock.now(), actor.id(),
                actor.has(Role.CURATOR) ? Role.CURATOR.code() : Role.ORGANISER.code()));
        return proposed;
    }
}
