package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.followthrough.reporting.actions.ActionDraft;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Enters an action, which the report cites at once. */
class ActionForm extends Details {

    private final Select<ActionKind> kind = new Select<>();
    private final TextField title;
    private final DatePicker date;
    private final TextArea text;

    ActionForm(Words words, Refusals refusals, Consumer<ActionDraft> enter, Runnable done) {
        super(words.get("actions.add"));
        var problems = new Problems(words);
        problems.field("kind", kind);
        kind.setLabel(words.get("actions.kind.label"));
        kind.setItems(ActionKind.values());
        kind.setItemLabelGenerator(value -> words.of("actions.kind", value));
        kind.setValue(ActionKind.LAW);
        title = problems.field("title", Fields.line(words, "actions.title"));
        date = problems.field("date", Fields.date(words, "actions.date"));
        text = problems.field("text", Fields.text(words, "actions.text", 2));
        var form = new Div(problems, kind, title, date, text, Act.button(words.get("actions.send"), () -> {
            if (refusals.attempt(problems, () -> enter.accept(draft()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        add(form);
    }

    private ActionDraft draft() {
        var day = date.getOptionalValue().orElseThrow(() -> RuleViolation.of("date", "evidence.date.missing"));
        return new ActionDraft(kind.getValue(), title.getValue(), text.getValue(), day);
    }
}
