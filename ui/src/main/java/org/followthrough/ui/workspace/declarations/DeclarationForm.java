package org.followthrough.ui.workspace.declarations;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.followthrough.register.declarations.DeclarationDraft;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Enters an outcome document of governments. */
class DeclarationForm extends Div {

    private final String edition;
    private final TextField title;
    private final TextField body;
    private final DatePicker date;
    private final TextField address;

    DeclarationForm(Words words, Refusals refusals, String edition, Consumer<DeclarationDraft> enter) {
        this.edition = edition;
        var problems = new Problems(words);
        title = problems.field("title", Fields.line(words, "declarations.form.title"));
        body = problems.field("body", Fields.line(words, "declarations.form.body"));
        date = problems.field("date", Fields.date(words, "declarations.form.date"));
        address = problems.field("address", Fields.line(words, "declarations.form.address"));
        add(problems, title, body, date, address, Act.main(words.get("declarations.form.send"), () -> refusals.attempt(problems, () -> enter.accept(draft()))));
        addClassName("form");
    }

    /** @throws RuleViolation without a day */
    private DeclarationDraft draft() {
        if (date.isEmpty()) {
            throw RuleViolation.of("date", "programme.day-missing");
        }
        return new DeclarationDraft(edition, title.getValue(), body.getValue(), date.getValue(), address.getValue());
    }
}
