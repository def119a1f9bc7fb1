package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashSet;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.actions.Action;
import org.followthrough.reporting.actions.ActionCorrection;
import org.followthrough.reporting.actions.ActionDraft;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** Corrects an action; of a public one everybody sees the reason and what it said before. */
class CorrectionBox extends Section {

    private final transient Words words;
    private final Problems problems;
    private final Select<ActionKind> kind = new Select<>();
    private final TextField title;
    private final DatePicker date;
    private final TextArea text;
    private final CheckboxGroup<Evidence> evidence;
    private final TextField reason;

    CorrectionBox(ActionRoom room, Action action, Runnable done) {
        words = room.words;
        problems = new Problems(words);
        problems.field("kind", kind);
        kind.setLabel(words.get("actions.kind.label"));
        kind.setItems(ActionKind.values());
        kind.setItemLabelGenerator(value -> words.of("actions.kind", value));
        title = problems.field("title", Fields.line(words, "actions.title"));
        date = problems.field("date", Fields.date(words, "actions.date"));
        text = problems.field("text", Fields.text(words, "actions.text", 3));
        evidence = problems.field("evidence", new CheckboxGroup<Evidence>(words.get("action.evidence.label")));
        reason = problems.field("reason", Fields.line(words, action.published() ? "action.reason.public" : "action.reason"));
        addClassNames("box", "stack", "form");
        fill(room, action);
        add(new H2(words.get("action.correct")), Page.dim(words.get(action.published() ? "action.correct.public" : "action.correct.own")), problems, kind,
                title, date, text, evidence, reason, new Div(Act.main(words.get("action.correct.send"), () -> {
                    if (room.refusals.attempt(problems, () -> room.corrections.correct(room.current.get(), action.code(), action.version(), wanted()))) {
                        done.run();
                    }
                })));
    }

    private void fill(ActionRoom room, Action action) {
        kind.setValue(action.kind());
        title.setValue(action.title());
        date.setValue(action.date());
        text.setValue(action.text());
        var provable = room.corrections.provable(room.current.get(), action);
        evidence.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        evidence.setHelperText(words.get("action.evidence.help"));
        evidence.setItems(provable);
        evidence.setItemLabelGenerator(item -> words.get("report.evidence.item", item.title(), words.of("evidence.kind", item.kind()),
                words.shortDay(item.date()), words.of("evidence.visibility", item.visibility())));
        evidence.setValue(new HashSet<>(room.corrections.proofs(room.current.get(), action)));
        evidence.setVisible(!provable.isEmpty());
    }

    private ActionCorrection wanted() {
        var day = date.getOptionalValue().orElseThrow(() -> RuleViolation.of("date", "evidence.date.missing"));
        return new ActionCorrection(new ActionDraft(kind.getValue(), title.getValue(), text.getValue(), day),
                evidence.getValue().stream().map(Evidence::id).toList(), reason.getValue());
    }
}
