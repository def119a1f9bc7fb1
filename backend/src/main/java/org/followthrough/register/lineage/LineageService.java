package org.followthrough.register.lineage;

import java.util.ArrayList;
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
import org.followthrough.register.lineage.LineageRules.End;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links recommendations with what they repeat, narrow, supersede or are merged into (features, row A4). */
@Service
@Transactional
public class LineageService {

    private final Links links;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    LineageService(Links links, Recommendations recommendations, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.links = links;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    private record Pair(Recommendation one, Recommendation other, Optional<Link> link) {

        private String ref(UUID id) {
            return one.id().equals(id) ? one.ref() : other.ref();
        }

        private boolean is(LinkStatus status) {
            return link.filter(known -> known.is(status)).isPresent();
        }
    }

    /**
     * Says that {@code ref} repeats, narrows or supersedes {@code other}, or is merged into it; a suggestion of the two is
     * confirmed by it. The superseded or merged one takes no new commitments.
     *
     * @throws WrongState when the two are linked already, or the one that would go out of use is not in use
     * @throws RuleViolation for a link with itself, against time, or in a circle
     */
    public void link(Actor actor, String ref, LineageKind kind, String other, @Nullable String reason) {
        var pair = pair(actor, ref, other);
        requireLinkable(pair, kind);
        var from = pair.one();
        var to = pair.other();
        RuleViolation.throwIfAny(LineageRules.violations(end(from), kind, end(to), links.leads(to.id(), from.id()), reason));
        links.decide(from.id(), to.id(), kind, LinkStatus.CONFIRMED, reason, actor.id(), clock.now());
        events.publishEvent(new LineageEvent.RecommendationLinked(from.ref(), kind, to.ref(), reason, clock.now(), actor.id(), as(actor)));
        if (kind.retires()) {
            retire(actor, kind == LineageKind.SUPERSEDES ? to : from, kind == LineageKind.SUPERSEDES ? from : to);
        }
    }

    private static void requireLinkable(Pair pair, LineageKind kind) {
        if (pair.is(LinkStatus.CONFIRMED)) {
            throw new WrongState("register.lineage.linked", pair.one().ref(), pair.other().ref());
        }
        if (!pair.one().ref().equals(pair.other().ref())) {
            if (kind.retires()) {
                requireInUse(kind == LineageKind.SUPERSEDES ? pair.other() : pair.one());
            }
            if (kind == LineageKind.MERGED_INTO) {
                requireInUse(pair.other());
            }
        }
    }

    private static void requireInUse(Recommendation recommendation) {
        if (recommendation.state() != RecommendationState.REGISTERED) {
            throw new WrongState("register.lineage.not-in-use", recommendation.ref());
        }
    }

    private void retire(Actor actor, Recommendation old, Recommendation successor) {
        recommendations.saveState(old.id(), RecommendationState.SUPERSEDED);
        events.publishEvent(new LineageEvent.RecommendationSuperseded(old.ref(), successor.ref(), clock.now(), actor.id(), as(actor)));
    }

    /** Says for a reason that the two have nothing to do with each other: they are not suggested again. */
    public void refuse(Actor actor, String ref, String other, @Nullable String reason) {
        var pair = pair(actor, ref, other);
        if (pair.is(LinkStatus.CONFIRMED)) {
            throw new WrongState("register.lineage.linked", ref, other);
        }
        if (pair.is(LinkStatus.REFUSED)) {
            throw new WrongState("register.lineage.refused", ref, other);
        }
        var violations = new ArrayList<>(LineageRules.reason(reason));
        if (ref.equals(other)) {
            violations.add(Violation.of("to", "register.lineage.self"));
        }
        RuleViolation.throwIfAny(violations);
        var said = Optional.ofNullable(reason).orElseThrow().strip();
        links.decide(pair.one().id(), pair.other().id(), pair.link().map(Link::kind).orElse(LineageKind.REPEATS), LinkStatus.REFUSED, said,
                actor.id(), clock.now());
        events.publishEvent(new LineageEvent.LinkRefused(ref, other, said, clock.now(), actor.id(), as(actor)));
    }

    /** Takes a link back for a reason; what it had put out of use is in use again. */
    public void takeBack(Actor actor, String ref, String other, @Nullable String reason) {
        var pair = pair(actor, ref, other);
        var link = linked(pair);
        RuleViolation.throwIfAny(LineageRules.reason(reason));
        var said = Optional.ofNullable(reason).orElseThrow().strip();
        links.decide(link.from(), link.to(), link.kind(), LinkStatus.TAKEN_BACK, said, actor.id(), clock.now());
        dissolved(actor, pair, link, said);
    }

    private static Link linked(Pair pair) {
        return pair.link().filter(link -> link.is(LinkStatus.CONFIRMED))
                .orElseThrow(() -> new WrongState("register.lineage.not-linked", pair.one().ref(), pair.other().ref()));
    }

    private void dissolved(Actor actor, Pair pair, Link link, @Nullable String reason) {
        events.publishEvent(new LineageEvent.LinkTakenBack(pair.ref(link.from()), link.kind(), pair.ref(link.to()), reason, clock.now(),
                actor.id(), as(actor)));
        if (link.kind().retires()) {
            recommendations.saveState(link.retired(), RecommendationState.REGISTERED);
            var successor = link.retired().equals(link.from()) ? link.to() : link.from();
            events.publishEvent(new LineageEvent.RecommendationRestored(pair.ref(link.retired()), pair.ref(successor), clock.now(), actor.id(),
                    as(actor)));
        }
    }

    /** Opens a suggestion again, right after it was decided and by the one who did so. */
    public void undo(Actor actor, String ref, String other) {
        var pair = pair(actor, ref, other);
        var link = pair.link().filter(known -> known.likeness() != null && actor.id().equals(known.decidedBy()))
                .orElseThrow(() -> new WrongState("register.lineage.not-yours", ref, other));
        links.reopen(link.id());
        if (link.is(LinkStatus.CONFIRMED)) {
            dissolved(actor, pair, link, null);
        } else {
            events.publishEvent(new LineageEvent.LinkReopened(ref, other, clock.now(), actor.id(), as(actor)));
        }
    }

    /** Refuses what every change of a link would refuse for who asks, whatever is said of it. */
    public void requireLinking(Actor actor, String ref) {
        policy.require(actor, Permission.LINK_ASKS);
        recommendations.find(ref).filter(LineageService::isPublic).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    private Pair pair(Actor actor, String ref, String other) {
        requireLinking(actor, ref);
        links.alone();
        var both = recommendations.lock(List.of(ref, other));
        var one = both.stream().filter(found -> found.ref().equals(ref)).findFirst().orElseThrow();
        var second = both.stream().filter(found -> found.ref().equals(other)).filter(LineageService::isPublic).findFirst()
                .orElseThrow(() -> RuleViolation.of("to", "register.lineage.unknown", other));
        return new Pair(one, second, links.of(one.id(), second.id()));
    }

    private static boolean isPublic(Recommendation recommendation) {
        return recommendation.state() != RecommendationState.DRAFT;
    }

    private End end(Recommendation recommendation) {
        return new End(recommendation.ref(), links.starts(recommendation.id()));
    }

    private static String as(Actor actor) {
        return actor.has(Role.CURATOR) ? Role.CURATOR.code() : Role.ORGANISER.code();
    }
}
