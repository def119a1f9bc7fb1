package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Supplier;
import org.followthrough.acts.DryCheck.Found;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** A button that says, before anything is done, which of many would be refused and why. */
class DryRun extends Div {

    private static final int SHOWN = 20;

    private final transient Words words;
    private final Div found = new Div();

    DryRun(Words words, Refusals refusals, Problems problems, Supplier<Found> check) {
        this.words = words;
        found.getElement().setAttribute("role", "status");
        found.addClassName("stack");
        var row = new Div(Act.small(words.get("acts.check"), () -> {
            found.removeAll();
            refusals.attempt(problems, () -> show(check.get()));
        }));
        row.addClassName("row");
        add(row, found);
        addClassName("stack");
    }

    private void show(Found result) {
        var refused = result.refused();
        found.add(new Paragraph(refused.isEmpty() ? words.get("acts.check.all-can", result.checked())
                : words.get("acts.check.some", result.checked(), refused.size())));
        var list = new UnorderedList();
        refused.stream().limit(SHOWN).forEach(one -> list.add(new ListItem(words.get("acts.check.line", one.ref(), words.refusal(one.message(), one.args())))));
        list.setVisible(!refused.isEmpty());
        found.add(list);
        if (refused.size() > SHOWN) {
            found.add(Page.dim(words.get("acts.check.more", refused.size() - SHOWN)));
        }
        if (result.checked() < result.chosen()) {
            found.add(Page.dim(words.get("acts.check.first", result.checked(), result.chosen())));
        }
    }
}
