package org.followthrough.ui.workspace.support;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Collectors;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.support.SupportMatch;
import org.followthrough.reporting.support.SupportMatches;
import org.followthrough.reporting.support.SupportOffer;
import org.followthrough.reporting.support.SupportOutcome;
import org.followthrough.reporting.support.SupportRequest;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** One request with what this person may read of its offers, and what they may do. */
class RequestBox extends Section {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient SupportService service;
    private final transient SupportMatches matches;
    private final transient CurrentActor current;
    private final transient SupportRequest request;
    private final transient Runnable done;

    RequestBox(Words words, Refusals refusals, SupportService service, SupportMatches matches, CurrentActor current, SupportRequest request, Runnable done) {
        this.words = words;
        this.refusals = refusals;
        this.service = service;
        this.matches = matches;
        this.current = current;
        this.request = request;
        this.done = done;
        addClassNames("box", "stack");
        add(new H2(words.get("support.heading", request.addresseeName(), words.of("barrier", request.kind()))), about(), Page.quote(request.text()),
                Page.dim(state()));
        service.offers(current.get(), request.id()).forEach(offer -> add(offer(offer)));
        if (request.open() && matches.mayRead(current.get())) {
            add(whoCouldHelp());
        }
        if (service.mayOffer(current.get(), request)) {
            add(offerForm());
        }
        if (service.mayClose(current.get(), request)) {
            add(closeForm());
        }
    }

    private Component about() {
        var link = new Anchor("commitments/" + request.commitment(), request.title());
        var code = new Span(request.commitment());
        code.addClassNames("dim", "code");
        return new Div(link, new Span(" "), code);
    }

    private String state() {
        var seen = words.get(request.visibility() == SupportWanted.PUBLIC ? "support.public" : "support.partners");
        return request.closedAt() == null ? words.get("support.open", words.shortDay(request.openedAt()), request.offers(), seen)
                : words.get("support.ended", words.of("support.outcome", java.util.Objects.requireNonNull(request.outcome())),
                        words.shortDay(request.closedAt()), seen);
    }

    private Component offer(SupportOffer offer) {
        var part = new Div(Page.dim(words.get("support.offer.by", offer.partyName(), words.shortDay(offer.offeredAt()))), Page.quote(offer.text()));
        part.addClassName("part");
        return part;
    }

    private Component whoCouldHelp() {
        var found = matches.of(current.get(), request.id());
        if (found.isEmpty()) {
            return Page.dim(words.get("support.matches.none"));
        }
        var list = new UnorderedList();
        found.forEach(match -> list.add(new ListItem(portal(match), new Span(" "), grounds(match))));
        return new Details(words.get("support.matches", found.size()), list);
    }

    private static Component portal(SupportMatch match) {
        var link = new Anchor("/parties/" + match.party(), match.name());
        link.setRouterIgnore(true);
        return link;
    }

    private Component grounds(SupportMatch match) {
        var grounds = new Span(match.grounds().stream().map(ground -> words.of("support.ground", ground)).collect(Collectors.joining(" · ")));
        grounds.addClassName("dim");
        return grounds;
    }

    private Component offerForm() {
        var problems = new Problems(words);
        TextArea text = problems.field("text", Fields.text(words, "support.offer.text", 3));
        return folded("support.offer", problems, text, Act.button(words.get("support.offer.send"), () -> {
            if (refusals.attempt(problems, () -> service.offer(current.get(), request.id(), text.getValue()))) {
                done.run();
            }
        }));
    }

    private Component closeForm() {
        var problems = new Problems(words);
        var outcome = problems.field("outcome", new Select<SupportOutcome>());
        outcome.setLabel(words.get("support.outcome.label"));
        outcome.setItems(SupportOutcome.values());
        outcome.setItemLabelGenerator(value -> words.of("support.outcome", value));
        outcome.setValue(SupportOutcome.MET);
        TextArea note = problems.field("note", Fields.text(words, "support.note", 2));
        return folded("support.close", problems, outcome, note, Act.button(words.get("support.close.send"), () -> {
            if (refusals.attempt(problems, () -> service.close(current.get(), request.id(), outcome.getValue(), note.getValue()))) {
                done.run();
            }
        }));
    }

    private Component folded(String key, Component... fields) {
        var form = new Div(fields);
        form.addClassName("form");
        return new Details(words.get(key), form);
    }
}
