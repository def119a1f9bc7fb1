package org.followthrough.ui.workspace.settings;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.regex.Pattern;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Role;
import org.followthrough.notification.ReminderService;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.EscalationTable;
import org.followthrough.workflow.EscalationTable.Line;

/** Who is told when something is late, as the decision table says, and on which days each edition reminds. */
@Route(value = "escalation", layout = MainLayout.class)
@OpenTo(Role.ORGANISER)
public class EscalationView extends Page implements BeforeEnterObserver {

    private static final int ALL = 500;
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");
    private static final Pattern FROM = Pattern.compile(">=\\s*(\\d+)");

    private final transient EscalationTable table;
    private final transient ReminderService reminders;
    private final transient Editions editions;
    private final transient CurrentActor current;
    private final transient Refusals refusals;

    EscalationView(Words words, EscalationTable table, ReminderService reminders, Editions editions, CurrentActor current, Refusals refusals) {
        super(words);
        this.table = table;
        this.reminders = reminders;
        this.editions = editions;
        this.current = current;
        this.refusals = refusals;
        name(words.get("escalation.title"), Crumb.here(words.get("escalation.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, () -> add(heading(words.get("escalation.title")), dim(words.get("escalation.lead")),
                section(words.get("escalation.ladder"), ladder()), section(words.get("reminders.heading"), dim(words.get("reminders.lead")),
                        plans())));
    }

    private Component ladder() {
        var rows = new Rows<Line>(words.get("escalation.ladder"))
                .names(words.get("escalation.step"), line -> new Span(words.of("escalation.step", line.step())))
                .column(words.get("escalation.asked"), "", line -> new Span(words.get("escalation.asked." + any(line.asked()))))
                .column(words.get("escalation.lateness"), "d", line -> new Span(words.get("escalation.lateness." + any(line.lateness()))))
                .column(words.get("escalation.days"), "d", line -> new Span(days(line.days())))
                .column(words.get("escalation.reaches"), "", line -> new Span(words.of("escalation.reaches", line.step())));
        rows.show(table.lines());
        return rows;
    }

    private static String any(String value) {
        return value.isEmpty() ? "any" : value;
    }

    private String days(String condition) {
        var range = RANGE.matcher(condition);
        if (range.matches()) {
            return words.get("escalation.days.range", Integer.valueOf(range.group(1)), Integer.valueOf(range.group(2)));
        }
        var from = FROM.matcher(condition);
        return from.matches() ? words.get("escalation.days.from", Integer.valueOf(from.group(1)))
                : condition.isEmpty() ? words.get("escalation.days.any") : condition;
    }

    private Component plans() {
        var all = editions.page(null, null, ALL);
        if (all.isEmpty()) {
            return empty(words.get("editions.empty"));
        }
        var rows = new Rows<Edition>(words.get("reminders.heading"))
                .names(words.get("editions.edition"), edition -> new Anchor("editions/" + edition.code(), edition.name()))
                .column(words.get("reminders.days"), "", this::plan);
        rows.show(all);
        return new Div(rows);
    }

    private Component plan(Edition edition) {
        return new ReminderForm(words, refusals, reminders.plan(edition.code()), words.get("reminders.of", edition.name()),
                plan -> reminders.plan(current.get(), edition.code(), plan));
    }
}
