package org.followthrough.ui.workspace.confidential;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** What the signed-in person may know of confidential submissions: the panel all, organisers how many, others nothing. */
@org.springframework.stereotype.Component
public class ConfidentialRoom {

    final Words words;
    final ConfidentialService service;
    final CurrentActor current;
    final Refusals refusals;

    ConfidentialRoom(Words words, ConfidentialService service, CurrentActor current, Refusals refusals) {
        this.words = words;
        this.service = service;
        this.current = current;
        this.refusals = refusals;
    }

    /** The part of a commitment's page; nothing for who may know nothing. */
    public Optional<Component> tab(String ref) {
        if (service.mayRead(current.get(), ref)) {
            return Optional.of(all(ref));
        }
        return service.mayCount(current.get(), ref) && service.count(current.get(), ref) > 0
                ? Optional.of(Page.empty(words.get("confidential.count", service.count(current.get(), ref)))) : Optional.empty();
    }

    /** How many wait for the panel of which this person is. */
    public int count(String ref) {
        return service.mayRead(current.get(), ref) ? (int) service.of(current.get(), ref).stream().filter(one -> !one.withdrawn()).count() : 0;
    }

    private Component all(String ref) {
        var tab = new Div();
        tab.addClassName("stack");
        fill(tab, ref);
        return tab;
    }

    private void fill(Div tab, String ref) {
        tab.removeAll();
        tab.add(Page.dim(words.get("confidential.lead")));
        var all = service.of(current.get(), ref);
        all.forEach(one -> tab.add(new SubmissionBox(this, one, () -> fill(tab, ref))));
        if (all.isEmpty()) {
            tab.add(Page.empty(words.get("confidential.empty")));
        }
    }
}
