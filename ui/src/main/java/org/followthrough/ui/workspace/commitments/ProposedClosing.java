package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.followthrough.identity.Actor;
import org.followthrough.review.ClosingProposal;
import org.followthrough.review.ClosingService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** A closing that one of chair and organiser has proposed: who, when and why, and for the other the two answers. */
@org.springframework.stereotype.Component
class ProposedClosing {

    private final Words words;
    private final CurrentActor current;
    private final ClosingService closing;
    private final Refusals refusals;

    ProposedClosing(Words words, CurrentActor current, ClosingService closing, Refusals refusals) {
        this.words = words;
        this.current = current;
        this.closing = closing;
        this.refusals = refusals;
    }

    /** Nothing where none waits, or for whoever has no say in it. */
    Optional<Component> of(Actor actor, String ref, Runnable done) {
        return closing.proposal(actor, ref).map(proposal -> {
            var part = Page.section(words.get("closing.proposed"), said(proposal), Page.quote(proposal.reason()));
            if (closing.mayAnswer(actor, ref)) {
                part.add(answers(ref, proposal, done));
            } else {
                part.add(Page.dim(words.get("closing.proposed.waits." + proposal.proposedAs())));
            }
            return part;
        });
    }

    private Component said(ClosingProposal proposal) {
        var note = new Div(words.get("closing.proposed.by." + proposal.proposedAs(), words.since(proposal.proposedAt())));
        Optional.ofNullable(proposal.lapsesAt()).ifPresent(lapses -> note.add(" " + words.get("closing.proposed.lapses", words.day(lapses))));
        note.addClassName("note");
        return note;
    }

    private Component answers(String ref, ClosingProposal proposal, Runnable done) {
        var problems = new Problems(words);
        var reason = problems.field("reason", Fields.text(words, "closing.refusal", 3));
        var confirm = Act.main(words.get("closing.confirm"), () -> attempt(problems,
                () -> closing.closeNotImplemented(current.get(), ref, proposal.reason()), done));
        var refuse = Act.button(words.get("closing.refuse"), () -> attempt(problems,
                () -> closing.refuse(current.get(), ref, reason.getValue()), done));
        var form = new Div(problems, Page.dim(words.get("closing.confirm.foot")), confirm, reason, refuse);
        form.addClassName("form");
        return form;
    }

    private void attempt(Problems problems, Runnable act, Runnable done) {
        if (refusals.attempt(problems, act)) {
            done.run();
        }
    }
}
