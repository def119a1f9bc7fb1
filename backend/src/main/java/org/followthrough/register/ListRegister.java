package org.followthrough.register;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Violation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The register as lists meet it: the rules of {@link RegisterService}, asked and applied for many recommendations at once
 * (features, rows B1 and B2). A curator may, or the command on the server, which acts as {@link Actor#ENGINE}.
 */
@Service
@Transactional(propagation = Propagation.SUPPORTS)
public class ListRegister {

    private final Recommendations recommendations;
    private final BulkRows rows;
    private final UpstreamItems upstream;
    private final TermDirectory terms;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ListRegister(Recommendations recommendations, BulkRows rows, UpstreamItems upstream, TermDirectory terms, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.recommendations = recommendations;
        this.rows = rows;
        this.upstream = upstream;
        this.terms = terms;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A recommendation before and after a change. */
    public record Changed(Recommendation before, Recommendation after) {
    }

    /** @throws Forbidden for everybody but curators, and the command on the server */
    public void requireCurator(Actor actor) {
        if (actor != Actor.ENGINE) {
            policy.require(actor, Permission.CURATE);
        }
    }

    /** What can be said of a recommendation today. */
    public KnownTerms terms() {
        return terms.read();
    }

    /** Those of these references that there are, by reference. */
    public Map<String, Recommendation> find(Collection<String> refs) {
        return find(refs, "");
    }

    /** The same, and nobody else changes them before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<String, Recommendation> lock(Collection<String> refs) {
        return find(refs, "order by r.ref for no key update of r");
    }

    private Map<String, Recommendation> find(Collection<String> refs, String rest) {
        return refs.isEmpty() ? Map.of() : rows.planned(() -> recommendations.find(refs, rest)).stream()
                .collect(Collectors.toMap(Recommendation::ref, one -> one));
    }

    /** Which of these references are taken. */
    public Set<String> taken(Collection<String> refs) {
        return new HashSet<>(rows.taken(refs));
    }

    /** Keeps others from making references of this event before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lockReferences(String event) {
        rows.lockEvent(event);
    }

    /** Says that many recommendations will be written in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin() {
        rows.prepare();
    }

    /** Says that all of them are written. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end() {
        rows.tidy();
    }

    /** What the rules say no to; nothing where it can be registered. */
    public List<Violation> violations(Registration registration, KnownTerms known) {
        return RegisterRules.violations(registration, known);
    }

    /** What the rules say no to in values that may change. */
    public List<Violation> violations(Revision revision, KnownTerms known, Recommendation before) {
        return RegisterRules.violations(revision, known, before);
    }

    /** Registers them all; their codes are proposed until a second person confirms them. The rules have been asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void register(Actor actor, List<Recommendation> registered) {
        requireCurator(actor);
        if (!registered.isEmpty()) {
            rows.add(registered);
            events.publishEvent(new Happenings(registered.stream().map(one -> new Registered(one.id(), one.ref(), one.title(),
                    one.registeredAt(), actor.account(), actedAs(actor))).toList()));
        }
    }

    /** References of what was taken over under these names before. */
    public Map<Upstream, String> references(Collection<Upstream> names) {
        return rows.planned(() -> upstream.references(names));
    }

    /** Keeps the names under which recommendations were taken over from another body. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Actor actor, Map<UUID, Upstream> names) {
        requireCurator(actor);
        upstream.keep(names);
    }

    /** Saves changes to recommendations that are locked, each with its own entry in the record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void change(Actor actor, List<Changed> changes) {
        requireCurator(actor);
        rows.change(changes.stream().map(Changed::after).toList());
        changes.forEach(change -> announce(actor, change.before(), change.after()));
    }

    private void announce(Actor actor, Recommendation before, Recommendation after) {
        if (!after.withQuality(before).equals(before)) {
            events.publishEvent(new RecommendationRevised(before, after, clock.now(), actor.account(), actedAs(actor)));
        }
        if (!after.quality().equals(before.quality())) {
            events.publishEvent(new QualityCoded(after.id(), after.ref(), before.quality(), after.quality(), false, clock.now(),
                    actor.account(), actedAs(actor)));
        }
    }

    private static String actedAs(Actor actor) {
        return actor.account() == null ? "engine" : Role.CURATOR.code();
    }

    /** What a registration becomes, once it has its reference. */
    public Recommendation registered(Actor actor, Registration registration, String ref, String edition) {
        return registration.registered(UUID.randomUUID(), ref, edition, actor.account(), clock.now());
    }
}
