package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.ui.workspace.shared.Words;

/** What can be chosen on the page of figures; a choice is a new address. */
class FilterBar extends Div {

    private static final int MOST = 500;

    private final transient Words words;
    private final transient Asked asked;
    private final transient Consumer<Asked> go;

    FilterBar(Words words, Asked asked, Editions editions, Parties parties, Consumer<Asked> go) {
        this.words = words;
        this.asked = asked;
        this.go = go;
        addClassName("filters");
        add(edition(editions), choice("kind", List.of(PartyKind.values()).stream().map(PartyKind::code).toList(), "filter.kind."),
                party(parties), choice("headline", List.of(HeadlineCode.values()).stream().map(HeadlineCode::code).toList(),
                        "value.headline."),
                choice("stage", List.of(Stage.values()).stream().map(Stage::code).toList(), "stage."), grouping(), search());
    }

    private ComboBox<Edition> edition(Editions editions) {
        var field = new ComboBox<Edition>(words.get("figures.edition"), editions.page(null, null, MOST));
        field.setItemLabelGenerator(Edition::name);
        field.setClearButtonVisible(true);
        var chosen = asked.text("edition");
        if (chosen != null) {
            editions.find(chosen).ifPresent(field::setValue);
        }
        field.addValueChangeListener(change -> go.accept(asked.with("edition", change.getValue() == null ? null : change.getValue().code())));
        return field;
    }

    private ComboBox<Party> party(Parties parties) {
        var field = new ComboBox<Party>(words.get("figures.addressee"), parties.page(null, null, MOST));
        field.setItemLabelGenerator(Party::name);
        field.setClearButtonVisible(true);
        var chosen = asked.text("party");
        if (chosen != null) {
            parties.find(chosen).ifPresent(field::setValue);
        }
        field.addValueChangeListener(change -> go.accept(asked.with("party", change.getValue() == null ? null : change.getValue().code())));
        return field;
    }

    private ComboBox<String> choice(String name, List<String> codes, String place) {
        var field = new ComboBox<String>(words.get("figures." + name), codes);
        field.setItemLabelGenerator(code -> words.get(place + code));
        field.setClearButtonVisible(true);
        var chosen = asked.text(name);
        if (chosen != null && codes.contains(chosen)) {
            field.setValue(chosen);
        }
        field.addValueChangeListener(change -> go.accept(asked.with(name, change.getValue())));
        return field;
    }

    private Select<GroupBy> grouping() {
        var field = new Select<GroupBy>();
        field.setLabel(words.get("figures.group-by"));
        field.setItems(GroupBy.PARTY, GroupBy.KIND, GroupBy.THEME, GroupBy.GCM, GroupBy.REGION, GroupBy.HEADLINE);
        field.setItemLabelGenerator(grouping -> words.get("figures.group." + grouping.code()));
        field.setValue(asked.groupBy());
        field.addValueChangeListener(change -> go.accept(asked.with("groupBy", change.getValue().code())));
        return field;
    }

    private TextField search() {
        var field = new TextField(words.get("figures.q"));
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        var typed = asked.text("q");
        field.setValue(typed == null ? "" : typed);
        field.addValueChangeListener(change -> go.accept(asked.with("q", change.getValue())));
        return field;
    }
}
