package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.followthrough.acts.Act;
import org.followthrough.ui.workspace.shared.Words;

/** The commitments of a list that somebody has ticked, or all of it, and what can be done to them. */
class Ticked extends Div {

    private final transient Words words;
    private final transient Set<String> refs = new LinkedHashSet<>();
    private final transient Supplier<List<String>> everything;
    private final Span told = new Span();
    private final Checkbox all;
    private final Select<Act> what = new Select<>();
    private final Button go;

    /**
     * Nothing ticked.
     *
     * @param everything the whole list, read when it is wanted
     */
    Ticked(Words words, int count, Supplier<List<String>> everything, BiConsumer<Act, List<String>> act) {
        this.words = words;
        this.everything = everything;
        all = new Checkbox(words.get("acts.all", count));
        all.addValueChangeListener(change -> say());
        what.setItems(Arrays.stream(Act.values()).filter(Act::isOrganisers).toList());
        what.setItemLabelGenerator(one -> words.of("acts.name", one));
        what.setValue(Act.REMIND);
        what.setAriaLabel(words.get("acts.what"));
        go = org.followthrough.ui.workspace.shared.Act.button(words.get("acts.go"), () -> act.accept(what.getValue(), chosen()));
        told.getElement().setAttribute("role", "status");
        addClassNames("row", "ticked");
        add(all, what, go, told);
        say();
    }

    /** A box for one commitment; its name is read and not shown. */
    Checkbox box(String ref, String title) {
        var box = new Checkbox();
        box.setAriaLabel(words.get("acts.select", title, ref));
        box.addValueChangeListener(change -> choose(ref, change.getValue()));
        return box;
    }

    private void choose(String ref, boolean chosen) {
        if (chosen) {
            refs.add(ref);
        } else {
            refs.remove(ref);
        }
        say();
    }

    private List<String> chosen() {
        return all.getValue() ? everything.get() : List.copyOf(refs);
    }

    private void say() {
        go.setEnabled(all.getValue() || !refs.isEmpty());
        told.setText(all.getValue() ? "" : words.get("acts.selected", refs.size()));
    }
}
