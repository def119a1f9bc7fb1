package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import org.followthrough.reporting.actions.Action;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** The party's actions with a tick at those which the report cites; a new one is entered here and serves every report. */
class ActionBox extends Section {

    private final transient ActionRoom room;
    private final transient Words words;
    private final String ref;
    private final String cycle;
    private final String party;
    private final boolean writes;
    private final Problems problems;

    ActionBox(ActionRoom room, String ref, String cycle, String party, boolean writes) {
        this.room = room;
        this.words = room.words;
        this.ref = ref;
        this.cycle = cycle;
        this.party = party;
        this.writes = writes;
        problems = new Problems(words);
        addClassNames("box", "stack");
        show();
    }

    private void show() {
        var cited = room.service.cited(room.current.get(), ref, cycle);
        removeAll();
        add(new H2(words.get("actions.heading")), problems);
        if (writes) {
            var all = room.service.of(room.current.get(), party);
            add(choice(all, cited), links(all));
            add(new ActionForm(words, room.refusals, draft -> cite(cited, room.service.add(room.current.get(), party, draft)), this::show));
        } else if (cited.isEmpty()) {
            add(Page.dim(words.get("actions.none-cited")));
        } else {
            cited.forEach(action -> add(new Div(link(action, label(action)))));
        }
    }

    /** The way to each action, where it is corrected. */
    private Component links(List<Action> all) {
        var list = new UnorderedList();
        all.forEach(action -> list.add(new ListItem(link(action, words.get("actions.open", action.title())))));
        return all.isEmpty() ? new Div() : new Details(words.get("actions.correct.which"), list);
    }

    private static Anchor link(Action action, String text) {
        return new Anchor("actions/" + action.code(), text);
    }

    private void cite(List<Action> before, Action added) {
        var codes = new java.util.ArrayList<>(before.stream().map(Action::code).toList());
        codes.add(added.code());
        room.service.cite(room.current.get(), ref, cycle, codes);
    }

    private Component choice(List<Action> all, List<Action> cited) {
        if (all.isEmpty()) {
            return Page.dim(words.get("actions.none"));
        }
        var group = problems.field("actions", new CheckboxGroup<Action>(words.get("actions.label")));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setHelperText(words.get("actions.help"));
        group.setItems(all);
        group.setItemLabelGenerator(this::label);
        group.setValue(new HashSet<>(cited));
        group.addValueChangeListener(ticked -> room.refusals.attempt(problems, () -> room.service.cite(room.current.get(), ref, cycle,
                ticked.getValue().stream().map(Action::code).sorted().toList())));
        return group;
    }

    private String label(Action action) {
        return words.get("actions.item", action.title(), words.of("actions.kind", action.kind()), words.shortDay(action.date()));
    }
}
