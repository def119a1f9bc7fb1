package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.review.ClosingService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Ending a commitment, for those who may: each way asks for a reason, which is public. */
@org.springframework.stereotype.Component
class ClosingForms {

    private final Words words;
    private final CurrentActor current;
    private final CommitmentService commitments;
    private final ClosingService closing;
    private final AccessPolicy policy;
    private final Refusals refusals;
    private final ProposedClosing proposed;

    ClosingForms(Words words, CurrentActor current, CommitmentService commitments, ClosingService closing, AccessPolicy policy,
            Refusals refusals, ProposedClosing proposed) {
        this.words = words;
        this.current = current;
        this.commitments = commitments;
        this.closing = closing;
        this.policy = policy;
        this.refusals = refusals;
        this.proposed = proposed;
    }

    /** The form with the ways open to this person now; nothing where there is none. */
    Optional<Component> of(Actor actor, Detail detail, Runnable done) {
        var ways = ways(actor, detail);
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var ref = detail.standing().ref();
        var form = form(ref, ways, done);
        return Optional.of(proposed.of(actor, ref, done).map(part -> tab(part, form)).orElse(form));
    }

    private static Component tab(Component proposal, Component form) {
        var tab = new Div(proposal, form);
        tab.addClassName("stack");
        return tab;
    }

    private List<CommitmentState> ways(Actor actor, Detail detail) {
        var ways = new ArrayList<CommitmentState>();
        if (detail.commitment().state().isClosed()) {
            return ways;
        }
        var chairs = closing.mayClose(actor, detail.standing().commitment());
        var organises = policy.allows(actor, Permission.CLOSE_AS_ORGANISER, Target.ANYTHING);
        add(ways, CommitmentState.CLOSED_IMPLEMENTED, chairs);
        add(ways, CommitmentState.CLOSED_NOT_IMPLEMENTED, chairs || organises);
        add(ways, CommitmentState.CLOSED_SUPERSEDED, organises);
        add(ways, CommitmentState.LAPSED, organises);
        add(ways, CommitmentState.CLOSED_WITHDRAWN, policy.allows(actor, Permission.CLOSE_AS_SOURCE_BODY, Target.ANYTHING));
        return ways;
    }

    private static void add(List<CommitmentState> ways, CommitmentState way, boolean open) {
        if (open) {
            ways.add(way);
        }
    }

    private Component form(String ref, List<CommitmentState> ways, Runnable done) {
        var problems = new Problems(words);
        var as = new Select<CommitmentState>();
        as.setLabel(words.get("closing.as.label"));
        as.setItems(ways);
        as.setItemLabelGenerator(way -> words.get("value.headline." + way.code()));
        as.setValue(ways.getFirst());
        var newer = Fields.line(words, "closing.newer");
        newer.setVisible(as.getValue() == CommitmentState.CLOSED_SUPERSEDED);
        as.addValueChangeListener(change -> newer.setVisible(change.getValue() == CommitmentState.CLOSED_SUPERSEDED));
        var reason = Fields.text(words, "closing.reason", 3);
        problems.field("as", as);
        problems.field("supersededBy", newer);
        problems.field("reason", reason);
        var send = Act.button(words.get("closing.send"), () -> send(ref, as.getValue(), reason, newer, problems, done));
        var form = new Div(Page.dim(words.get("closing.lead")), problems, as, newer, reason, send);
        form.addClassName("form");
        return form;
    }

    private void send(String ref, CommitmentState as, TextArea reason, TextField newer, Problems problems, Runnable done) {
        var closed = refusals.attempt(problems, () -> close(ref, as, reason.getValue(), newer.getValue()));
        if (closed) {
            done.run();
        }
    }

    private void close(String ref, CommitmentState as, String reason, String newer) {
        switch (as) {
            case CLOSED_IMPLEMENTED -> closing.closeImplemented(current.get(), ref, reason);
            case CLOSED_NOT_IMPLEMENTED -> closing.closeNotImplemented(current.get(), ref, reason);
            default -> commitments.closeFromOutside(current.get(), ref, as, reason, Fields.written(newer));
        }
    }
}
