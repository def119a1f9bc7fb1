package org.followthrough.reporting.actions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.Side;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.ReportDoor;
import org.followthrough.reporting.actions.Correction.Changed;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects actions (decision 0039): what a cleared report says of one stays as it was cleared, and of a public action everybody
 * sees what it said before, since when not, and why.
 */
@Service
@Transactional
public class CorrectionService {

    private final ActionService service;
    private final Actions actions;
    private final Wordings wordings;
    private final ReportDoor door;
    private final Commitments commitments;
    private final EvidenceItems evidence;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    CorrectionService(ActionService service, Actions actions, Wordings wordings, ReportDoor door, Commitments commitments, EvidenceItems evidence,
            AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.service = service;
        this.actions = actions;
        this.wordings = wordings;
        this.door = door;
        this.commitments = commitments;
        this.evidence = evidence;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The action for who may correct it, and nobody changes it until the transaction ends. */
    public Action lock(Actor actor, String code) {
        service.requireWriter(actor, service.read(actor, code).party());
        wordings.lock(service.read(actor, code).id());
        return service.read(actor, code);
    }

    /**
     * Makes an action say something else, and be proved by exactly these items; whoever may enter actions may.
     *
     * @param version the wording that the corrector had before them
     * @throws OptimisticLockingFailureException when somebody has corrected it meanwhile
     */
    public Action correct(Actor actor, String code, int version, ActionCorrection correction) {
        var action = lock(actor, code);
        if (action.version() != version) {
            throw new OptimisticLockingFailureException("action " + code + " has wording " + action.version());
        }
        correction.check(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC), action.published());
        var proofs = new TreeSet<>(correction.evidence());
        requireOwn(action, proofs);
        return action.says(correction.said()) && proofs.equals(new TreeSet<>(wordings.evidence(action.id()))) ? action
                : word(actor, action, correction, proofs);
    }

    private void requireOwn(Action action, Set<UUID> proofs) {
        var known = Set.copyOf(wordings.evidence(action.id()));
        proofs.stream().filter(item -> !known.contains(item)).forEach(item -> evidence.find(item).filter(one -> one.side() == Side.ADDRESSEE
                && commitments.get(one.commitment()).addressee().equals(action.party()))
                .orElseThrow(() -> RuleViolation.of("evidence", "reporting.evidence.unknown")));
    }

    private Action word(Actor actor, Action action, ActionCorrection correction, Set<UUID> proofs) {
        var reason = correction.reason().isBlank() ? null : correction.reason().strip();
        wordings.add(action, correction.said(), proofs, reason, actor.id(), clock.now());
        var two = wordings.of(action.id());
        var changed = Corrections.changed(two.get(1), two.getFirst(), one -> String.valueOf(one.evidence().size()));
        events.publishEvent(new ActionEvent.ActionCorrected(action.code(), clock.now(), actor.id(), Role.FOCAL_POINT.code(), action.party(),
                action.published() && changed.stream().anyMatch(one -> !one.field().equals("evidence")), action.version() + 1, content(changed)));
        return actions.get(action.id()).orElseThrow();
    }

    private static Map<String, Object> content(List<Changed> changed) {
        return changed.stream().collect(Collectors.toMap(Changed::field, one -> List.of(one.before(), one.after())));
    }

    /** Says that an item of the party's own evidence proves an action too; from then on it serves all commitments. */
    public Action support(Actor actor, String code, UUID item) {
        var action = lock(actor, code);
        var proofs = new LinkedHashSet<>(wordings.evidence(action.id()));
        var added = proofs.add(item);
        requireOwn(action, proofs);
        return added ? word(actor, action, new ActionCorrection(new ActionDraft(action.kind(), action.title(), action.text(), action.date()),
                List.of(), ""), proofs) : action;
    }

    /** The corrections that the caller may read, newest first: the party reads all, others those since the action was public. */
    @Transactional(readOnly = true)
    public List<Correction> history(Actor actor, Action action) {
        var inside = isInside(actor, action);
        var all = wordings.of(action.id());
        return Corrections.of(inside ? all : since(action, all), titles(inside));
    }

    /** The wording that was cleared first, and what came after it. */
    private static List<Wording> since(Action action, List<Wording> newestFirst) {
        var published = action.publishedAt();
        var later = newestFirst.stream().takeWhile(one -> published != null && one.at().isAfter(published)).count();
        return newestFirst.stream().limit(later + 1).toList();
    }

    private Function<Wording, String> titles(boolean inside) {
        return wording -> wording.evidence().stream().flatMap(id -> evidence.find(id).stream()).filter(item -> inside || item.published())
                .map(Evidence::title).sorted().collect(Collectors.joining("; "));
    }

    private boolean isInside(Actor actor, Action action) {
        return policy.allows(actor, Permission.READ_DRAFTS, Target.of(action.party()));
    }

    /** Everything that is named as proof of an action, for its party. */
    @Transactional(readOnly = true)
    public List<Evidence> proofs(Actor actor, Action action) {
        policy.require(actor, Permission.READ_DRAFTS, Target.of(action.party()));
        return wordings.evidence(action.id()).stream().flatMap(id -> evidence.find(id).stream()).toList();
    }

    /** What could prove an action: what is named already, and the party's evidence for every commitment that it counts for. */
    @Transactional(readOnly = true)
    public List<Evidence> provable(Actor actor, Action action) {
        var counted = Stream.concat(places(actor, action.code()).stream().filter(Place::cites).map(Place::commitment),
                actions.citations(action.id()).stream().map(Citation::commitment)).distinct();
        var own = counted.flatMap(ref -> evidence.of(commitments.id(ref)).stream()).filter(item -> item.side() == Side.ADDRESSEE);
        return Stream.concat(proofs(actor, action).stream(), own).distinct().toList();
    }

    /** True for who may correct it. */
    @Transactional(readOnly = true)
    public boolean mayCorrect(Actor actor, Action action) {
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(action.party()));
    }

    /** The reports of the party that are being written, with whether they cite the action. */
    @Transactional(readOnly = true)
    public List<Place> places(Actor actor, String code) {
        var action = service.read(actor, code);
        service.requireWriter(actor, action.party());
        return actions.places(action.id(), action.party());
    }

    /** Counts an action for these of the reports that are being written, and for no others; cleared ones keep what they cite. */
    public List<Place> countFor(Actor actor, String code, Collection<Place.Report> wanted) {
        var places = places(actor, code);
        var named = Set.copyOf(wanted);
        if (!places.stream().map(Place::report).collect(Collectors.toSet()).containsAll(named)) {
            throw RuleViolation.of("reports", "action.report.unknown");
        }
        places.stream().filter(place -> place.cites() != named.contains(place.report())).forEach(place -> turn(actor, code, place));
        return places(actor, code);
    }

    private void turn(Actor actor, String code, Place place) {
        var report = door.forWriting(actor, place.commitment(), place.cycle(), Permission.SPEAK_FOR_ADDRESSEE).report();
        var codes = actions.citedBy(report.id()).stream().map(Action::code).collect(Collectors.toCollection(LinkedHashSet::new));
        codes.remove(code);
        if (!place.cites()) {
            codes.add(code);
        }
        service.cite(actor, place.commitment(), place.cycle(), List.copyOf(codes));
    }
}
