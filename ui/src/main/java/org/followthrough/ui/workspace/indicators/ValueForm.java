package org.followthrough.ui.workspace.indicators;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.followthrough.reporting.indicators.Baseline;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** A dated value with its source. */
class ValueForm extends Details {

    private final BigDecimalField value;
    private final DatePicker date;
    private final TextField source;

    /** Texts of the summary and the button are found under {@code place}. */
    ValueForm(Words words, Refusals refusals, String place, Consumer<Baseline> enter, Runnable done) {
        super(words.get(place + ".add"));
        var problems = new Problems(words);
        value = problems.field("value", new BigDecimalField(words.get("indicators.value")));
        date = problems.field("date", Fields.date(words, "indicators.date"));
        source = problems.field("source", Fields.line(words, "indicators.source"));
        var form = new Div(problems, value, date, source, Act.button(words.get(place + ".send"), () -> {
            if (refusals.attempt(problems, () -> enter.accept(entered()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        add(form);
    }

    private Baseline entered() {
        var number = value.getOptionalValue().orElseThrow(() -> RuleViolation.of("value", "indicator.value.missing"));
        var day = date.getOptionalValue().orElseThrow(() -> RuleViolation.of("date", "evidence.date.missing"));
        return new Baseline(number, day, source.getValue());
    }
}
