package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.shared.MethodClock;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Label;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;
import org.followthrough.vocabulary.VocabularyService;

/** One term: what it is and was called, and every change that an administrator may make of it. */
class TermEditor extends Div {

    private static final List<String> LANGUAGES = List.of("en", "fr", "es", "ar", "ru", "zh", "de", "pt");
    private static final List<String> CUE_LANGUAGES = List.of("en", "fr", "es");

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient VocabularyService service;
    private final transient Vocabularies vocabularies;
    private final transient MethodClock clock;
    private final transient CurrentActor current;
    private final transient Term term;
    private final transient Runnable changed;
    private final transient Runnable gone;

    TermEditor(Words words, Refusals refusals, VocabularyService service, Vocabularies vocabularies, MethodClock clock, CurrentActor current,
            Term term, Runnable changed, Runnable gone) {
        this.words = words;
        this.refusals = refusals;
        this.service = service;
        this.vocabularies = vocabularies;
        this.clock = clock;
        this.current = current;
        this.term = term;
        this.changed = changed;
        this.gone = gone;
        addClassName("stack");
        add(Page.box(label(term), what(), history(), folded("vocabularies.rename", rename())));
        var further = new ArrayList<Component>();
        if (!term.scheme().mapsTo().isEmpty()) {
            further.add(folded("vocabularies.map", mapping()));
        }
        further.add(folded("vocabularies.cues", cues()));
        if (!term.scheme().isFixed()) {
            further.add(folded("vocabularies.end", end()));
        }
        further.forEach(this::add);
    }

    private String label(Term of) {
        return of.label(Term.ENGLISH, clock.now()).text();
    }

    private Details folded(String key, Component inside) {
        var details = new Details(words.get(key), inside);
        details.setWidthFull();
        return details;
    }

    private Component what() {
        var description = term.label(Term.ENGLISH, clock.now()).description();
        var until = term.validUntil() == null ? words.get("vocabularies.since", words.shortDay(term.validFrom()))
                : words.get("vocabularies.from-until", words.shortDay(term.validFrom()), words.shortDay(term.validUntil()));
        var code = new Span(term.code());
        code.addClassNames("code", "dim");
        var what = new Div(code, Page.dim(until));
        if (term.successor() != null) {
            what.add(Page.dim(words.get("vocabularies.followed", vocabularies.find(new TermRef(term.scheme(), term.successor()))
                    .map(this::label).orElse(term.successor()))));
        }
        if (!description.isEmpty()) {
            what.add(Page.dim(description));
        }
        return what;
    }

    /** Newest first: what it is called, was called, and will be called. */
    private Component history() {
        var rows = new Rows<Label>(words.get("vocabularies.history"))
                .names(words.get("vocabularies.label.label"), label -> new Span(label.text()))
                .column(words.get("vocabularies.language"), "", label -> new Span(words.get("language." + label.language())))
                .column(words.get("vocabularies.label.from"), "d", label -> new Span(words.shortSince(label.from())));
        rows.show(term.labels().stream().sorted(Comparator.comparing(Label::language).thenComparing(Label::from, Comparator.reverseOrder())).toList());
        return rows;
    }

    private Component rename() {
        var problems = new Problems(words);
        var label = problems.field("label", Fields.line(words, "vocabularies.label.new"));
        var description = problems.field("description", Fields.text(words, "vocabularies.description", 2));
        description.setValue(term.label(Term.ENGLISH, clock.now()).description());
        var language = problems.field("language", language(LANGUAGES));
        language.addValueChangeListener(change -> description.setValue(term.of(change.getValue()).stream()
                .reduce((earlier, later) -> later).map(Label::description).orElse("")));
        var from = problems.field("from", Fields.date(words, "vocabularies.label.begins"));
        return form(problems, List.of(label, language, from, description), "vocabularies.rename.do", () ->
                service.rename(current.get(), term.ref(), language.getValue(), label.getValue(), description.getValue(), from.getValue()));
    }

