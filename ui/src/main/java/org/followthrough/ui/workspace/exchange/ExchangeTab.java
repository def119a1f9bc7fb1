package org.followthrough.ui.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.identity.Actor;
import org.followthrough.ui.workspace.shared.Words;

/** Questions, more time and the holder of a commitment: what happened, and a form for whoever can do something now. */
@org.springframework.stereotype.Component
public class ExchangeTab {

    private final Words words;
    private final QuestionsPart questions;
    private final TimePart time;
    private final HolderPart holder;
    private final ClarificationService clarifications;

    ExchangeTab(Words words, QuestionsPart questions, TimePart time, HolderPart holder, ClarificationService clarifications) {
        this.words = words;
        this.questions = questions;
        this.time = time;
        this.holder = holder;
        this.clarifications = clarifications;
    }

    /** The tab as this person sees it; {@code done} is run after something was done. */
    public Component of(Actor actor, Detail detail, Runnable done) {
        var ref = detail.standing().ref();
        var tab = new Div();
        tab.addClassName("stack");
        detail.commitment().liesWith().filter(side -> detail.commitment().clockIsStopped())
                .ifPresent(side -> tab.add(note(detail.commitment())));
        tab.add(questions.of(actor, ref, done), time.of(actor, detail, done), holder.of(actor, detail, done));
        return tab;
    }

    private Component note(Commitment commitment) {
        var since = words.since(commitment.clockStoppedAt().orElseThrow());
        var note = new Div(words.get((commitment.isHandedBack() ? "exchange.handed-back" : "exchange.stopped."
                + commitment.liesWith().orElseThrow().code()), since));
        clarifications.waitsUntil(commitment.ref()).ifPresent(until -> note.add(" " + words.get(commitment.isHandedBack()
                ? "exchange.decide-by" : "exchange.answer-by", words.day(until))));
        note.addClassName("note");
        return note;
    }
}
