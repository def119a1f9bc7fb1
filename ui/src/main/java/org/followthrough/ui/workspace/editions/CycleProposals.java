package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.followthrough.reporting.CycleWish;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The reporting cycles that a new edition could have, to be taken over, changed, or left out. */
class CycleProposals extends Div {

    private final transient List<Row> rows = new ArrayList<>();
    private final Problems problems;

    CycleProposals(Words words, Problems problems, List<CycleWish> wishes) {
        this.problems = problems;
        addClassName("stack");
        wishes.forEach(wish -> rows.add(new Row(words, wish)));
        add(Page.dim(words.get(wishes.isEmpty() ? "new-edition.cycles.none" : "new-edition.cycles.help")));
        rows.forEach(this::add);
    }

    /** Those that are ticked, with what was changed; a date that is missing is told beside its field. */
    List<CycleWish> wishes() {
        var taken = rows.stream().filter(row -> row.take.getValue()).toList();
        var missing = new ArrayList<Violation>();
        for (var i = 0; i < taken.size(); i++) {
            taken.get(i).name("cycles[" + i + "].", problems);
            taken.get(i).missing("cycles[" + i + "].", missing);
        }
        RuleViolation.throwIfAny(missing);
        return taken.stream().map(Row::wish).toList();
    }

    private static final class Row extends Div {

        private final transient CycleWish wish;
        private final Checkbox take;
        private final TextField code;
        private final DatePicker opens;
        private final DatePicker due;
        private final DatePicker closes;

        Row(Words words, CycleWish wish) {
            this.wish = wish;
            take = new Checkbox(words.get("new-edition.cycle", wish.plan().code()), true);
            code = Fields.line(words, "cycle.code");
            code.setValue(wish.plan().code());
            opens = date(words, "cycle.opens", wish.plan().opens());
            due = date(words, "cycle.due", wish.plan().due());
            closes = date(words, "cycle.closes", wish.plan().closes());
            var dates = new Div(code, opens, due, closes);
            dates.addClassName("grid2");
            take.addValueChangeListener(ticked -> dates.setVisible(ticked.getValue()));
            addClassNames("box", "stack");
            add(take, dates);
            if (!wish.hung().isEmpty()) {
                add(Page.dim(words.get("new-edition.cycle.hangs", wish.hung().entrySet().stream().map(one ->
                        words.get("new-edition.cycle.hung." + one.getKey(), one.getValue().event())).collect(Collectors.joining(" · ")))));
            }
        }

        private static DatePicker date(Words words, String place, @Nullable LocalDate day) {
            var field = Fields.date(words, place);
            field.setValue(day);
            return field;
        }

        void name(String place, Problems problems) {
            problems.field(place + "code", code);
            problems.field(place + "opens", opens);
            problems.field(place + "due", due);
            problems.field(place + "closes", closes);
        }

        void missing(String place, List<Violation> missing) {
            if (opens.isEmpty()) {
                missing.add(Violation.of(place + "opens", "cycle.missing.opens"));
            }
            if (due.isEmpty()) {
                missing.add(Violation.of(place + "due", "cycle.missing.due"));
            }
        }

        CycleWish wish() {
            return wish.changed(code.getValue().strip(), opens.getValue(), due.getValue(), closes.getValue());
        }
    }
}
