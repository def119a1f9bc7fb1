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
import org.followthrough.accountability.CommitmentReader.Inside;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PositionStatement;
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
import org.jspecify.annotations.Nullable;

/** The addressee's position: the focal point writes it, the clearing officer clears or returns it. */
@Route(value = "commitments/:ref/position", layout = MainLayout.class)
@OpenTo({Role.FOCAL_POINT, Role.CONTRIBUTOR, Role.CLEARING_OFFICER})
public class PositionView extends Page implements BeforeEnterObserver {

    private final transient CommitmentReader reader;
    private final transient CommitmentService commitments;
    private final transient CurrentActor current;
    private final transient AccessPolicy policy;
    private final transient Parties parties;
    private final transient Refusals refusals;
    private final transient DraftRoom drafts;
    private final transient AdviceBox advice;

    PositionView(Words words, CommitmentReader reader, CommitmentService commitments, CurrentActor current, AccessPolicy policy,
            Parties parties, Refusals refusals, DraftRoom drafts, AdviceBox advice) {
        super(words);
        this.reader = reader;
        this.commitments = commitments;
        this.current = current;
        this.policy = policy;
        this.parties = parties;
        this.refusals = refusals;
        this.drafts = drafts;
        this.advice = advice;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> build(ref(event)));
    }

    private void build(String ref) {
        var inside = reader.inside(current.get(), ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var detail = reader.read(ref);
        var title = words.get("position.title", detail.standing().title());
        name(title, new Crumb(ref, "commitments/" + ref), Crumb.here(words.get("position.crumb")));
        var columns = new Div(main(ref, detail, inside), aside(detail, inside));
        columns.addClassName("cols");
        add(above(ref, detail.addressee().name()), heading(title), columns);
    }

    private Component main(String ref, Detail detail, Inside inside) {
        if (inside.waiting().isPresent()) {
            return waiting(ref, detail, inside.waiting().get());
        }
        if (detail.commitment().state().isClosed() || !may(Permission.SPEAK_FOR_ADDRESSEE, detail)) {
            return empty(words.get("position.not-you"));
        }
        var institutions = parties.institutions(detail.addressee().code()).stream().map(Parties.Institution::name).toList();
        return new PositionForm(words, refusals, institutions, inside.statements(), drafts.at(new DraftPlace(DraftForm.POSITION, ref, null), PositionForm.Written.class),
                draft -> commitments.respond(current.get(), ref, draft),
                () -> leave(ref));
    }

    private Component waiting(String ref, Detail detail, PositionStatement statement) {
        var text = new PositionText(words, statement);
        if (!may(Permission.CLEAR_FOR_ADDRESSEE, detail)) {
            return new Div(dim(words.get("position.waits", words.day(statement.submittedAt()))), text);
        }
        if (current.get().id().equals(statement.submittedBy())) {
            return new Div(dim(words.get("clear.second-person")), text);
        }
        return new Div(text, new Clearance(words, refusals, "position.clear",
                (decision, reason) -> decide(ref, decision, reason), () -> leave(ref)));
    }

    private void decide(String ref, Decision decision, @Nullable String reason) {
        commitments.decidePosition(current.get(), ref, decision, reason);
    }

    private boolean may(Permission permission, Detail detail) {
        return policy.allows(current.get(), permission, Target.of(detail.addressee().code()));
    }

    private Component aside(Detail detail, Inside inside) {
        var returned = inside.statements().stream().filter(statement -> statement.decision() == Decision.RETURN).reduce((a, b) -> b);
        var aside = new AnswerAside(words, detail.recommendation().readingText(), Optional.ofNullable(detail.standing().dueAt()).map(words::day),
                returned.map(PositionStatement::decisionReason), "position.seen.text");
        aside.addComponentAtIndex(aside.getComponentCount() - 1, advice.of(detail, () -> again(detail.standing().ref())));
        return aside;
    }

    private void again(String ref) {
        removeAll();
        build(ref);
    }

    private static void leave(String ref) {
        UI.getCurrent().navigate("commitments/" + ref);
    }
}
