package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.identity.Actor;
import org.followthrough.review.Ground;
import org.followthrough.review.NewEvidence;
import org.followthrough.review.Reopening;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.review.ReopeningService;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Opening a commitment again, for those who may: proposing it, deciding what waits, appealing. */
@org.springframework.stereotype.Component
class ReopeningForms {

    private final Words words;
    private final CurrentActor current;
    private final ReopeningService reopening;
    private final AppealForms appeals;
    private final MethodClock clock;
    private final Refusals refusals;

    ReopeningForms(Words words, CurrentActor current, ReopeningService reopening, AppealForms appeals, MethodClock clock,
            Refusals refusals) {
        this.words = words;
        this.current = current;
        this.reopening = reopening;
        this.appeals = appeals;
        this.clock = clock;
        this.refusals = refusals;
    }

    /** Everything of it that is open to this person now; nothing where nothing is. */
    Optional<Component> of(Actor actor, Detail detail, Runnable done) {
        var open = Stream.of(appeals.of(actor, detail, done), own(actor, detail, done)).flatMap(Optional::stream).toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var tab = new Div(open.toArray(Component[]::new));
        tab.addClassName("stack");
        return Optional.of(tab);
    }

    private Optional<Component> own(Actor actor, Detail detail, Runnable done) {
        var id = detail.standing().commitment();
        var ref = detail.standing().ref();
        var waiting = reopening.waiting(actor, id);
        if (!reopening.isOpenTo(actor, id, clock.now())) {
            return waiting.map(proposed -> waits(actor, proposed));
        }
        return Optional.of(waiting.map(proposed -> decide(actor, ref, proposed, done))
                .orElseGet(() -> propose(ref, reopening.nameable(actor, id), done)));
    }

    private Component waits(Actor actor, Reopening proposed) {
        return Page.section(words.get("reopening.waits"), Page.dim(words.get("reopening.waits.lead." + proposed.proposedAs().code(),
                words.day(proposed.proposedAt()))), Page.quote(proposed.reason()), named(actor, proposed));
    }

    /** On what a proposal rests; everybody may read it. */
    private Component named(Actor actor, Reopening proposed) {
        var list = new Div();
        list.addClassName("stack");
        var items = reopening.named(actor, proposed.commitment());
        if (items.isEmpty()) {
            list.add(Page.dim(words.get("reopening.evidence.none")));
        }
        items.forEach(item -> {
            var link = new Anchor(item.href(), item.title());
            link.setRouterIgnore(true);
            link.getElement().setAttribute("rel", "noopener noreferrer");
            var kind = new Span(words.get("reopening.evidence." + item.kind().code(), item.name()));
            kind.addClassName("dim");
            list.add(new Div(link, new Span(" "), kind));
        });
        return list;
    }

    private Component propose(String ref, List<NewEvidence.Item> nameable, Runnable done) {
        var problems = new Problems(words);
        var ground = new Select<Ground>();
        ground.setLabel(words.get("reopening.ground.label"));
        ground.setItems(List.of(Ground.NEW_EVIDENCE, Ground.REGRESSION));
        ground.setItemLabelGenerator(one -> words.get("reopening.ground." + one.code()));
        ground.setValue(Ground.NEW_EVIDENCE);
        var reason = Fields.text(words, "reopening.reason", 3);
        problems.field("ground", ground);
        problems.field("reason", reason);
        var evidence = problems.field("evidence", Fields.several(words, new MultiSelectComboBox<NewEvidence.Item>(words.get("reopening.evidence.label"))));
        evidence.setItems(nameable);
        evidence.setItemLabelGenerator(item -> item.kind() == NewEvidence.Kind.EVIDENCE ? item.title() : words.get("reopening.evidence.item", item.name(), item.title()));
        evidence.setHelperText(words.get(nameable.isEmpty() ? "reopening.evidence.nothing" : "reopening.evidence.help"));
        evidence.setWidthFull();
        var send = Act.button(words.get("reopening.propose"), () -> say(ref, ground.getValue(), ReopeningDecision.CONFIRM, reason,
                evidence.getValue().stream().map(NewEvidence.Item::name).toList(), problems, done));
        return section("reopening.propose.heading", words.get("reopening.propose.lead"), problems, ground, reason, evidence, send);
    }

    private Component decide(Actor actor, String ref, Reopening proposed, Runnable done) {
        var problems = new Problems(words);
        var reason = Fields.text(words, "reopening.decision", 3);
        problems.field("reason", reason);
        var confirm = Act.main(words.get("reopening.confirm"),
                () -> say(ref, proposed.ground(), ReopeningDecision.CONFIRM, reason, List.of(), problems, done));
        var refuse = Act.button(words.get("reopening.refuse"),
                () -> say(ref, proposed.ground(), ReopeningDecision.REFUSE, reason, List.of(), problems, done));
        var lead = words.get("reopening.decide.lead." + proposed.proposedAs().code(), words.day(proposed.proposedAt()),
                words.get("reopening.ground." + proposed.ground().code()));
        return section("reopening.decide.heading", lead, Page.quote(proposed.reason()), named(actor, proposed), problems, reason, row(confirm, refuse));
    }

    static Component row(Component... buttons) {
        var row = new Div(buttons);
        row.addClassName("row");
        return row;
    }

    private Component section(String heading, String lead, Component... parts) {
        var form = new Div(Page.dim(lead));
        form.add(parts);
        form.addClassName("form");
        return Page.section(words.get(heading), form);
    }

    private void say(String ref, Ground ground, ReopeningDecision decision, TextArea reason, List<String> evidence, Problems problems,
            Runnable done) {
        if (refusals.attempt(problems, () -> reopening.reopen(current.get(), ref, ground, decision, reason.getValue(), evidence))) {
            done.run();
        }
    }
}
