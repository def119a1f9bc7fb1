package org.followthrough.ui.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Objects;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.sideways.Extension;
import org.followthrough.commitment.sideways.Extension.Outcome;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.identity.Actor;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** More time: what was asked for and decided, with both dates, and the form to ask or to decide. */
@org.springframework.stereotype.Component
class TimePart {

    private final Words words;
    private final ExtensionService extensions;
    private final MethodClock clock;
    private final CurrentActor current;
    private final Refusals refusals;

    TimePart(Words words, ExtensionService extensions, MethodClock clock, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.extensions = extensions;
        this.clock = clock;
        this.current = current;
        this.refusals = refusals;
    }

    Component of(Actor actor, Detail detail, Runnable done) {
        var ref = detail.standing().ref();
        var part = Page.section(words.get("exchange.time"));
        dates(part, detail);
        part.add(requests(actor, ref));
        extensions.toDecide(actor, ref).ifPresent(open -> part.add(decide(ref, open, done)));
        if (extensions.mayAsk(actor, ref, clock.now())) {
            part.add(ask(ref, done));
        }
        return part;
    }

    private void dates(Section part, Detail detail) {
        var due = detail.standing().dueAt();
        if (due != null) {
            part.add(Page.dim(detail.commitment().originalDueAt().map(first -> words.get("exchange.dates.moved", words.day(due), words.day(first)))
                    .orElseGet(() -> words.get("exchange.dates.kept", words.day(due)))));
        }
    }

    private Component requests(Actor actor, String ref) {
        var all = extensions.of(actor, ref);
        if (all.isEmpty()) {
            return Page.empty(words.get("exchange.time.empty"));
        }
        var entries = new Entries(words);
        all.forEach(one -> show(entries, one));
        return entries;
    }

    private void show(Entries entries, Extension one) {
        if (one.given()) {
            entries.add(one.askedAt(), false, words.get("exchange.time.given", words.day(Objects.requireNonNull(one.dueAfter())),
                    words.day(one.dueBefore())), Page.quote(one.reason()));
            return;
        }
        entries.add(one.askedAt(), true, words.get("exchange.time.asked", words.day(one.until()), words.day(one.dueBefore())),
                Page.quote(one.reason()));
        if (one.decidedAt() == null || one.outcome() == null) {
            return;
        }
        var what = one.outcome() == Outcome.GRANTED ? words.get("exchange.time.granted", words.day(Objects.requireNonNull(one.dueAfter())))
                : words.get("exchange.time." + one.outcome().code());
        entries.add(one.decidedAt(), false, what, one.decisionReason() == null ? new Component[0]
                : new Component[] {Page.quote(one.decisionReason())});
    }

    private Component ask(String ref, Runnable done) {
        var problems = new Problems(words);
        var until = problems.field("until", Fields.date(words, "exchange.until"));
        var reason = problems.field("reason", Fields.text(words, "exchange.time.reason", 2));
        var send = Act.button(words.get("exchange.time.send"), () -> {
            if (refusals.attempt(problems, () -> ask(ref, until, reason.getValue()))) {
                done.run();
            }
        });
        return form(problems, until, reason, Page.dim(words.get("exchange.time.foot")), send);
    }

    private void ask(String ref, DatePicker until, String reason) {
        if (until.getValue() == null) {
            throw RuleViolation.of("until", "commitment.extension.not-later");
        }
        extensions.ask(current.get(), ref, until.getValue(), reason);
    }

    private Component decide(String ref, Extension open, Runnable done) {
        var problems = new Problems(words);
        var until = problems.field("until", Fields.date(words, "exchange.granted-until"));
        until.setValue(open.until());
        var reason = problems.field("reason", Fields.text(words, "exchange.decision.reason", 2));
        var grant = Act.main(words.get("exchange.grant"), () -> {
            if (refusals.attempt(problems, () -> extensions.grant(current.get(), ref, until.getValue(), reason.getValue()))) {
                done.run();
            }
        });
        var refuse = Act.button(words.get("exchange.refuse"), () -> {
            if (refusals.attempt(problems, () -> extensions.refuse(current.get(), ref, reason.getValue()))) {
                done.run();
            }
        });
        var buttons = new Div(refuse, grant);
        buttons.addClassName("actions");
        return form(problems, until, reason, buttons);
    }

    private static Component form(Component... parts) {
        var form = new Div(parts);
        form.addClassName("form");
        return form;
    }
}
