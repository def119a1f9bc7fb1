package org.followthrough.register.declarations;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.register.declarations.DeclarationEvent.AdoptionRefused;
import org.followthrough.register.declarations.DeclarationEvent.AdoptionTakenBack;
import org.followthrough.register.declarations.DeclarationEvent.AskAdopted;
import org.followthrough.register.declarations.DeclarationRows.Decision;
import org.followthrough.register.lineage.LinkStatus;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which asks are found in which sentences of governments, and which are not (features, row I6). */
@Service
@Transactional
public class Adopting {

    private final DeclarationRows rows;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    Adopting(DeclarationRows rows, Recommendations recommendations, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    private record Pair(Recommendation ask, DeclaredSentence sentence, Declaration declaration, Optional<Decision> decided) {

        private void requireNot(LinkStatus status, String key) {
            if (decided.filter(found -> found.status() == status).isPresent()) {
                throw new WrongState(key, ask.ref(), sentence.place());
            }
        }
    }

    /**
     * Says that the ask is in the sentence.
     *
     * @throws WrongState    where it is said already
     * @throws RuleViolation where governments agreed before it was asked
     */
    public void link(Actor actor, String ref, UUID sentence, AdoptionKind kind, @Nullable String reason) {
        var pair = pair(actor, ref, sentence);
        pair.requireNot(LinkStatus.CONFIRMED, "register.adoption.linked");
        RuleViolation.throwIfAny(DeclarationRules.violations(rows.asked(pair.ask.id()), pair.declaration.date(), reason));
        rows.decide(pair.ask.id(), sentence, kind, LinkStatus.CONFIRMED, reason, actor.id(), clock.now());
        events.publishEvent(new AskAdopted(ref, kind, pair.declaration, pair.sentence, reason, clock.now(), actor.id(), as(actor)));
    }

    /** Says for a reason that it is not: it is not suggested again. @throws WrongState where it is found there, or refused already */
    public void refuse(Actor actor, String ref, UUID sentence, @Nullable String reason) {
        var pair = pair(actor, ref, sentence);
        pair.requireNot(LinkStatus.CONFIRMED, "register.adoption.linked");
        pair.requireNot(LinkStatus.REFUSED, "register.adoption.refused");
        var said = reason(reason);
        rows.decide(pair.ask.id(), sentence, AdoptionKind.REFLECTED_IN, LinkStatus.REFUSED, said, actor.id(), clock.now());
        events.publishEvent(new AdoptionRefused(ref, pair.declaration, pair.sentence, said, clock.now(), actor.id(), as(actor)));
    }

    /** Takes back for a reason that the ask is in the sentence. @throws WrongState where it is not said */
    public void takeBack(Actor actor, String ref, UUID sentence, @Nullable String reason) {
        var pair = pair(actor, ref, sentence);
        var held = pair.decided.filter(found -> found.status() == LinkStatus.CONFIRMED)
                .orElseThrow(() -> new WrongState("register.adoption.not-linked", ref, pair.sentence.place()));
        var said = reason(reason);
        rows.decide(pair.ask.id(), sentence, held.kind(), LinkStatus.TAKEN_BACK, said, actor.id(), clock.now());
        events.publishEvent(new AdoptionTakenBack(ref, held.kind(), pair.declaration, pair.sentence, said, clock.now(), actor.id(), as(actor)));
    }

    /** Refuses what every change would refuse for who asks, whatever is said. */
    public void requireLinking(Actor actor, String ref) {
        policy.require(actor, Permission.LINK_ASKS);
        recommendations.find(ref).filter(Adopting::isPublic).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    private Pair pair(Actor actor, String ref, UUID id) {
        requireLinking(actor, ref);
        var ask = recommendations.lock(List.of(ref)).getFirst();
        var sentence = rows.sentence(id).orElseThrow(() -> RuleViolation.of("sentence", "register.sentence.unknown"));
        var declaration = rows.lock(sentence.declaration()).orElseThrow();
        return new Pair(ask, sentence, declaration, rows.decided(ask.id(), id));
    }

    private static String reason(@Nullable String reason) {
        RuleViolation.throwIfAny(DeclarationRules.reason(reason));
        return Optional.ofNullable(reason).orElseThrow().strip();
    }

    private static boolean isPublic(Recommendation recommendation) {
        return recommendation.state() != RecommendationState.DRAFT;
    }

    static String as(Actor actor) {
        return (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code();
    }
}
