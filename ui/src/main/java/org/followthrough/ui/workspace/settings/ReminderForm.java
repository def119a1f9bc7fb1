package org.followthrough.ui.workspace.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.followthrough.notification.ReminderPlan;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Notice;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The days on which an edition reminds, in one line: -30, -7, 0, 7, 21. */
class ReminderForm extends Div {

    private final TextField days = new TextField();
    private final Notice notice = new Notice();

    ReminderForm(Words words, Refusals refusals, ReminderPlan plan, String label, Consumer<ReminderPlan> save) {
        var problems = new Problems(words);
        problems.field("days", days);
        days.setAriaLabel(label);
        days.setValue(text(plan));
        var line = new Div(days, Act.small(words.get("reminders.save"), () -> {
            if (refusals.attempt(problems, () -> save.accept(wish()))) {
                days.setValue(text(wish()));
                notice.say(words.get("reminders.saved"));
            }
        }));
        line.addClassName("row");
        add(problems, line);
    }

    private static String text(ReminderPlan plan) {
        return plan.days().stream().map(day -> day > 0 ? "+" + day : String.valueOf(day)).collect(Collectors.joining(", "));
    }

    private ReminderPlan wish() {
        List<String> written = Arrays.stream(days.getValue().replace('−', '-').split("[,;\\s]+")).filter(part -> !part.isEmpty()).toList();
        if (written.stream().anyMatch(part -> !part.matches("[+-]?\\d{1,4}"))) {
            throw RuleViolation.of("days", "reminder.form");
        }
        return new ReminderPlan(written.stream().map(Integer::valueOf).toList());
    }
}
