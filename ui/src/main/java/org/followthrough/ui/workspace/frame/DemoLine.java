package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.followthrough.demo.DemoMode;
import org.followthrough.demo.TimeMachine;
import org.followthrough.identity.Role;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Dates;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.Walk;
import org.springframework.beans.factory.ObjectProvider;

/** Says on every page of the demo that it is one, and lets the organiser move its clock; hidden elsewhere. */
@SpringComponent
@UIScope
class DemoLine extends Aside {

    private final transient Words words;
    private final transient MethodClock clock;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Span now = new Span();
    private final Span broke = new Span();

    DemoLine(Words words, DemoMode demo, ObjectProvider<TimeMachine> machine, MethodClock clock, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.clock = clock;
        this.current = current;
        this.refusals = refusals;
        addClassName("demo");
        broke.getElement().setAttribute("role", "alert");
        getElement().setAttribute("aria-label", words.get("demo.label"));
        setVisible(demo.active());
        add(new Span(words.get("demo.text")), now);
        machine.ifAvailable(present -> current.find().filter(actor -> actor.has(Role.ORGANISER)).ifPresent(organiser -> control(present)));
        refresh();
    }

    /** Reads the clock anew: in UTC, in which it is moved, too. */
    void refresh() {
        now.setText(words.get("demo.now", new Formats(words.locale(), ZoneOffset.UTC).minute(clock.now())));
    }

    private void control(TimeMachine machine) {
        var problems = new Problems(words);
        var to = new DateTimePicker();
        to.setLocale(words.locale());
        to.setDatePickerI18n(Dates.texts(words));
        to.setAriaLabel(words.get("demo.to"));
        to.setValue(LocalDateTime.ofInstant(clock.now(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).plusDays(1));
        problems.field("now", to);
        var together = new Div(to, Act.small(words.get("demo.move"), () -> {
            broke.setText("");
            if (refusals.attempt(problems, () -> move(machine, to))) {
                UI.getCurrent().refreshCurrentRoute(broke.getText().isEmpty());
                refresh();
            }
        }));
        together.addClassName("machine");
        add(together, problems, broke);
    }

    private void move(TimeMachine machine, DateTimePicker to) {
        var instant = to.getOptionalValue().orElseThrow(() -> RuleViolation.of("now", "demo.missing")).toInstant(ZoneOffset.UTC);
        var broken = machine.moveTo(current.get(), instant).broken();
        if (!broken.isEmpty()) {
            broke.setText(words.get("demo.broken", words.list(broken.stream().map(Walk.Broken::about).distinct().toList())));
        }
    }
}
