package org.followthrough.ui.workspace.alternatives;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.evidence.EvidenceService.Upload;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.parties.Party;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.FileField;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** What an organisation says, of which commitments. */
class AlternativeForm extends Div {

    private final Select<Party> organisation = new Select<>();
    private final TextField title;
    private final DatePicker date;
    private final ComboBox<String> language;
    private final TextArea text;
    private final FileField file;
    private final TextField url;
    private final TextArea commitments;

    AlternativeForm(AlternativeRoom room, Problems problems, @Nullable AlternativeReport before, String ref) {
        var words = room.words;
        problems.field("organisation", organisation);
        title = problems.field("title", Fields.line(words, "alternatives.field.title"));
        date = problems.field("date", Fields.date(words, "alternatives.field.date"));
        language = problems.field("language", languages(words));
        text = problems.field("text", Fields.text(words, "alternatives.field.text", 8));
        text.getElement().setAttribute("dir", "auto");
        file = problems.field("file", new FileField(words, problems));
        url = problems.field("url", Fields.line(words, "alternatives.field.url"));
        commitments = problems.field("commitments", Fields.text(words, "alternatives.field.commitments", 2));
        commitments.setValue(before == null ? ref : String.join("\n", before.commitments()));
        date.setValue(LocalDate.ofInstant(room.clock.now(), ZoneOffset.UTC));
        addClassName("form");
        whose(words, before == null ? room.service.organisations(room.current.get()) : List.of());
        add(title, date, language, text, file, Page.dim(words.get(before == null ? "alternatives.file" : "alternatives.file.stays")), url, commitments);
        Optional.ofNullable(before).ifPresent(this::show);
    }

    private void whose(Words words, List<Party> own) {
        organisation.setLabel(words.get("alternatives.field.organisation.label"));
        organisation.setItems(own);
        organisation.setItemLabelGenerator(Party::name);
        own.stream().findFirst().ifPresent(organisation::setValue);
        organisation.setVisible(own.size() > 1);
        add(organisation);
    }

    private static ComboBox<String> languages(Words words) {
        var field = new ComboBox<String>(words.get("alternatives.field.language.label"));
        field.setItems(AlternativeDraft.LANGUAGES.stream().sorted(Comparator.comparing(code -> name(words, code))).toList());
        field.setItemLabelGenerator(code -> name(words, code));
        field.setValue(words.locale().getLanguage());
        return field;
    }

    private static String name(Words words, String code) {
        return Locale.of(code).getDisplayLanguage(words.locale());
    }

    private void show(AlternativeReport before) {
        title.setValue(before.said().title());
        date.setValue(before.said().date());
        language.setValue(before.said().language());
        text.setValue(before.said().text());
        url.setValue(Fields.shown(before.said().url()));
    }

    /** @throws RuleViolation where no day is given, without which nothing can be kept */
    AlternativeDraft draft() {
        var day = date.getOptionalValue().orElseThrow(() -> RuleViolation.of("date", "evidence.date.missing"));
        return new AlternativeDraft(title.getValue(), day, language.getOptionalValue().orElse(""), text.getValue(), Fields.written(url.getValue()));
    }

    Optional<Upload> file() {
        return file.sent().map(sent -> new Upload(sent.name(), sent.kind(), sent.open()));
    }

    List<String> refs() {
        return Stream.of(commitments.getValue().split("[\\s,;]+")).filter(one -> !one.isBlank()).toList();
    }

    @Nullable String whose() {
        return organisation.getOptionalValue().map(Party::code).orElse(null);
    }

    /** A file has come. */
    void received(String name, byte[] content) {
        file.received(name, content);
    }
}
