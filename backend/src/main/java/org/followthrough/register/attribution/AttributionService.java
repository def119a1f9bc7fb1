package org.followthrough.register.attribution;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.register.attribution.AttributionEvent.AttributionChanged;
import org.followthrough.register.attribution.AttributionEvent.AttributionOpeningProposed;
import org.followthrough.register.attribution.AttributionEvent.ProponentsNamed;
import org.followthrough.register.attribution.Attributions.Source;
import org.followthrough.register.attribution.SourceAttribution.Opening;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps whom the public may see beside a source. Towards stricter a change counts at once. Towards more open it needs a reason,
 * and a second person who says the same, or the organiser, whose word is enough (decision 16).
 */
@Service
@Transactional
public class AttributionService {

    private static final int LONGEST_REASON = 1000;
    private static final int MOST = 50;

    private final Attributions attributions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    AttributionService(Attributions attributions, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.attributions = attributions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses everybody who has no say in attribution. */
    public void requireKeeper(Actor actor) {
        policy.require(actor, Permission.KEEP_ATTRIBUTION);
    }

    /** Keeps others from changing the attribution of an ask until the transaction ends. */
    public void lock(String ref) {
        locked(ref);
    }

    private SourceAttribution locked(String ref) {
        return attributions.lock(ref).orElseThrow(AttributionService::unknown);
    }

    /** Keeps others from changing the mode of a document until the transaction ends. */
    public void lockDocument(UUID document) {
        lockedDocument(document);
    }

    private Attribution lockedDocument(UUID document) {
        return attributions.lockDocument(document).orElseThrow(() -> new NotFound("intake.document.unknown"));
    }

    /** Everything about the attribution of an ask. @throws NotFound for everybody who may not know it */
    @Transactional(readOnly = true)
    public SourceAttribution of(Actor actor, String ref) {
        return Optional.of(ref).filter(any -> policy.allows(actor, Permission.KEEP_ATTRIBUTION, Target.ANYTHING))
                .flatMap(attributions::find).orElseThrow(AttributionService::unknown);
    }

    /** The mode of a document. @throws NotFound for everybody who may not know it */
    @Transactional(readOnly = true)
    public Attribution ofDocument(Actor actor, UUID document) {
        return Optional.of(document).filter(any -> policy.allows(actor, Permission.KEEP_ATTRIBUTION, Target.ANYTHING))
                .flatMap(attributions::ofDocument).orElseThrow(() -> new NotFound("intake.document.unknown"));
    }

    /** A more open mode of a document that waits for a second person. */
    @Transactional(readOnly = true)
    public Optional<Opening> openingOfDocument(Actor actor, UUID document) {
        requireKeeper(actor);
        return attributions.opening(Source.DOCUMENT, document);
    }

    private static NotFound unknown() {
        return new NotFound("register.recommendation.unknown");
    }

    /**
     * Gives an ask a mode of its own.
     *
     * @param reason needed towards more open
     * @return whether it counts; false where it waits for a second person
     * @throws RuleViolation for a mode more open than the document's, or towards more open without a reason
     */
    public boolean change(Actor actor, String ref, Attribution wanted, @Nullable String reason) {
        requireKeeper(actor);
        var before = locked(ref);
        if (before.ofDocument().isStricterThan(wanted)) {
            throw RuleViolation.of("attribution", "register.attribution.document-is-stricter");
        }
        return change(actor, Source.RECOMMENDATION, before.recommendation(), ref, before.own(), wanted, reason);
    }

    /** Gives a document a mode, under which everything stands that comes from it. */
    public boolean changeDocument(Actor actor, UUID document, Attribution wanted, @Nullable String reason) {
        requireKeeper(actor);
        var before = lockedDocument(document);
        return change(actor, Source.DOCUMENT, document, document.toString(), before, wanted, reason);
    }

    private boolean change(Actor actor, Source source, UUID id, String subject, Attribution before, Attribution wanted,
            @Nullable String reason) {
        if (!before.isStricterThan(wanted)) {
            set(actor, source, id, subject, before, wanted);
            return true;
        }
        var said = requireReason(reason);
        var waiting = attributions.opening(source, id).filter(one -> one.attribution() == wanted);
        if (actor.has(Role.ORGANISER) || waiting.filter(one -> !one.proposedBy().equals(actor.id())).isPresent()) {
            set(actor, source, id, subject, before, wanted);
            return true;
        }
        if (waiting.isPresent()) {
            throw RuleViolation.of("attribution", "register.attribution.same-person");
        }
        attributions.propose(source, id, new Opening(wanted, said, actor.id()), clock.now());
        events.publishEvent(new AttributionOpeningProposed(subject, wanted, clock.now(), actor.id(), actedAs(actor)));
        return false;
    }

    private void set(Actor actor, Source source, UUID id, String subject, Attribution before, Attribution after) {
        attributions.set(source, id, after);
        if (after != before) {
            events.publishEvent(new AttributionChanged(subject, before, after, clock.now(), actor.id(), actedAs(actor)));
        }
    }

    private static String requireReason(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "register.attribution.needs-reason");
        }
        if (reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "text.too-long", LONGEST_REASON);
        }
        return reason.strip();
    }

    /** Writes down anew who proposed an ask. */
    public void name(Actor actor, String ref, List<Proponent> proponents) {
        requireKeeper(actor);
        var before = locked(ref);
        if (proponents.size() > MOST || proponents.stream().anyMatch(one -> one.isNobody() || !one.fits())) {
            throw RuleViolation.of("proponents", "register.attribution.proponent", MOST);
        }
        if (new HashSet<>(proponents).size() < proponents.size()) {
            throw RuleViolation.of("proponents", "register.attribution.twice");
        }
        if (!proponents.equals(before.proponents())) {
            attributions.name(before.recommendation(), proponents);
            events.publishEvent(new ProponentsNamed(ref, clock.now(), actor.id(), actedAs(actor)));
        }
    }

    private static String actedAs(Actor actor) {
        return (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code();
    }
}
