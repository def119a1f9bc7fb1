package org.followthrough.register.treaties;

import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.vocabulary.Scheme;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which asks are treaty asks: the instruments that one names propose it, a curator or organiser decides (decision 30). */
@Service
@Transactional
public class TreatyService {

    private final TreatyAsks asks;
    private final Recommendations recommendations;
    private final RegisterService register;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    TreatyService(TreatyAsks asks, Recommendations recommendations, RegisterService register, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.asks = asks;
        this.recommendations = recommendations;
        this.register = register;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The mark of an ask, and whether one is proposed; for those who code asks. @throws NotFound where there is no such ask */
    @Transactional(readOnly = true)
    public TreatyMark of(Actor actor, String ref) {
        policy.require(actor, Permission.CODE_QUALITY);
        var ask = known(ref);
        var decided = asks.decided(ask.id());
        return new TreatyMark(decided.orElse(false), decided.isEmpty() && !ask.coding().of(Scheme.INSTRUMENTS).isEmpty());
    }

    /**
     * Says that it is a treaty ask, or that it is none. It counts from the next panel on: a panel that was drawn before goes on
     * as it began.
     *
     * @throws NotFound                              where there is no such ask
     * @throws org.followthrough.shared.WrongState where it is no longer registered
     */
    public void mark(Actor actor, String ref, boolean treatyAsk) {
        register.requireCodable(actor, ref);
        var ask = known(ref);
        var before = asks.decided(ask.id());
        if (before.filter(said -> said == treatyAsk).isEmpty()) {
            var now = clock.now();
            asks.set(ask.id(), treatyAsk, actor.id(), now);
            events.publishEvent(new TreatyAskMarked(ref, before.orElse(false), treatyAsk, now, actor.id(),
                    (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code()));
        }
    }

    private Recommendation known(String ref) {
        return recommendations.find(ref).filter(found -> found.state() != RecommendationState.DRAFT)
                .orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }
}
