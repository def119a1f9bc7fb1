package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Event;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.EventDate;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Giving a recommendation to several addressees at once: all or none. */
class AssignForm extends Div {

    /** So many parties are offered. */
    static final int MOST = 500;

    /** What the organiser wants; where the response date hangs on an event, the anchor counts. */
    record Wish(List<String> addressees, @Nullable LocalDate responseDue, @Nullable Anchor anchor, boolean oneOff) {
    }

    private final MultiSelectComboBox<Party> addressees;
    private final EventDate due;
    private final Checkbox oneOff;

    AssignForm(Words words, Refusals refusals, List<Party> parties, List<Event> events, Consumer<Wish> assign, Runnable done) {
        var problems = new Problems(words);
        addressees = problems.field("addressees", new MultiSelectComboBox<Party>(words.get("assign.addressees")));
        addressees.setItems(parties);
        addressees.setItemLabelGenerator(party -> words.get("assign.party", party.name(), party.code()));
        due = new EventDate(words, problems, "responseDue", "assign.due");
        due.offer(events);
        oneOff = new Checkbox(words.get("assign.one-off"));
        var send = Act.main(words.get("assign.send"), () -> {
            if (refusals.attempt(problems, () -> assign.accept(wish()))) {
                done.run();
            }
        });
        add(problems, addressees, due, oneOff, Page.dim(words.get("assign.foot")), send);
        addClassName("form");
    }

    private Wish wish() {
        return new Wish(addressees.getValue().stream().map(Party::code).toList(), due.day(), due.anchor(), oneOff.getValue());
    }
}
