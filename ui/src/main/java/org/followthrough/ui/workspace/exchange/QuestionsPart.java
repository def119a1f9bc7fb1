package org.followthrough.ui.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Objects;
import java.util.function.Consumer;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.sideways.Clarification;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.identity.Actor;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Questions that stop the clock, with their texts for the two sides, and the form to ask or to answer. */
@org.springframework.stereotype.Component
class QuestionsPart {

    private final Words words;
    private final ClarificationService clarifications;
    private final CurrentActor current;
    private final Refusals refusals;

    QuestionsPart(Words words, ClarificationService clarifications, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.clarifications = clarifications;
        this.current = current;
        this.refusals = refusals;
    }

    Component of(Actor actor, String ref, Runnable done) {
        var part = Page.section(words.get("exchange.questions"), asked(actor, ref));
        if (clarifications.mayAnswer(actor, ref)) {
            part.add(form("exchange.answer", true, text -> clarifications.answer(current.get(), ref, text), done));
        } else if (clarifications.mayAsk(actor, ref)) {
            part.add(form("exchange.ask", false, text -> clarifications.ask(current.get(), ref, text), done));
        }
        if (clarifications.mayWithdraw(actor, ref)) {
            part.add(withdrawal(ref, done));
        }
        return part;
    }

    private Component withdrawal(String ref, Runnable done) {
        var problems = new Problems(words);
        var form = new Div(problems, Page.dim(words.get("exchange.withdraw.foot")), Act.button(words.get("exchange.withdraw.send"), () -> {
            if (refusals.attempt(problems, () -> clarifications.withdraw(current.get(), ref))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return form;
    }

    private Component asked(Actor actor, String ref) {
        var all = clarifications.of(ref);
        if (all.isEmpty()) {
            return Page.empty(words.get("exchange.questions.empty"));
        }
        var read = clarifications.mayRead(actor, ref);
        var entries = new Entries(words);
        all.forEach(one -> show(entries, one, read));
        return read ? entries : new Div(entries, Page.dim(words.get("exchange.questions.private")));
    }

    private void show(Entries entries, Clarification one, boolean read) {
        entries.add(one.askedAt(), one.askedBy() == Side.ADDRESSEE, words.get("exchange.asked." + one.askedBy().code()),
                text(one.question(), read));
        if (one.endedAt() != null && one.ended() != Clarification.End.ANSWERED) {
            entries.add(one.endedAt(), false, words.get(ended(Objects.requireNonNull(one.ended()))));
        }
        if (one.answeredAt() != null) {
            entries.add(one.answeredAt(), one.asked() == Side.ADDRESSEE, words.get("exchange.answered." + one.asked().code()),
                    text(String.valueOf(one.answer()), read));
        }
    }

    private static String ended(Clarification.End how) {
        return how == Clarification.End.OVERTAKEN ? "exchange.ended" : "exchange.ended." + how.code();
    }

    private static Component[] text(String text, boolean read) {
        return read ? new Component[] {Page.quote(text)} : new Component[0];
    }

    private Component form(String place, boolean isWaitedFor, Consumer<String> send, Runnable done) {
        var problems = new Problems(words);
        var text = problems.field("text", Fields.text(words, place, 3));
        Runnable act = () -> {
            if (refusals.attempt(problems, () -> send.accept(text.getValue()))) {
                done.run();
            }
        };
        var label = words.get(place + ".send");
        var button = isWaitedFor ? Act.main(label, act) : Act.button(label, act);
        var form = new Div(problems, text, Page.dim(words.get(place + ".foot")), button);
        form.addClassName("form");
        return form;
    }
}
