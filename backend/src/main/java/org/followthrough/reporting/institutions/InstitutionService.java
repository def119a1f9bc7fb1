package org.followthrough.reporting.institutions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsPublished;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsReturned;
import org.followthrough.reporting.institutions.InstitutionEvent.InstitutionsSubmitted;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who supports the institution that leads (features, row D1): given by the focal point, cleared where positions are cleared. */
@Service
@Transactional
public class InstitutionService {

    private final InstitutionLists lists;
    private final Commitments commitments;
    private final CommitmentService service;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    InstitutionService(InstitutionLists lists, Commitments commitments, CommitmentService service, Settlement settlement, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.lists = lists;
        this.commitments = commitments;
        this.service = service;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What was given last, whatever became of it; for its party's eyes only. */
    @Transactional(readOnly = true)
    public Optional<InstitutionList> last(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.READ_DRAFTS, Target.of(commitments.get(id).addressee()));
        return lists.last(id);
    }

    /** Those that count, for the party's own people with all their names; they are who is asked for parts of a report. */
    @Transactional(readOnly = true)
    public List<SupportingInstitution> counting(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.READ_DRAFTS, Target.of(commitments.get(id).addressee()));
        return lists.counting(id);
    }

    /**
     * The focal point says anew who supports; an empty list says that nobody does.
     *
     * @return whether it waits for clearance; else it is public
     */
    public boolean give(Actor actor, String ref, List<SupportingInstitution> given) {
        var commitment = givable(actor, ref);
        var tidy = given.stream().map(SupportingInstitution::tidy).toList();
        InstitutionList.check(tidy, commitment.leadInstitution().orElse(""));
        var now = clock.now();
        var list = new InstitutionList(UUID.randomUUID(), commitment.id(), tidy, actor.id(), now, null, null, null);
        lists.add(list);
        var happened = Happened.byAddressee(commitment, now, actor, Role.FOCAL_POINT);
        var waits = service.edition(commitment).positionsCleared();
        if (waits) {
            events.publishEvent(new InstitutionsSubmitted(happened));
        } else {
            publish(list, happened, actor.id());
        }
        return waits;
    }

    /** Refuses what {@link #give} would refuse for who asks or for the state, whoever is named. */
    public void requireGivable(Actor actor, String ref) {
        givable(actor, ref);
    }

    private Commitment givable(Actor actor, String ref) {
        var commitment = forAddressee(actor, ref, Permission.SPEAK_FOR_ADDRESSEE);
        if (lists.waiting(commitment.id()).isPresent()) {
            throw new WrongState("reporting.institutions.waits", ref);
        }
        return commitment;
    }

    /** A clearing officer clears the waiting list, which is public from then on, or returns it with a reason; never who gave it. */
    public void decide(Actor actor, String ref, Decision decision, @Nullable String reason) {
        var commitment = forAddressee(actor, ref, Permission.CLEAR_FOR_ADDRESSEE);
        var waiting = waiting(commitment);
        if (waiting.submittedBy().equals(actor.id())) {
            throw RuleViolation.of("decision", "clearance.second-person");
        }
        var happened = Happened.byAddressee(commitment, clock.now(), actor, Role.CLEARING_OFFICER);
        if (decision == Decision.CLEAR) {
            publish(waiting, happened, actor.id());
        } else {
            giveBack(waiting, reason, happened, actor.id());
        }
    }

    /** Refuses what {@link #decide} would refuse for who asks or for the state, whatever the decision is. */
    public void requireDecidable(Actor actor, String ref) {
        waiting(forAddressee(actor, ref, Permission.CLEAR_FOR_ADDRESSEE));
    }

    private InstitutionList waiting(Commitment commitment) {
        return lists.waiting(commitment.id()).orElseThrow(() -> new WrongState("reporting.institutions.none-waits", commitment.ref()));
    }

    private void giveBack(InstitutionList waiting, @Nullable String reason, Happened happened, UUID by) {
        if (reason == null || reason.isBlank()) {
            throw RuleViolation.of("reason", "clearance.return.needs-reason");
        }
        lists.decide(waiting.id(), Decision.RETURN, reason.strip(), by, happened.at());
        events.publishEvent(new InstitutionsReturned(happened, reason.strip()));
    }

    private void publish(InstitutionList list, Happened happened, UUID by) {
        lists.decide(list.id(), Decision.CLEAR, null, by, happened.at());
        events.publishEvent(new InstitutionsPublished(happened, list.institutions().stream().map(SupportingInstitution::publicly).toList()));
    }

    private Commitment forAddressee(Actor actor, String ref, Permission permission) {
        var id = commitments.id(ref);
        policy.require(actor, permission, Target.of(commitments.get(id).addressee()));
        settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        commitment.requireOpen();
        return commitment;
    }
}
