package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.followthrough.register.lineage.LineageKind;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Links a recommendation by hand with any other one. */
class LinkForm extends Div {

    /** What is said of the two. */
    @FunctionalInterface
    interface Linking {
        void link(LineageKind kind, String other, @Nullable String reason);
    }

    LinkForm(Words words, Refusals refusals, Linking linking, Runnable done) {
        var problems = new Problems(words);
        var kind = problems.field("kind", new Select<LineageKind>());
        kind.setLabel(words.get("lineage.form.kind"));
        kind.setItems(LineageKind.values());
        kind.setItemLabelGenerator(value -> words.of("lineage.kind", value));
        kind.setValue(LineageKind.REPEATS);
        TextField other = problems.field("to", Fields.line(words, "lineage.form.other"));
        TextField reason = problems.field("reason", Fields.line(words, "lineage.form.reason"));
        var send = Act.button(words.get("lineage.form.send"), () -> {
            if (refusals.attempt(problems, () -> linking.link(kind.getValue(), other.getValue().strip(), Fields.written(reason.getValue())))) {
                done.run();
            }
        });
        add(problems, kind, other, reason, send);
        addClassName("form");
    }
}
