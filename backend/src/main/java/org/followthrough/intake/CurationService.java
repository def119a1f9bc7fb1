package org.followthrough.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.intake.CandidateEvent.CandidateConfirmed;
import org.followthrough.intake.CandidateEvent.CandidateEdited;
import org.followthrough.intake.CandidateEvent.CandidateRejected;
import org.followthrough.intake.CandidateEvent.CandidateReopened;
import org.followthrough.intake.CandidateEvent.CandidateSplit;
import org.followthrough.intake.CandidateEvent.CandidatesMerged;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides candidates (features, row B4). Every command locks the candidate's document first, so a double click or a second
 * curator meets the decision and not a race. A version that is given must be the candidate's own, else it was changed since
 * it was shown. Candidates exist for curators only: for everybody else they are not there.
 */
@Service
@Transactional
public class CurationService {

    private final Documents documents;
    private final Candidates candidates;
    private final CandidateReferences references;
    private final RegisterService register;
    private final Recommendations recommendations;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    CurationService(Documents documents, Candidates candidates, CandidateReferences references, RegisterService register,
            Recommendations recommendations, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.documents = documents;
        this.candidates = candidates;
        this.references = references;
        this.register = register;
        this.recommendations = recommendations;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A candidate with its document, whose lock is held. */
    private record Locked(Document document, Candidate candidate) {
    }

    /** Locks a candidate's document and refuses every step that needs the candidate open. */
    public void requireOpen(Actor actor, UUID id) {
        lock(actor, id, null).candidate().requireOpen();
    }

    /** The same for several at once; one that does not exist is told when they are merged. */
    public void requireOpen(Actor actor, List<UUID> ids) {
        requireCurator(actor);
        candidates.find(ids).forEach(Candidate::requireOpen);
    }

    /** Registers the passage with its verbatim text; its codes wait for a second person. */
    public Recommendation confirm(Actor actor, UUID id, Confirmation confirmation, @Nullable Long version) {
        var locked = lock(actor, id, version);
        locked.candidate().requireOpen();
        var registered = register.register(actor, registration(locked, confirmation));
        if (locked.candidate().assigned() != null) {
            recommendations.saveAssigned(registered.id(), locked.candidate().assigned());
        }
        candidates.save(locked.candidate().confirmed(registered.id(), actor.id(), clock.now()));
        events.publishEvent(new CandidateConfirmed(id, registered.ref(), clock.now(), actor.id()));
        return registered;
    }

    private Registration registration(Locked locked, Confirmation c) {
        var candidate = locked.candidate();
        var ref = c.ref() != null ? c.ref() : references.make(locked.document().event(), candidate);
        return new Registration(ref, locked.document().event(), candidate.document(), candidate.number(), candidate.section(),
                Pages.at(locked.document().text(), candidate.charStart()), candidate.charStart(), candidate.charEnd(), candidate.verbatim(), c.readingText(), c.title(), c.themes(),
                c.gcmObjectives(), c.addresseeGroups(), c.coding(), c.quality());
    }

    /** The passage is no recommendation, for a reason. */
    public Candidate reject(Actor actor, UUID id, String reason, @Nullable Long version) {
        var rejected = lock(actor, id, version).candidate().rejected(reason, actor.id(), clock.now());
        candidates.save(rejected);
        events.publishEvent(new CandidateRejected(id, reason.strip(), clock.now(), actor.id()));
        return saved(id);
    }

    /** Cuts a candidate at offsets of the document's text that lie inside it; the parts are open and in the order of the text. */
    public List<Candidate> split(Actor actor, UUID id, List<Integer> at, @Nullable Long version) {
        var locked = lock(actor, id, version);
        var whole = locked.candidate().requireOpen();
        var spans = new Span(whole.charStart(), whole.charEnd(), whole.verbatim()).cutAt(locked.document().text(), at);
        var parts = new ArrayList<Candidate>();
        for (var span : spans) {
            parts.add(whole.successor(span, parts.isEmpty() ? whole.number() : null, whole.parent(), Candidate.SPLIT, List.of(id)));
        }
        candidates.save(whole.splitUp(actor.id(), clock.now()));
        candidates.add(parts);
        events.publishEvent(new CandidateSplit(id, parts, clock.now(), actor.id()));
        return parts;
    }

    /** Joins candidates that follow each other into one from the start of the first to the end of the last. */
    public Candidate merge(Actor actor, List<UUID> ids) {
        requireCurator(actor);
        var distinct = List.copyOf(new LinkedHashSet<>(ids));
        var first = lockForMerge(distinct);
        var merger = new Merger(candidates.of(first.id()), distinct);
        var merged = merger.merged(first.text());
        merger.chosen().forEach(one -> candidates.save(one.mergedAway(actor.id(), clock.now())));
        candidates.add(List.of(merged));
        events.publishEvent(new CandidatesMerged(merged.id(), merged.cameFrom(), clock.now(), actor.id()));
        return merged;
    }

    private Document lockForMerge(List<UUID> ids) {
        var found = candidates.find(ids);
        if (found.size() < ids.size()) {
            throw RuleViolation.of("ids", "intake.merge.unknown");
        }
        if (found.size() < 2) {
            throw RuleViolation.of("ids", "intake.merge.number");
        }
        if (found.stream().map(Candidate::document).distinct().count() > 1) {
            throw RuleViolation.of("ids", "intake.merge.documents");
        }
        return documents.lock(found.getFirst().document());
    }

    /** Corrects number, place, kind or span before a candidate is confirmed. */
    public Candidate edit(Actor actor, UUID id, CandidateEdit edit, @Nullable Long version) {
        var locked = lock(actor, id, version);
        var before = locked.candidate().requireOpen();
        var after = before.edited(edit.checked(), Span.of(locked.document().text(), edit.charStart(), edit.charEnd(), "charStart"));
        candidates.save(after);
        events.publishEvent(new CandidateEdited(before, after, clock.now(), actor.id()));
        return saved(id);
    }

    /**
     * Takes back a rejection, a split or a merge as long as nothing was done with what came of it; a merge also by the id of
     * what it made. A confirmation stays: the verbatim text is locked.
     */
    public List<Candidate> undo(Actor actor, UUID id) {
        var locked = lock(actor, id, null);
        var reopened = toReopen(locked.candidate());
        var made = reopened.stream().flatMap(one -> candidates.cameFrom(one).stream()).distinct().toList();
        if (made.stream().anyMatch(one -> !one.open() || one.version() > 0)) {
            throw new WrongState("intake.undo.followed");
        }
        reopened.forEach(one -> reopen(actor, one));
        candidates.delete(made);
        return candidates.find(reopened.stream().map(Candidate::id).toList());
    }

    private List<Candidate> toReopen(Candidate candidate) {
        return switch (candidate.status()) {
            case REJECTED, SPLIT -> List.of(candidate);
            case MERGED -> candidates.find(candidates.cameFrom(candidate).getFirst().cameFrom());
            case OPEN -> candidates.find(origins(candidate));
            case CONFIRMED -> throw new WrongState("intake.candidate.confirmed");
        };
    }

    private static List<UUID> origins(Candidate candidate) {
        if (candidate.cameFrom().isEmpty()) {
            throw new WrongState("intake.undo.nothing");
        }
        return candidate.cameFrom();
    }

    private void reopen(Actor actor, Candidate candidate) {
        candidates.save(candidate.reopened());
        events.publishEvent(new CandidateReopened(candidate.id(), candidate.status(), clock.now(), actor.id()));
    }

    private Locked lock(Actor actor, UUID id, @Nullable Long version) {
        if (!policy.allows(actor, Permission.CURATE, Target.ANYTHING)) {
            throw new NotFound("intake.candidate.unknown");
        }
        var document = documents.lock(candidates.find(id).orElseThrow(() -> new NotFound("intake.candidate.unknown")).document());
        var candidate = candidates.find(id).orElseThrow(() -> new NotFound("intake.candidate.unknown"));
        if (version != null && version != candidate.version()) {
            throw new OptimisticLockingFailureException(id.toString());
        }
        return new Locked(document, candidate);
    }

    /** @throws Forbidden for everybody but curators */
    public void requireCurator(Actor actor) {
        policy.require(actor, Permission.CURATE);
    }

    private Candidate saved(UUID id) {
        return candidates.find(id).orElseThrow();
    }
}
