package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.stream.Collectors;
import org.followthrough.reporting.actions.Action;
import org.followthrough.reporting.actions.Place;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;

/** For which of the reports that are being written an action counts. */
class CountBox extends Section {

    CountBox(ActionRoom room, Action action, Runnable done) {
        addClassNames("box", "stack", "form");
        add(new H2(room.words.get("action.count")));
        var places = room.corrections.places(room.current.get(), action.code());
        if (places.isEmpty()) {
            add(Page.dim(room.words.get("action.count.none")));
            return;
        }
        var problems = new Problems(room.words);
        var group = problems.field("reports", new CheckboxGroup<Place>(room.words.get("action.count.label")));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setHelperText(room.words.get("action.count.help"));
        group.setItems(places);
        group.setItemLabelGenerator(place -> room.words.get("action.count.item", place.title(), place.commitment(), place.cycle()));
        group.setValue(places.stream().filter(Place::cites).collect(Collectors.toSet()));
        add(problems, group, new Div(Act.button(room.words.get("action.count.send"), () -> {
            if (room.refusals.attempt(problems, () -> room.corrections.countFor(room.current.get(), action.code(),
                    group.getValue().stream().map(Place::report).toList()))) {
                done.run();
            }
        })));
    }
}
