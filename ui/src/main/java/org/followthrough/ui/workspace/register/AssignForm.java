package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Event;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.EventDate;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Giving a recommendation to several addressees at once: all or none. */
class AssignForm extends Div {

    /** So many parties are offered. */
    static final int MOST = 500;

    /** What the organiser wants; where the response date hangs on an event, the anchor counts. With a coordinator it is kept jointly. */
    record Wish(List<String> addressees, @Nullable LocalDate responseDue, @Nullable Anchor anchor, boolean oneOff, @Nullable String coordinator) {
    }

    private final MultiSelectComboBox<Party> addressees;
    private final EventDate due;
    private final Checkbox oneOff;
    private final Select<Party> coordinator;

    AssignForm(Words words, Refusals refusals, List<Party> parties, List<Event> events, Consumer<Wish> assign, Runnable done) {
        var problems = new Problems(words);
        addressees = problems.field("addressees", Fields.several(words, new MultiSelectComboBox<Party>(words.get("assign.addressees"))));
        addressees.setItems(parties);
        addressees.setItemLabelGenerator(party -> words.get("assign.party", party.name(), party.code()));
        coordinator = problems.field("coordinator", new Select<Party>());
        coordinator.setLabel(words.get("assign.joint"));
        coordinator.setHelperText(words.get("assign.joint.help"));
        coordinator.setEmptySelectionAllowed(true);
        coordinator.setItemLabelGenerator(party -> party == null ? words.get("assign.joint.none") : party.name());
        coordinator.setVisible(false);
        addressees.addValueChangeListener(change -> offer(change.getValue()));
        due = new EventDate(words, problems, "responseDue", "assign.due");
        due.offer(events);
        oneOff = new Checkbox(words.get("assign.one-off"));
        var send = Act.main(words.get("assign.send"), () -> {
            if (refusals.attempt(problems, () -> assign.accept(wish()))) {
                done.run();
            }
        });
        add(problems, addressees, coordinator, due, oneOff, Page.dim(words.get("assign.foot")), send);
        addClassName("form");
    }

    /** Kept jointly it can be by two at least. */
    private void offer(Collection<Party> chosen) {
        var kept = coordinator.getValue();
        coordinator.setItems(chosen);
        coordinator.setValue(chosen.contains(kept) ? kept : null);
        coordinator.setVisible(chosen.size() > 1);
    }

    private Wish wish() {
        return new Wish(addressees.getValue().stream().map(Party::code).toList(), due.day(), due.anchor(), oneOff.getValue(),
                coordinator.getValue() == null ? null : coordinator.getValue().code());
    }
}
