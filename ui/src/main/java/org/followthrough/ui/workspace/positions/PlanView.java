package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlanProposal;
import org.followthrough.commitment.PlanService;
import org.followthrough.drafts.DraftForm;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.workspace.drafts.DraftRoom;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Clearance;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The plan of a commitment that needs no position: the focal point writes it, the clearing officer clears or returns it. */
@Route(value = "commitments/:ref/plan", layout = MainLayout.class)
@OpenTo({Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER})
public class PlanView extends Page implements BeforeEnterObserver {

    private final transient CommitmentReader reader;
    private final transient PlanService plans;
    private final transient CurrentActor current;
    private final transient AccessPolicy policy;
    private final transient Parties parties;
    private final transient Refusals refusals;
    private final transient DraftRoom drafts;

    PlanView(Words words, CommitmentReader reader, PlanService plans, CurrentActor current, AccessPolicy policy, Parties parties,
            Refusals refusals, DraftRoom drafts) {
        super(words);
        this.reader = reader;
        this.plans = plans;
        this.current = current;
        this.policy = policy;
        this.parties = parties;
        this.refusals = refusals;
        this.drafts = drafts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(ref(event)));
    }

    private void build(String ref) {
        reader.inside(current.get(), ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var detail = reader.read(ref);
        var last = plans.last(current.get(), ref);
        var title = words.get("plan.title", detail.standing().title());
        name(title, new Crumb(ref, "commitments/" + ref), Crumb.here(words.get("plan.crumb")));
        var columns = new Div(main(ref, detail, last), aside(words, detail, last));
        columns.addClassName("cols");
        add(above(ref, detail.addressee().name()), heading(title), columns);
    }

    private Component main(String ref, Detail detail, Optional<PlanProposal> last) {
        var waiting = last.filter(proposal -> proposal.decision() == null);
        if (waiting.isPresent()) {
            return waiting(ref, detail, waiting.get());
        }
        if (!detail.commitment().needsNoPosition() || detail.commitment().state().isClosed() || !may(Permission.SPEAK_FOR_ADDRESSEE, detail)) {
            return empty(words.get("plan.not-you"));
        }
        var institutions = parties.institutions(detail.addressee().code()).stream().map(Parties.Institution::name).toList();
        return new PlanForm(words, refusals, institutions, last.map(PlanProposal::plan), drafts.at(new DraftPlace(DraftForm.PLAN, ref, null), PlanFields.Written.class),
                draft -> plans.plan(current.get(), ref, draft),
                () -> leave(ref));
    }

    private Component waiting(String ref, Detail detail, PlanProposal waiting) {
        var text = new PositionText(words, waiting.plan());
        if (!may(Permission.CLEAR_FOR_ADDRESSEE, detail)) {
            return new Div(dim(words.get("position.waits", words.day(waiting.submittedAt()))), text);
        }
        if (current.get().id().equals(waiting.submittedBy())) {
            return new Div(dim(words.get("clear.second-person")), text);
        }
        return new Div(text, new Clearance(words, refusals, "plan.clear",
                (decision, reason) -> plans.decide(current.get(), ref, decision, reason), () -> leave(ref)));
    }

    private boolean may(Permission permission, Detail detail) {
        return policy.allows(current.get(), permission, Target.of(detail.addressee().code()));
    }

    private static Component aside(Words words, Detail detail, Optional<PlanProposal> last) {
        return new AnswerAside(words, detail.recommendation().readingText(), Optional.empty(),
                last.filter(proposal -> proposal.decision() == Decision.RETURN).map(PlanProposal::decisionReason), "plan.seen");
    }

    private static void leave(String ref) {
        UI.getCurrent().navigate("commitments/" + ref);
    }
}
