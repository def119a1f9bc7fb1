package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.ContestedIn;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.identity.Actor;
import org.followthrough.review.AppealService;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The addressee's appeal, and the word of whoever decides it. */
@org.springframework.stereotype.Component
class AppealForms {

    private final Words words;
    private final CurrentActor current;
    private final AppealService appeals;
    private final MethodClock clock;
    private final Refusals refusals;

    AppealForms(Words words, CurrentActor current, AppealService appeals, MethodClock clock, Refusals refusals) {
        this.words = words;
        this.current = current;
        this.appeals = appeals;
        this.clock = clock;
        this.refusals = refusals;
    }

    Optional<Component> of(Actor actor, Detail detail, Runnable done) {
        var ref = detail.standing().ref();
        var open = appeals.openTo(actor, detail.standing().commitment());
        if (!open.isEmpty()) {
            return Optional.ofNullable(detail.reopened().appeal()).map(contested -> decide(ref, contested, open, done));
        }
        return appeals.openUntil(actor, detail.standing().commitment(), clock.now()).map(until -> lodge(ref, until, done));
    }

    private Component lodge(String ref, Instant until, Runnable done) {
        var problems = new Problems(words);
        var reason = Fields.text(words, "appeal.reason", 4);
        problems.field("reason", reason);
        var send = Act.main(words.get("appeal.send"), () -> attempt(problems, done, () -> appeals.lodge(current.get(), ref, reason.getValue())));
        return section("appeal.heading", words.get("appeal.lead", words.day(until)), problems, reason, send);
    }

    private Component decide(String ref, ContestedIn contested, List<ReopeningDecision> open, Runnable done) {
        var problems = new Problems(words);
        var reason = Fields.text(words, "appeal.decision", 3);
        problems.field("reason", reason);
        var buttons = new Div();
        buttons.addClassName("row");
        open.forEach(decision -> buttons.add(button(decision, () -> attempt(problems, done,
                () -> appeals.decide(current.get(), ref, decision, reason.getValue())))));
        var appeal = contested.appeal();
        var lead = words.get(open.size() > 1 ? "appeal.decide.lead" : "appeal.concede.lead", contested.cycle(),
                words.day(appeal.lodgedAt()), words.day(appeal.decideBy()));
        return section("appeal.decide.heading", lead, Page.quote(appeal.reason()), problems, reason, buttons);
    }

    private Component button(ReopeningDecision decision, Runnable action) {
        var text = words.get("appeal.decide." + decision.code());
        return decision == ReopeningDecision.CONFIRM ? Act.main(text, action) : Act.button(text, action);
    }

    private Component section(String heading, String lead, Component... parts) {
        var form = new Div(Page.dim(lead));
        form.add(parts);
        form.addClassName("form");
        return Page.section(words.get(heading), form);
    }

    private void attempt(Problems problems, Runnable done, Runnable act) {
        if (refusals.attempt(problems, act)) {
            done.run();
        }
    }
}
