package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.followthrough.acts.Act.Term;
import org.followthrough.acts.DryCheck.Found;
import org.followthrough.acts.Terms;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Asks with the number whether something shall be done to many, and with what; saying yes twice does it once. */
class ActDialog extends Dialog {

    private final Problems problems;
    private final TextArea reason;
    private final IntegerField days;
    private final DatePicker until;
    private final TextField newer;

    ActDialog(Words words, Refusals refusals, org.followthrough.acts.Act act, int count, Function<Terms, Found> check, BiConsumer<UUID, Terms> begin) {
        var id = UUID.randomUUID();
        problems = new Problems(words);
        reason = problems.field("reason", Fields.text(words, "acts.reason", 3));
        days = problems.field("days", new IntegerField(words.get("acts.days.label")));
        days.setHelperText(words.get("acts.days.help"));
        until = problems.field("until", Fields.date(words, "acts.until"));
        newer = problems.field("supersededBy", Fields.line(words, "closing.newer"));
        reason.setVisible(act.takes(Term.REASON));
        days.setVisible(act.takes(Term.DAYS));
        until.setVisible(act.takes(Term.UNTIL));
        newer.setVisible(act.takes(Term.BY));
        setHeaderTitle(words.get("acts.ask." + act.code(), count));
        var body = new Div(problems, new Paragraph(words.get("acts.each")), days, until, newer, reason);
        body.addClassName("form");
        add(body);
        if (act.takes(Term.UNTIL)) {
            body.add(new DryRun(words, refusals, problems, () -> check.apply(terms())));
        }
        getFooter().add(new Button(words.get("confirm.no"), click -> close()), Act.main(words.get("acts.do." + act.code(), count), () -> {
            if (refusals.attempt(problems, () -> begin.accept(id, terms()))) {
                close();
            }
        }));
        setWidth("32rem");
    }

    private Terms terms() {
        return new Terms(Fields.written(reason.getValue()), days.getValue(), Fields.written(newer.getValue()), until.getValue());
    }
}
