package org.followthrough.ui.workspace.tasks;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Words;

/** The tasks that somebody has ticked, and what can be done with all of them at once. */
class Chosen extends Div {

    private final transient Words words;
    private final transient Set<UUID> items = new LinkedHashSet<>();
    private final Span told = new Span();
    private final Button claim;
    private final Button release;
    private final Button nil;
    private final transient Set<UUID> reports = new LinkedHashSet<>();

    Chosen(Words words, Consumer<Set<UUID>> claimAll, Consumer<Set<UUID>> releaseAll, Consumer<Set<UUID>> nilAll) {
        this.words = words;
        claim = Act.small(words.get("tasks.claim-all"), () -> claimAll.accept(Set.copyOf(items)));
        release = Act.small(words.get("tasks.release-all"), () -> releaseAll.accept(Set.copyOf(items)));
        nil = Act.small(words.get("tasks.nil-all", 0), () -> nilAll.accept(Set.copyOf(reports)));
        told.getElement().setAttribute("role", "status");
        addClassName("row");
        add(told, claim, release, nil);
        clear();
    }

    /**
     * A box for one task; its name is read and not shown.
     *
     * @param report whether it asks for a report, which may say that nothing is new
     */
    Checkbox box(UUID item, String name, boolean report) {
        var box = new Checkbox();
        box.setAriaLabel(name);
        box.addValueChangeListener(change -> choose(item, report, change.getValue()));
        return box;
    }

    private void choose(UUID item, boolean report, boolean chosen) {
        reports.remove(item);
        if (chosen && report) {
            reports.add(item);
        }
        if (chosen) {
            items.add(item);
        } else {
            items.remove(item);
        }
        say(items.isEmpty() ? "" : words.get("tasks.selected", items.size()));
        show();
    }

    /** Nothing is ticked any more. */
    void clear() {
        items.clear();
        reports.clear();
        say("");
        show();
    }

    /** Says what was done. */
    void say(String text) {
        told.setText(text);
    }

    private void show() {
        claim.setVisible(!items.isEmpty());
        release.setVisible(!items.isEmpty());
        nil.setVisible(!reports.isEmpty());
        nil.setText(words.get("tasks.nil-all", reports.size()));
    }
}
