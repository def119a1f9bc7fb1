package org.followthrough.ui.workspace.cycles;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Event;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.EventDate;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Planning a cycle; the days of the edition's profile are offered, and the events of its forum for its dates to hang on. */
class CycleForm extends Div {

    /** What the organiser wants, and which of its dates hang on an event. */
    record Wish(CyclePlan plan, CycleAnchors anchors) {
    }

    private final TextField code;
    private final ComboBox<Edition> edition;
    private final EventDate opens;
    private final EventDate due;
    private final EventDate closes;
    private final IntegerField veryLate;
    private final IntegerField review;
    private final IntegerField reply;

    CycleForm(Words words, Refusals refusals, List<Edition> editions, Function<Edition, List<Event>> events, Consumer<Wish> plan,
            Runnable done) {
        this(words, refusals, editions, events, plan, done, "cycle.send");
    }

    /** The same form for a cycle that is planned already. */
    static CycleForm changing(Words words, Refusals refusals, List<Edition> editions, Function<Edition, List<Event>> events, Consumer<Wish> plan,
            Runnable done, ReportingCycle cycle, CycleAnchors hung) {
        var form = new CycleForm(words, refusals, editions, events, plan, done, "cycle.save");
        editions.stream().filter(one -> one.code().equals(cycle.edition())).findFirst().ifPresent(form.edition::setValue);
        form.code.setValue(cycle.code());
        form.opens.show(cycle.opens(), hung.opens());
        form.due.show(cycle.due(), hung.due());
        form.closes.show(cycle.closesGiven() ? cycle.closes() : null, hung.closes());
        form.veryLate.setValue(cycle.veryLateAfterDays());
        form.review.setValue(cycle.reviewDays());
        form.reply.setValue(cycle.replyDays());
        return form;
    }

    private CycleForm(Words words, Refusals refusals, List<Edition> editions, Function<Edition, List<Event>> events, Consumer<Wish> plan,
            Runnable done, String act) {
        var problems = new Problems(words);
        code = problems.field("code", Fields.line(words, "cycle.code"));
        edition = problems.field("edition", new ComboBox<Edition>(words.get("cycle.edition.label"), editions));
        edition.setItemLabelGenerator(Edition::name);
        opens = new EventDate(words, problems, "opens", "cycle.opens");
        due = new EventDate(words, problems, "due", "cycle.due");
        closes = new EventDate(words, problems, "closes", "cycle.closes");
        veryLate = problems.field("veryLateAfterDays", days(words, "cycle.very-late"));
        review = problems.field("reviewDays", days(words, "cycle.review"));
        reply = problems.field("replyDays", days(words, "cycle.reply"));
        edition.addValueChangeListener(change -> offer(change.getValue(), events));
        var send = Act.main(words.get(act), () -> {
            if (refusals.attempt(problems, () -> plan.accept(wish()))) {
                code.clear();
                List.of(opens, due, closes).forEach(EventDate::clear);
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

    private void offer(@Nullable Edition chosen, Function<Edition, List<Event>> events) {
        List.of(opens, due, closes).forEach(date -> date.offer(chosen == null ? List.of() : events.apply(chosen)));
        if (chosen != null) {
            veryLate.setValue(chosen.profile().veryLate());
            review.setValue(chosen.profile().review());
            reply.setValue(chosen.profile().reply());
        }
    }

    /** A plan can only be made of what is filled in; the rest the rules check. */
    private Wish wish() {
        var anchors = new CycleAnchors(opens.anchor(), due.anchor(), closes.anchor());
        var missing = new ArrayList<Violation>();
        need(missing, "edition", edition.isEmpty());
        need(missing, "opens", opens.day() == null);
        need(missing, "due", due.day() == null);
        need(missing, "veryLateAfterDays", veryLate.isEmpty());
        need(missing, "reviewDays", review.isEmpty());
        need(missing, "replyDays", reply.isEmpty());
        RuleViolation.throwIfAny(missing);
        return new Wish(new CyclePlan(code.getValue().strip(), edition.getValue().code(), Objects.requireNonNull(opens.day()),
                Objects.requireNonNull(due.day()), closes.day(), veryLate.getValue(), review.getValue(), reply.getValue()), anchors);
    }

    private static void need(List<Violation> missing, String field, boolean empty) {
        if (empty) {
            missing.add(Violation.of(field, "cycle.missing." + field));
        }
    }
}
