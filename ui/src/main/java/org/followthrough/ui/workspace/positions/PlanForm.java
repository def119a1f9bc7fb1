package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.ui.workspace.drafts.DraftDesk;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** A plan where no position is asked for; what was written stays when the rules refuse it. */
class PlanForm extends Div {

    /** Starts from what its writer kept, else from the last plan of the addressee, cleared or returned. */
    PlanForm(Words words, Refusals refusals, List<String> institutions, Optional<PlanDraft> last, DraftDesk<PlanFields.Written> drafts,
            Consumer<PlanDraft> send, Runnable done) {
        var problems = new Problems(words);
        var fields = new PlanFields(words, problems, institutions);
        last.ifPresent(plan -> fields.fill(plan.terms(), plan.milestones()));
        var keeper = new Keeper<>(words, drafts, new Keeper.Fields<>(fields::written, fields::fill,
                written -> written.words().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"))));
        var foot = new Div(keeper.line(), Page.dim(words.get("plan.foot")), Act.main(words.get("plan.send"), () -> {
            if (refusals.attempt(problems, () -> send.accept(fields.draft()))) {
                done.run();
            }
        }));
        foot.addClassName("actions");
        add(keeper, problems, fields, foot);
        addClassName("form");
    }
}
