package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.advice.AdviceService;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** What institutions advise on the position, for their own party alone, and the form with which they do (method, section 6, row B). */
@org.springframework.stereotype.Component
class AdviceBox {

    private final Words words;
    private final AdviceService service;
    private final Parties parties;
    private final AccessPolicy policy;
    private final CurrentActor current;
    private final Refusals refusals;

    AdviceBox(Words words, AdviceService service, Parties parties, AccessPolicy policy, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.service = service;
        this.parties = parties;
        this.policy = policy;
        this.current = current;
        this.refusals = refusals;
    }

    Component of(Detail detail, Runnable done) {
        var ref = detail.standing().ref();
        var given = service.of(current.get(), ref);
        var box = Page.box(words.get("advice.heading"), Page.dim(words.get(given.isEmpty() ? "advice.none" : "advice.seen")));
        given.forEach(one -> box.add(Page.dim(words.get("advice.by", one.institution(), words.day(one.at()))), Page.quote(one.text())));
        if (!detail.commitment().state().isClosed() && policy.allows(current.get(), Permission.CONTRIBUTE, Target.of(detail.addressee().code()))) {
            box.add(form(ref, institutions(detail.addressee().code()), done));
        }
        return box;
    }

    /** Whoever contributes for some institutions only signs for these. */
    private List<String> institutions(String party) {
        var mine = current.get().institutions(party);
        return mine.isEmpty() ? parties.institutions(party).stream().map(Parties.Institution::name).toList() : mine;
    }

    private Component form(String ref, List<String> institutions, Runnable done) {
        var problems = new Problems(words);
        var institution = problems.field("institution", new ComboBox<String>(words.get("advice.institution")));
        institution.setItems(institutions);
        institution.setAllowCustomValue(true);
        institution.addCustomValueSetListener(typed -> institution.setValue(typed.getDetail()));
        institution.setWidthFull();
        if (institutions.size() == 1) {
            institution.setValue(institutions.getFirst());
        }
        var text = problems.field("text", Fields.text(words, "advice.text", 3));
        var form = new Div(problems, institution, text, Act.button(words.get("advice.send"), () -> {
            if (refusals.attempt(problems, () -> service.advise(current.get(), ref, institution.getOptionalValue().orElse(""), text.getValue()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        return form;
    }
}
