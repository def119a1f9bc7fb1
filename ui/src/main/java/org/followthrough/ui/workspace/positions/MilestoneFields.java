package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The milestones of a plan: any number of rows, each with title, date, weight and whether it is core. */
class MilestoneFields extends Div {

    /** A row as it stands, whole or not. */
    record Written(String title, @Nullable LocalDate due, @Nullable BigDecimal weight, boolean core) {
    }

    private record Row(Div line, TextField title, DatePicker due, BigDecimalField weight, Checkbox core) {
    }

    private final transient Words words;
    private final Problems problems;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div lines = new Div();

    MilestoneFields(Words words, Problems problems) {
        this.words = words;
        this.problems = problems;
        lines.addClassName("stack");
        add(lines, Act.button(words.get("milestone.add"), () -> add((PlannedMilestone) null)));
        addClassName("stack");
    }

    /** Adds a row; an empty one for null. */
    void add(@Nullable PlannedMilestone planned) {
        write(planned == null ? new Written("", null, BigDecimal.ONE, false)
                : new Written(planned.title(), planned.due(), planned.weight().stripTrailingZeros(), planned.core()));
    }

    /** The rows as they stand, in place of what was there. */
    void fill(List<Written> written) {
        rows.clear();
        lines.removeAll();
        written.forEach(this::write);
    }

    /** All rows as they stand. */
    List<Written> written() {
        return rows.stream().map(row -> new Written(row.title().getValue(), row.due().getValue(), row.weight().getValue(), row.core().getValue()))
                .toList();
    }

    private void write(Written written) {
        var row = new Row(new Div(), Fields.line(words, "milestone.title"), Fields.date(words, "milestone.due"),
                new BigDecimalField(words.get("milestone.weight")), new Checkbox(words.get("milestone.core.label")));
        row.title().setValue(written.title());
        row.due().setValue(written.due());
        row.weight().setValue(written.weight());
        row.core().setValue(written.core());
        row.line().add(row.title(), row.due(), row.weight(), row.core(), remove(row));
        row.line().addClassName("milestone");
        row.line().getElement().setAttribute("role", "group");
        lines.add(row.line());
        rows.add(row);
        name();
    }

    private Button remove(Row row) {
        return Act.small(words.get("milestone.remove"), () -> {
            rows.remove(row);
            lines.remove(row.line());
            name();
        });
    }

    /** Fields are called as the rules call them, by their place in the list. */
    private void name() {
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            row.line().getElement().setAttribute("aria-label", words.get("milestone.number", i + 1));
            problems.field("milestones[" + i + "].title", row.title());
            problems.field("milestones[" + i + "].due", row.due());
            problems.field("milestones[" + i + "].weight", row.weight());
        }
    }

    /** The rows as milestones; a row without a date or weight is refused here, since none can be made of it. */
    List<PlannedMilestone> planned() {
        var missing = new ArrayList<Violation>();
        for (var i = 0; i < rows.size(); i++) {
            if (rows.get(i).due().getValue() == null) {
                missing.add(Violation.of("milestones[" + i + "].due", "milestone.due.missing"));
            }
            if (rows.get(i).weight().getValue() == null) {
                missing.add(Violation.of("milestones[" + i + "].weight", "milestone.weight.missing"));
            }
        }
        RuleViolation.throwIfAny(missing);
        return rows.stream().map(row -> new PlannedMilestone(row.title().getValue().strip(),
                Objects.requireNonNull(row.due().getValue()), Objects.requireNonNull(row.weight().getValue()), row.core().getValue())).toList();
    }
}