    private ComboBox<String> language(List<String> languages) {
        var field = new ComboBox<String>(words.get("vocabularies.language"));
        field.setItems(languages);
        field.setItemLabelGenerator(code -> words.get("language." + code));
        field.setValue(Term.ENGLISH);
        field.setAllowCustomValue(false);
        field.setClearButtonVisible(false);
        return field;
    }

    private Component mapping() {
        var problems = new Problems(words);
        var fields = new EnumMap<Scheme, MultiSelectComboBox<Term>>(Scheme.class);
        for (var to : term.scheme().mapsTo()) {
            fields.put(to, mapped(to));
        }
        fields.values().stream().findFirst().ifPresent(field -> problems.field("maps", field));
        return form(problems, List.copyOf(fields.values()), "vocabularies.map.do", () -> service.map(current.get(), term.ref(),
                fields.entrySet().stream().flatMap(field -> field.getValue().getValue().stream().map(Term::ref)).toList()));
    }

    private MultiSelectComboBox<Term> mapped(Scheme to) {
        var field = Fields.several(words, new MultiSelectComboBox<Term>(words.get("vocabulary." + to.code())));
        field.setItems(vocabularies.offered(to));
        field.setItemLabelGenerator(one -> words.get("terms.numbered", one.code(), label(one)));
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        field.addClassName("terms");
        field.setWidthFull();
        field.setValue(new LinkedHashSet<>(vocabularies.mapped(term, to)));
        return field;
    }

    private Component cues() {
        var problems = new Problems(words);
        var fields = new LinkedHashMap<String, TextArea>();
        for (var language : CUE_LANGUAGES) {
            var field = new TextArea(words.get("language." + language));
            field.setWidthFull();
            field.setValue(String.join(", ", term.cues(language)));
            fields.put(language, field);
        }
        problems.field("cueWords", fields.get(Term.ENGLISH));
        var form = form(problems, List.copyOf(fields.values()), "vocabularies.cues.do", () -> service.cue(current.get(), term.ref(),
                fields.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, field -> words(field.getValue())))));
        form.addComponentAsFirst(Page.dim(words.get("vocabularies.cues.help")));
        return form;
    }

    private static List<String> words(TextArea field) {
        return Arrays.stream(field.getValue().split(",")).map(String::strip).filter(word -> !word.isEmpty()).toList();
    }

    private Component end() {
        var problems = new Problems(words);
        var until = problems.field("until", Fields.date(words, "vocabularies.until-field"));
        until.setValue(term.validUntil());
        var successor = problems.field("successor", new ComboBox<Term>(words.get("vocabularies.successor")));
        successor.setItems(vocabularies.offered(term.scheme()).stream().filter(other -> !other.code().equals(term.code())).toList());
        successor.setItemLabelGenerator(this::label);
        successor.setClearButtonVisible(true);
        vocabularies.find(new TermRef(term.scheme(), term.successor() == null ? "" : term.successor())).ifPresent(successor::setValue);
        var form = form(problems, List.of(until, successor), "vocabularies.end.do", () -> service.end(current.get(), term.ref(), until.getValue(),
                successor.isEmpty() ? null : successor.getValue().code()));
        form.addComponentAsFirst(Page.dim(words.get("vocabularies.end.help")));
        form.add(Act.button(words.get("vocabularies.remove"), () -> {
            if (refusals.attempt(problems, () -> service.remove(current.get(), term.ref()))) {
                gone.run();
            }
        }));
        return form;
    }

    private Div form(Problems problems, List<? extends Component> fields, String act, Runnable action) {
        var form = new Div(problems);
        fields.forEach(form::add);
        form.add(Act.button(words.get(act), () -> {
            if (refusals.attempt(problems, action)) {
                changed.run();
            }
        }));
        form.addClassName("form");
        return form;
    }
}
