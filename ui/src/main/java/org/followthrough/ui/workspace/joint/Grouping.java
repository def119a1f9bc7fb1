package org.followthrough.ui.workspace.joint;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.HashSet;
import java.util.List;
import java.util.function.UnaryOperator;
import org.followthrough.commitment.joint.JointCommitment;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The organiser's form: which commitments of an ask are kept jointly, and which of them coordinates. */
class Grouping extends Div {

    /** What the form does. */
    interface Group {
        void of(List<String> partners, String coordinator, String reason);
    }

    private final CheckboxGroup<String> partners;
    private final Select<String> coordinator;
    private final TextArea reason;

    /** @param standing the group that is changed, or null for a new one */
    Grouping(Words words, Refusals refusals, List<String> refs, UnaryOperator<String> names, @Nullable JointCommitment standing, Group group,
            Runnable done) {
        var problems = new Problems(words);
        partners = problems.field("partners", new CheckboxGroup<String>(words.get("joint.form.partners")));
        partners.setItems(refs);
        partners.setItemLabelGenerator(names::apply);
        coordinator = problems.field("coordinator", new Select<String>());
        coordinator.setLabel(words.get("joint.form.coordinator"));
        coordinator.setItems(refs);
        coordinator.setItemLabelGenerator(names::apply);
        reason = problems.field("reason", Fields.text(words, "joint.form.reason", 1));
        reason.setVisible(standing != null);
        if (standing != null) {
            partners.setValue(new HashSet<>(standing.members().stream().map(member -> member.ref()).toList()));
            coordinator.setValue(standing.coordinator());
        }
        add(problems, partners, coordinator, reason, Act.button(words.get(standing == null ? "joint.form.send" : "joint.form.change"), () -> {
            if (refusals.attempt(problems, () -> group.of(partners.getValue().stream().sorted().toList(), Fields.shown(coordinator.getValue()),
                    reason.getValue()))) {
                done.run();
            }
        }));
        addClassName("form");
    }
}
