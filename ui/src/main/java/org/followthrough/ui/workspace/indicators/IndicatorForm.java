package org.followthrough.ui.workspace.indicators;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.followthrough.reporting.indicators.Baseline;
import org.followthrough.reporting.indicators.IndicatorPlan;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Enters an indicator: what is measured, in what, from where, to where. */
class IndicatorForm extends Details {

    private final TextField title;
    private final TextField unit;
    private final BigDecimalField baseline;
    private final DatePicker baselineDate;
    private final TextField baselineSource;
    private final BigDecimalField target;
    private final DatePicker targetDate;

    IndicatorForm(Words words, Refusals refusals, Consumer<IndicatorPlan> enter, Runnable done) {
        super(words.get("indicators.add"));
        var problems = new Problems(words);
        title = problems.field("title", Fields.line(words, "indicators.title"));
        unit = problems.field("unit", Fields.line(words, "indicators.unit"));
        baseline = problems.field("baseline.value", new BigDecimalField(words.get("indicators.baseline.label")));
        problems.field("baseline", baseline);
        baselineDate = problems.field("baseline.date", Fields.date(words, "indicators.baseline.date"));
        baselineSource = problems.field("baseline.source", Fields.line(words, "indicators.baseline.source"));
        target = problems.field("target", new BigDecimalField(words.get("indicators.target.label")));
        targetDate = Fields.date(words, "indicators.target.date");
        var form = new Div(problems, title, unit, baseline, baselineDate, baselineSource, Page.dim(words.get("indicators.baseline.help")),
                target, targetDate, Act.button(words.get("indicators.send"), () -> {
                    if (refusals.attempt(problems, () -> enter.accept(plan()))) {
                        done.run();
                    }
                }));
        form.addClassName("form");
        add(form);
    }

    private IndicatorPlan plan() {
        return new IndicatorPlan(title.getValue(), unit.getValue(), start(), target.getValue(), targetDate.getValue());
    }

    private @Nullable Baseline start() {
        if (baseline.isEmpty()) {
            return null;
        }
        var day = baselineDate.getOptionalValue().orElseThrow(() -> RuleViolation.of("baseline.date", "evidence.date.missing"));
        return new Baseline(baseline.getValue(), day, baselineSource.getValue());
    }
}
