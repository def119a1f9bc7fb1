package org.followthrough.ui.workspace.cycles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.followthrough.forum.Edition;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Planning a cycle; the days of the edition's profile are offered. */
class CycleForm extends Div {

    private final TextField code;
    private final ComboBox<Edition> edition;
    private final DatePicker opens;
    private final DatePicker due;
    private final DatePicker closes;
    private final IntegerField veryLate;
    private final IntegerField review;
    private final IntegerField reply;

    CycleForm(Words words, Refusals refusals, List<Edition> editions, Consumer<CyclePlan> plan, Runnable done) {
        var problems = new Problems(words);
        code = problems.field("code", Fields.line(words, "cycle.code"));
        edition = problems.field("edition", new ComboBox<Edition>(words.get("cycle.edition.label"), editions));
        edition.setItemLabelGenerator(Edition::name);
        opens = problems.field("opens", Fields.date(words, "cycle.opens"));
        due = problems.field("due", Fields.date(words, "cycle.due"));
        closes = problems.field("closes", Fields.date(words, "cycle.closes"));
        veryLate = problems.field("veryLateAfterDays", days(words, "cycle.very-late"));
        review = problems.field("reviewDays", days(words, "cycle.review"));
        reply = problems.field("replyDays", days(words, "cycle.reply"));
        edition.addValueChangeListener(change -> offer(change.getValue()));
        var send = Act.main(words.get("cycle.send"), () -> {
            if (refusals.attempt(problems, () -> plan.accept(plan()))) {
                List.of(code, opens, due, closes).forEach(HasValue::clear);
                done.run();
            }
        });
        add(problems, line(edition, code), line(opens, due, closes), line(veryLate, review, reply), Page.dim(words.get("cycle.foot")), send);
        addClassName("form");
    }

    /** Fields that belong together, side by side where there is room. */
    private static Div line(Component... fields) {
        var line = new Div(fields);
        line.addClassName("grid2");
        return line;
    }

    private static IntegerField days(Words words, String place) {
        var field = new IntegerField(words.get(place + ".label"));
        field.setStepButtonsVisible(true);
        field.setMin(1);
        return field;
    }

    private void offer(@Nullable Edition chosen) {
        if (chosen != null) {
            veryLate.setValue(chosen.profile().veryLate());
            review.setValue(chosen.profile().review());
            reply.setValue(chosen.profile().reply());
        }
    }

    /** A plan can only be made of what is filled in; the rest the rules check. */
    private CyclePlan plan() {
        var missing = new ArrayList<Violation>();
        need(missing, "edition", edition.isEmpty());
        need(missing, "opens", opens.isEmpty());
        need(missing, "due", due.isEmpty());
        need(missing, "veryLateAfterDays", veryLate.isEmpty());
        need(missing, "reviewDays", review.isEmpty());
        need(missing, "replyDays", reply.isEmpty());
        RuleViolation.throwIfAny(missing);
        return new CyclePlan(code.getValue().strip(), edition.getValue().code(), Objects.requireNonNull(opens.getValue()),
                Objects.requireNonNull(due.getValue()), closes.getValue(), veryLate.getValue(), review.getValue(), reply.getValue());
    }

    private static void need(List<Violation> missing, String field, boolean empty) {
        if (empty) {
            missing.add(Violation.of(field, "cycle.missing." + field));
        }
    }
}
