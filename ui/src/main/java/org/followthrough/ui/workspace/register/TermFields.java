package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.register.Coding;
import org.followthrough.register.Corridor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;

/** Of what a recommendation speaks: a field of several values for each vocabulary, searched by typing, and the corridors. */
class TermFields extends Div {

    private final transient Map<Scheme, MultiSelectComboBox<String>> fields = new EnumMap<>(Scheme.class);
    private final CorridorField corridors;

    TermFields(Words words, Problems problems, TermChoices choices, Collection<Scheme> schemes) {
        for (var scheme : schemes) {
            var field = problems.field(scheme.field(), several(words, scheme, choices));
            fields.put(scheme, field);
            add(field);
        }
        corridors = problems.field("corridors", new CorridorField(words, choices));
        add(corridors);
        addClassNames("form", "side");
    }

    private static MultiSelectComboBox<String> several(Words words, Scheme scheme, TermChoices choices) {
        var field = Fields.several(words, new MultiSelectComboBox<String>(words.get("vocabulary." + scheme.code())));
        field.setItems(choices.terms().get(scheme).keySet());
        field.setItemLabelGenerator(code -> choices.label(scheme, code));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.addClassName("terms");
        field.setWidthFull();
        return field;
    }

    Set<String> of(Scheme scheme) {
        return Optional.ofNullable(fields.get(scheme)).map(MultiSelectComboBox::getValue).orElse(Set.of());
    }

    void set(Scheme scheme, Collection<String> codes) {
        Optional.ofNullable(fields.get(scheme)).ifPresent(field -> field.setValue(new LinkedHashSet<>(codes)));
    }

    /** Adds one that was suggested to those that are chosen. */
    void add(Scheme scheme, String code) {
        var more = new LinkedHashSet<>(of(scheme));
        more.add(code);
        set(scheme, more);
    }

    void add(Corridor corridor) {
        var more = new LinkedHashSet<>(corridors());
        more.add(corridor);
        corridors.setValue(List.copyOf(more));
    }

    List<Corridor> corridors() {
        return Optional.ofNullable(corridors.getValue()).orElse(List.of());
    }

    /** The further vocabularies and the corridors as they are chosen. */
    Coding coding() {
        return new Coding(Scheme.FURTHER.stream().collect(Collectors.toMap(scheme -> scheme, scheme -> List.copyOf(of(scheme)))), corridors());
    }

    void set(Coding coding) {
        Scheme.FURTHER.forEach(scheme -> set(scheme, coding.of(scheme)));
        corridors.setValue(coding.corridors());
    }
}
