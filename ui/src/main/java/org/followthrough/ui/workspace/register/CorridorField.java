package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.followthrough.register.Corridor;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Words;

/** Corridors: pairs of states, each with a state on the way where the text names one. */
class CorridorField extends CustomField<List<Corridor>> {

    private final transient Words words;
    private final transient TermChoices choices;
    private final ComboBox<String> origin;
    private final ComboBox<String> destination;
    private final ComboBox<String> transit;
    private final UnorderedList list = new UnorderedList();
    private transient List<Corridor> corridors = List.of();

    CorridorField(Words words, TermChoices choices) {
        this.words = words;
        this.choices = choices;
        setLabel(words.get("terms.corridors"));
        origin = state("terms.origin");
        destination = state("terms.destination");
        transit = state("terms.transit");
        list.addClassNames("chosen");
        var pair = new Div(origin, destination);
        pair.addClassName("grid2");
        var way = new Div(transit, Act.button(words.get("terms.corridor.add"), this::add));
        way.addClassName("addline");
        var all = new Div(list, pair, way);
        all.addClassName("corridors");
        add(all);
    }

    private ComboBox<String> state(String key) {
        var field = new ComboBox<String>(words.get(key));
        field.setItems(choices.states().keySet());
        field.setItemLabelGenerator(choices::state);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        return field;
    }

    private void add() {
        if (origin.isEmpty() || destination.isEmpty()) {
            setInvalid(true);
            setErrorMessage(words.get("terms.corridor.two"));
            (origin.isEmpty() ? (Focusable<?>) origin : destination).focus();
            return;
        }
        var more = new ArrayList<>(corridors);
        more.add(new Corridor(origin.getValue(), transit.getValue(), destination.getValue()));
        setInvalid(false);
        List.of(origin, destination, transit).forEach(ComboBox::clear);
        show(more.stream().distinct().toList());
        updateValue();
    }

    private void show(List<Corridor> shown) {
        corridors = shown;
        list.removeAll();
        shown.forEach(corridor -> list.add(item(corridor)));
    }

    private ListItem item(Corridor corridor) {
        var text = corridor.states().stream().map(choices::state).collect(Collectors.joining(" \u2192 "));
        Button remove = Act.small(words.get("terms.remove"), () -> {
            show(corridors.stream().filter(one -> !one.equals(corridor)).toList());
            updateValue();
        });
        remove.setAriaLabel(words.get("terms.remove.of", text));
        return new ListItem(new Span(text), remove);
    }

    @Override
    protected List<Corridor> generateModelValue() {
        return corridors;
    }

    @Override
    protected void setPresentationValue(List<Corridor> value) {
        show(value == null ? List.of() : value);
    }
}
