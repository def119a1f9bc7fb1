package org.followthrough.reporting.actions;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.ReportDoor;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.reporting.Reports;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Actions are entered once by the focal point of a party and cited by its reports; with the first that is cleared they are
 * public, and so is the evidence for them, once for all commitments.
 */
@Service
@Transactional
public class ActionService {

    private final Actions actions;
    private final ReportDoor door;
    private final Reports reports;
    private final EvidenceItems evidence;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ActionService(Actions actions, ReportDoor door, Reports reports, EvidenceItems evidence, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.actions = actions;
        this.door = door;
        this.reports = reports;
        this.evidence = evidence;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The actions of a party that the caller may read, newest first. */
    @Transactional(readOnly = true)
    public List<Action> of(Actor actor, String party) {
        return actions.of(party).stream().filter(action -> mayRead(actor, action)).toList();
    }

    private boolean mayRead(Actor actor, Action action) {
        return action.published() || policy.allows(actor, Permission.READ_DRAFTS, Target.of(action.party()));
    }

    /** One of them. @throws NotFound for what is not there, and for what is not theirs to read */
    @Transactional(readOnly = true)
    public Action read(Actor actor, String code) {
        return actions.find(code).filter(action -> mayRead(actor, action)).orElseThrow(() -> new NotFound("action.unknown"));
    }

    /** The cleared reports that cite it, newest first. */
    @Transactional(readOnly = true)
    public List<Citation> citations(Action action) {
        return actions.citations(action.id());
    }

    /** Its evidence that anyone may read. */
    @Transactional(readOnly = true)
    public List<Evidence> evidence(Action action) {
        return actions.evidence(action.id()).stream().flatMap(id -> evidence.find(id).stream()).filter(Evidence::published).toList();
    }

    /** Refuses who may not enter actions of a party. */
    @Transactional(readOnly = true)
    public void requireWriter(Actor actor, String party) {
        policy.require(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(party));
    }

    /** Enters an action. */
    public Action add(Actor actor, String party, ActionDraft draft) {
        requireWriter(actor, party);
        draft.check(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC));
        var id = UUID.randomUUID();
        actions.add(id, party, draft, actor.id(), clock.now());
        var action = actions.get(id).orElseThrow();
        events.publishEvent(new ActionEvent.ActionEntered(action.code(), clock.now(), actor.id(), Role.FOCAL_POINT.code(), party, action.title()));
        return action;
    }

    /** The actions that a report cites, for its party. */
    @Transactional(readOnly = true)
    public List<Action> cited(Actor actor, String ref, String cycle) {
        return actions.citedBy(door.find(actor, ref, cycle, Permission.READ_DRAFTS).report().id());
    }

    /** Refuses what citing would be refused for by who asks or by the report's state, whatever is cited. */
    public void requireCitable(Actor actor, String ref, String cycle) {
        door.forWriting(actor, ref, cycle, Permission.SPEAK_FOR_ADDRESSEE).report().requireWritable();
    }

    /** Cites these actions of the addressee in a report, and no others. */
    public List<Action> cite(Actor actor, String ref, String cycle, List<String> codes) {
        var found = door.forWriting(actor, ref, cycle, Permission.SPEAK_FOR_ADDRESSEE);
        found.report().requireWritable();
        var party = found.commitment().addressee();
        var chosen = new LinkedHashSet<>(codes).stream().map(code -> actions.find(code).filter(action -> action.party().equals(party))
                .orElseThrow(() -> RuleViolation.of("actions", "action.of-another", code))).toList();
        actions.cite(found.report().id(), chosen.stream().map(Action::id).toList());
        events.publishEvent(new ActionEvent.ActionsCited(Happened.byAddressee(found.commitment(), clock.now(), actor, Role.FOCAL_POINT),
                found.cycle().id(), String.join(" ", chosen.stream().map(Action::code).toList())));
        return actions.citedBy(found.report().id());
    }

    @EventListener
    void on(ReportEvent.ReportCleared event) {
        if (event.selfReport() != SelfReport.NIL) {
            reports.find(event.happened().commitment(), event.cycle()).ifPresent(report -> actions.publishCitedBy(report.id(), event.at()));
        }
    }
}
