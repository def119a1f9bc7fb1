package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.followthrough.reporting.Contribution;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.reporting.contributions.ContributionRequest;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The parts of the institutions: which were asked, which are missing, what was signed; the focal point takes them into the text. */
class PartsBox extends Section {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient PartsDesk desk;
    private final transient MethodClock clock;
    private final transient @Nullable Consumer<Contribution> take;
    private final Problems problems;

    /** @param take what the writer's form does with a part; null for readers, who have no buttons */
    PartsBox(Words words, Refusals refusals, PartsDesk desk, MethodClock clock, @Nullable Consumer<Contribution> take) {
        this.words = words;
        this.refusals = refusals;
        this.desk = desk;
        this.clock = clock;
        this.take = take;
        problems = new Problems(words);
        addClassNames("box", "stack");
        show();
    }

    private void show() {
        var found = desk.found();
        var requests = desk.requests();
        var missing = requests.stream().filter(ContributionRequest::missing).count();
        removeAll();
        add(new com.vaadin.flow.component.html.H2(words.get("report.parts")));
        if (!requests.isEmpty()) {
            add(Page.dim(words.get("parts.missing", missing, requests.stream().filter(request -> request.withdrawnAt() == null).count())));
        }
        add(problems);
        requests.stream().filter(request -> request.contribution() == null).forEach(request -> add(asked(request)));
        found.contributions().forEach(part -> add(signed(part)));
        if (requests.isEmpty() && found.contributions().isEmpty()) {
            add(Page.dim(words.get("report.parts.none")));
        }
        if (take != null) {
            add(new AskPart(words, refusals, desk, proposed(found), this::show));
        }
    }

    /** A week before the report is due, or today. */
    private java.time.LocalDate proposed(Found found) {
        var today = java.time.LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC);
        var early = found.cycle().due().minusWeeks(1);
        return early.isBefore(today) ? today : early;
    }

    private Component asked(ContributionRequest request) {
        var state = new Sign(status(request), words.of("parts.state", request.state()));
        var line = new Div(who(request.institution(), words.of("parts.level", request.level())), state, Page.dim(when(request)));
        if (!request.question().isBlank()) {
            line.add(Page.quote(request.question()));
        }
        if (take != null && request.missing()) {
            line.add(row(Act.small(words.get("parts.remind"), () -> act(() -> desk.remind(request.id()))),
                    Act.small(words.get("parts.withdraw"), () -> act(() -> desk.withdraw(request.id())))));
        }
        line.addClassName("part");
        return line;
    }

    private String when(ContributionRequest request) {
        if (!request.missing()) {
            return words.get("parts.withdrawn", words.shortDay(java.util.Objects.requireNonNull(request.withdrawnAt())));
        }
        return request.remindedAt() == null ? words.get("parts.due", words.shortDay(request.dueAt()))
                : words.get("parts.due.reminded", words.shortDay(request.dueAt()), words.shortDay(request.remindedAt()));
    }

    private static Status status(ContributionRequest request) {
        return request.missing() ? new Status("await_", "", "", "") : new Status("wd", "", "", "");
    }

    private Component signed(Contribution part) {
        var level = part.level() == null ? "" : words.of("parts.level", part.level());
        var line = new Div(who(part.institution(), level), new Sign(new Status("dn", "gov", "", ""),
                words.get("parts.signed", words.shortDay(part.signedAt()))), Page.quote(part.text()));
        if (part.taken()) {
            line.add(Page.dim(words.get("parts.taken")));
        } else if (take != null) {
            line.add(row(Act.small(words.get("parts.take"), () -> act(() -> java.util.Objects.requireNonNull(take).accept(part)))));
        }
        line.addClassName("part");
        return line;
    }

    private Component who(String institution, String level) {
        var name = new Span(institution);
        name.addClassName("strong");
        var line = new Div(name);
        if (!level.isEmpty()) {
            var word = new Span(level);
            word.addClassName("dim");
            line.add(new Span(" "), word);
        }
        return line;
    }

    private static Div row(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("row");
        return row;
    }

    private void act(Runnable action) {
        if (refusals.attempt(problems, action)) {
            show();
        }
    }
}
