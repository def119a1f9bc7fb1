package org.followthrough.ui.workspace.exchange;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.sideways.Transfer;
import org.followthrough.commitment.sideways.Transfer.Kind;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.identity.Actor;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Who holds the ask: how it moved, and the forms to pass it on, hand it back, give it back, or give it to somebody else. */
@org.springframework.stereotype.Component
class HolderPart {

    private static final int ALL = 500;

    private final Words words;
    private final TransferService transfers;
    private final Parties parties;
    private final CurrentActor current;
    private final Refusals refusals;

    HolderPart(Words words, TransferService transfers, Parties parties, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.transfers = transfers;
        this.parties = parties;
        this.current = current;
        this.refusals = refusals;
    }

    Component of(Actor actor, Detail detail, Runnable done) {
        var ref = detail.standing().ref();
        var part = Page.section(words.get("exchange.holder"), Page.dim(detail.commitment().leadInstitution()
                .map(lead -> words.get("exchange.holder.institution", lead, detail.addressee().name()))
                .orElseGet(() -> words.get("exchange.holder.addressee", detail.addressee().name()))), moves(ref));
        transfers.ways(actor, ref).forEach(way -> part.add(form(way, detail, done)));
        return part;
    }

    private Component moves(String ref) {
        var all = transfers.of(ref);
        if (all.isEmpty()) {
            return Page.empty(words.get("exchange.holder.empty"));
        }
        var entries = new Entries(words);
        all.forEach(one -> show(entries, one));
        return entries;
    }

    private void show(Entries entries, Transfer one) {
        var byAddressee = one.kind() == Kind.PASSED_ON || one.kind() == Kind.HANDED_BACK;
        var place = "exchange.moved." + one.kind().code();
        if (one.kind() == Kind.GIVEN_ON) {
            entries.add(one.movedAt(), false, words.get(place), new Div(new Anchor("commitments/" + one.to(), String.valueOf(one.to()))),
                    Page.quote(one.reason()));
        } else {
            entries.add(one.movedAt(), byAddressee, one.to() == null ? words.get(place) : words.get("exchange.moved.passed-on", one.to()),
                    Page.quote(one.reason()));
        }
    }

    private Component form(Kind way, Detail detail, Runnable done) {
        var place = "exchange." + way.code();
        var problems = new Problems(words);
        var to = to(way, detail);
        var reason = problems.field("reason", Fields.text(words, place + ".reason", 2));
        var send = Act.button(words.get(place + ".send"), () -> {
            if (refusals.attempt(problems, () -> move(way, detail.standing().ref(), to, reason))) {
                done.run();
            }
        });
        var form = new Div(problems);
        if (way != Kind.HANDED_BACK) {
            form.add(problems.field(way == Kind.GIVEN_ON ? "addressees" : "to", to));
        }
        form.add(reason, Page.dim(words.get(place + ".foot")), send);
        form.addClassName("form");
        return form;
    }

    /** Institutions of the directory, or any other name; of another addressee its code. */
    private ComboBox<String> to(Kind way, Detail detail) {
        var field = new ComboBox<String>(words.get("exchange." + (way == Kind.HANDED_BACK ? Kind.PASSED_ON : way).code() + ".to"));
        if (way == Kind.GIVEN_ON) {
            var others = parties.page(null, null, ALL).stream().filter(party -> !party.code().equals(detail.addressee().code())).toList();
            field.setItems(others.stream().map(Party::code).toList());
            field.setItemLabelGenerator(code -> others.stream().filter(party -> party.code().equals(code)).map(Party::name).findFirst().orElse(code));
        } else {
            field.setItems(names(way, detail));
            field.setAllowCustomValue(true);
            field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        }
        field.setWidthFull();
        return field;
    }

    private List<String> names(Kind way, Detail detail) {
        var names = new java.util.ArrayList<>(parties.institutions(detail.addressee().code()).stream().map(Parties.Institution::name).toList());
        if (way == Kind.RETURNED) {
            names.addFirst(detail.addressee().name());
        }
        return names;
    }

    private void move(Kind way, String ref, ComboBox<String> to, TextArea reason) {
        var chosen = to.getValue() == null ? "" : to.getValue();
        switch (way) {
            case PASSED_ON -> transfers.passOn(current.get(), ref, chosen, reason.getValue());
            case HANDED_BACK -> transfers.handBack(current.get(), ref, reason.getValue());
            case RETURNED -> transfers.giveBack(current.get(), ref, chosen, reason.getValue());
            case GIVEN_ON -> transfers.giveOn(current.get(), ref, chosen, reason.getValue());
        }
    }
}
