package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Which commitments are counted; every choice is in the address. */
class PileFilter extends Div {

    private static final int MOST = 500;

    private final ComboBox<Edition> edition;
    private final ComboBox<Party> party;
    private final Checkbox late;

    PileFilter(Words words, Chosen chosen, Editions editions, Parties parties) {
        addClassNames("row", "fields");
        edition = new ComboBox<>(words.get("piles.edition"), editions.page(null, null, MOST));
        edition.setItemLabelGenerator(Edition::name);
        party = new ComboBox<>(words.get("piles.party"), parties.page(null, null, MOST));
        party.setItemLabelGenerator(Party::name);
        late = new Checkbox(words.get("piles.only-late"), chosen.late());
        List.of(edition, party).forEach(box -> {
            box.setClearButtonVisible(true);
            box.setPlaceholder(words.get("piles.all"));
        });
        editions.find(String.valueOf(chosen.edition())).ifPresent(edition::setValue);
        parties.find(String.valueOf(chosen.party())).ifPresent(party::setValue);
        add(edition, party, late);
        edition.addValueChangeListener(change -> show(chosen.step()));
        party.addValueChangeListener(change -> show(chosen.step()));
        late.addValueChangeListener(change -> show(chosen.step()));
    }

    private void show(@Nullable String step) {
        var one = edition.getValue();
        var whose = party.getValue();
        var next = new Chosen(one == null ? null : one.code(), whose == null ? null : whose.code(), late.getValue(), step);
        getUI().ifPresent(ui -> ui.navigate(ProcessesView.class, next.parameters()));
    }
}
