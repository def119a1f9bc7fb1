package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.intake.Confirmation;
import org.followthrough.intake.Suggested;
import org.followthrough.intake.Suggestions;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Theme;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;

/** What a curator says of a candidate: filled in with what the text suggests, each with the word that suggested it. */
class CandidateForm extends Div {

    private static final int OBJECTIVES = 23;
    private static final int NAMED_CUES = 6;

    private final transient Words words;
    private final TextField title;
    private final TextField ref;
    private final Select<Verifiability> verifiability;
    private final Select<Ambition> ambition;
    private final Select<Consensus> consensus;
    private final MultiSelectComboBox<AddresseeGroup> groups;
    private final MultiSelectComboBox<Theme> themes;
    private final MultiSelectComboBox<Integer> objectives;
    private final TextArea readingText;
    private final TermFields terms;
    private final String proposedRef;

    CandidateForm(Words words, Problems problems, List<Theme> vocabulary, Suggestions suggested) {
        this.words = words;
        proposedRef = suggested.ref().value();
        title = problems.field("title", Fields.line(words, "register.form.title"));
        ref = problems.field("ref", Fields.line(words, "register.form.ref"));
        verifiability = problems.field("verifiability", choice("register.form.verifiability", Verifiability.values(),
                value -> words.get("value.verifiability." + value.code())));
        ambition = problems.field("ambition", choice("register.form.ambition", Ambition.values(), value -> words.of("ambition", value)));
        consensus = problems.field("consensus", choice("register.form.consensus", Consensus.values(),
                value -> words.of("consensus", value)));
        groups = problems.field("addresseeGroups", several("register.form.groups", List.of(AddresseeGroup.values()),
                value -> words.of("group", value)));
        themes = problems.field("themes", several("register.form.themes", vocabulary, Theme::name));
        objectives = problems.field("gcmObjectives", several("register.form.gcm",
                IntStream.rangeClosed(1, OBJECTIVES).boxed().toList(), n -> words.get("gcm.numbered", n, words.get("gcm." + n))));
        readingText = problems.field("readingText", Fields.text(words, "register.form.reading", 2));
        var choices = TermChoices.of(suggested.offer());
        terms = new TermFields(words, problems, choices, Scheme.FURTHER);
        add(title, pair(verifiability, ambition), pair(consensus, groups), themes, objectives, hint(suggested),
                new SuggestionList(words, terms, choices, suggested.terms(), Scheme.FURTHER), further(), more(suggested));
        addClassNames("form", "side");
        fill(suggested, vocabulary);
    }

    /** The further vocabularies are folded: what the text suggests of them stands above, and lands in them. */
    private Details further() {
        var further = new Details(words.get("register.form.further"), terms);
        further.setWidthFull();
        return further;
    }

    /** What is seldom changed stays folded; a proposal to read the text otherwise is shown, since it has to be judged. */
    private Details more(Suggestions suggested) {
        var inside = new Div(ref, readingText);
        inside.addClassNames("form", "side");
        var more = new Details(words.get("register.form.more"), inside);
        more.setOpened(!suggested.readingText().value().isEmpty());
        return more;
    }

    private static Div pair(Component first, Component second) {
        var pair = new Div(first, second);
        pair.addClassName("grid2");
        return pair;
    }

    private <C extends Coded> Select<C> choice(String place, C[] values, Function<C, String> word) {
        var field = new Select<C>();
        field.setLabel(words.get(place + ".label"));
        field.setItems(values);
        field.setItemLabelGenerator(word::apply);
        field.setWidthFull();
        return field;
    }

    private <T> MultiSelectComboBox<T> several(String place, List<T> values, Function<T, String> word) {
        var field = Fields.several(words, new MultiSelectComboBox<T>(words.get(place + ".label")));
        field.setItems(values);
        field.setItemLabelGenerator(word::apply);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setWidthFull();
        return field;
    }

    /** Says from which words the suggestions come: the curator judges them, not the rules. */
    private Paragraph hint(Suggestions suggested) {
        var cues = Stream.of(suggested.themes(), suggested.gcmObjectives(), suggested.addresseeGroups(),
                        List.of(suggested.consensus(), suggested.verifiability(), suggested.ambition()))
                .flatMap(List::stream).map(Suggested::cue).filter(cue -> !cue.isEmpty()).map(String::toLowerCase).distinct()
                .limit(NAMED_CUES).collect(Collectors.joining(words.get("list.separator")));
        var hint = new Paragraph(cues.isEmpty() ? words.get("register.form.hint") : words.get("register.form.hint.cues", cues));
        hint.addClassName("dim");
        return hint;
    }

    private void fill(Suggestions suggested, List<Theme> vocabulary) {
        title.setValue(suggested.title().value());
        ref.setValue(proposedRef);
        readingText.setValue(suggested.readingText().value());
        verifiability.setValue(suggested.verifiability().value());
        ambition.setValue(suggested.ambition().value());
        consensus.setValue(suggested.consensus().value());
        groups.setValue(suggested.addresseeGroups().stream().map(Suggested::value).collect(Collectors.toSet()));
        objectives.setValue(suggested.gcmObjectives().stream().map(Suggested::value).collect(Collectors.toSet()));
        var codes = suggested.themes().stream().map(Suggested::value).toList();
        themes.setValue(vocabulary.stream().filter(theme -> codes.contains(theme.code())).collect(Collectors.toSet()));
    }

    /** A reference that nobody changed is made anew, so that it cannot have been taken meanwhile. */
    Confirmation confirmation() {
        var wanted = Fields.written(ref.getValue());
        return new Confirmation(proposedRef.equals(wanted) ? null : wanted, title.getValue(),
                themes.getValue().stream().map(Theme::code).collect(Collectors.toSet()), Set.copyOf(objectives.getValue()),
                Set.copyOf(groups.getValue()), terms.coding(), new Quality(verifiability.getValue(), ambition.getValue(), consensus.getValue(), null),
                Fields.written(readingText.getValue()));
    }

    void focusTitle() {
        title.focus();
    }
}
