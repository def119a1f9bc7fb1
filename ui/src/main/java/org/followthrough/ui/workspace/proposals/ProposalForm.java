package org.followthrough.ui.workspace.proposals;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.forum.Event;
import org.followthrough.intake.submissions.Proposal;
import org.followthrough.intake.submissions.Submission;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Theme;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.FileField;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.ProponentLines;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** What a submitter says of a recommendation: its text and place, to whom it speaks, and who is named. */
class ProposalForm extends Div {

    private static final int OBJECTIVES = 23;

    private final ComboBox<Event> event;
    private final TextField title;
    private final TextArea verbatim;
    private final TextField section;
    private final TextField number;
    private final TextField url;
    private final FileField file;
    private final MultiSelectComboBox<AddresseeGroup> groups;
    private final MultiSelectComboBox<Theme> themes;
    private final MultiSelectComboBox<Integer> objectives;
    private final RadioButtonGroup<Attribution> attribution;
    private final TextArea proponents;

    ProposalForm(Words words, Problems problems, List<Event> events, List<Theme> vocabulary, @Nullable Submission before) {
        event = problems.field("event", new ComboBox<Event>(words.get("proposal.event.label"), events));
        event.setItemLabelGenerator(one -> words.get("proposal.event.item", one.edition(), one.name()));
        event.setWidthFull();
        title = problems.field("title", Fields.line(words, "proposal.title"));
        verbatim = problems.field("verbatim", Fields.text(words, "proposal.verbatim", 4));
        verbatim.getElement().setAttribute("dir", "auto");
        section = problems.field("section", Fields.line(words, "proposal.section"));
        number = problems.field("number", Fields.line(words, "proposal.number"));
        url = problems.field("url", Fields.line(words, "proposal.url"));
        file = problems.field("file", new FileField(words, problems));
        groups = problems.field("addresseeGroups", several(words, "proposal.groups", List.of(AddresseeGroup.values()), one -> words.of("group", one)));
        themes = problems.field("themes", several(words, "proposal.themes", vocabulary, Theme::name));
        objectives = problems.field("gcmObjectives", several(words, "proposal.gcm", IntStream.rangeClosed(1, OBJECTIVES).boxed().toList(),
                n -> words.get("gcm.numbered", n, words.get("gcm." + n))));
        attribution = problems.field("attribution", Choices.of(words, "proposal.attribution", List.of(Attribution.values()),
                mode -> new Span(words.of("attribution.mode", mode))));
        attribution.setValue(Attribution.NAMED);
        proponents = problems.field("proponents", Fields.text(words, "attribution.proponents", 2));
        var place = new Div(section, number);
        place.addClassName("grid2");
        add(event, title, verbatim, place, url, file, Page.dim(words.get("proposal.file")), groups, themes, objectives, attribution, proponents);
        addClassName("form");
        Optional.ofNullable(before).ifPresent(one -> show(one.proposal(), events, vocabulary));
    }

    private static <T> MultiSelectComboBox<T> several(Words words, String place, List<T> values, Function<T, String> word) {
        var field = Fields.several(words, new MultiSelectComboBox<T>(words.get(place + ".label")));
        field.setItems(values);
        field.setItemLabelGenerator(word::apply);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.setWidthFull();
        return field;
    }

    private void show(Proposal p, List<Event> events, List<Theme> vocabulary) {
        events.stream().filter(one -> one.code().equals(p.event())).findFirst().ifPresent(event::setValue);
        title.setValue(p.title());
        verbatim.setValue(p.verbatim());
        section.setValue(p.section());
        number.setValue(Fields.shown(p.number()));
        url.setValue(Fields.shown(p.url()));
        groups.setValue(p.addresseeGroups());
        themes.setValue(vocabulary.stream().filter(theme -> p.themes().contains(theme.code())).collect(Collectors.toSet()));
        objectives.setValue(p.gcmObjectives());
        attribution.setValue(p.attribution());
        proponents.setValue(p.proponents().stream().map(ProponentLines::line).collect(Collectors.joining("\n")));
    }

    /** @throws RuleViolation where no event is chosen, without which nothing can be kept */
    Proposal proposal() {
        var chosen = event.getOptionalValue().orElseThrow(() -> RuleViolation.of("event", "proposal.event.missing"));
        return new Proposal(chosen.code(), title.getValue().strip(), verbatim.getValue(), section.getValue().strip(), Fields.written(number.getValue()),
                themes.getValue().stream().map(Theme::code).collect(Collectors.toSet()), Set.copyOf(objectives.getValue()),
                Set.copyOf(groups.getValue()), attribution.getValue(), ProponentLines.read(proponents.getValue()), Fields.written(url.getValue()));
    }

    Optional<FileField.Sent> file() {
        return file.sent();
    }
}
