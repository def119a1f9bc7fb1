package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.detect.Detector;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Cuts a candidate before sentences, or wherever the cursor stands in its text; what comes of it is shown before. */
class SplitDialog extends Dialog {

    private static final int SHOWN = 90;

    /** After these a part of a sentence may stand for itself. */
    private static final Pattern CLAUSE = Pattern.compile("[;:]\\s+");
    /** The cursor moves, the text stays. */
    private static final String UNCHANGED = "this.inputElement.addEventListener('beforeinput', change => change.preventDefault())";

    private final transient Words words;
    private final Candidate candidate;
    private final CheckboxGroup<Integer> cuts = new CheckboxGroup<>();
    private final TreeSet<Integer> places = new TreeSet<>();
    private final Div preview = new Div();

    /**
     * @param text   the whole document
     * @param cursor offset of the cursor in it, or -1
     * @param split  takes the offsets of the cuts in the document
     */
    SplitDialog(Words words, Refusals refusals, Candidate candidate, String text, int cursor, Consumer<List<Integer>> split) {
        this.words = words;
        this.candidate = candidate;
        setHeaderTitle(words.get("register.split.title"));
        var problems = new Problems(words);
        cuts.setLabel(words.get("register.split.places"));
        cuts.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        sentences(text).forEach(places::add);
        var only = Set.copyOf(places);
        CLAUSE.matcher(candidate.verbatim()).results().map(end -> candidate.charStart() + end.end()).filter(this::isInside)
                .forEach(places::add);
        offer(isInside(cursor) ? Set.of(cursor) : only.size() == 1 ? only : Set.of());
        cuts.addValueChangeListener(change -> preview());
        preview.addClassName("stack");
        preview();
        add(problems, cuts, passage(), Page.section(words.get("register.split.preview"), preview));
        getFooter().add(new Button(words.get("register.cancel"), click -> close()), Act.main(words.get("register.split.do"), () -> {
            if (refusals.attempt(problems, () -> split.accept(List.copyOf(new TreeSet<>(cuts.getValue()))))) {
                close();
            }
        }));
        setWidth("44rem");
    }

    private Stream<Integer> sentences(String text) {
        return Detector.sentences(text, candidate.charStart(), candidate.charEnd()).stream().map(ends -> ends[0]).filter(this::isInside);
    }

    private boolean isInside(int offset) {
        return offset > candidate.charStart() && offset < candidate.charEnd();
    }

    private void offer(Set<Integer> chosen) {
        places.addAll(chosen);
        cuts.setVisible(!places.isEmpty());
        cuts.setItems(places);
        cuts.setItemLabelGenerator(place -> words.get("register.split.before", shortened(place)));
        cuts.setValue(chosen);
    }

    private String shortened(int place) {
        var rest = candidate.verbatim().substring(place - candidate.charStart()).strip().replaceAll("\\s+", " ");
        return rest.length() <= SHOWN ? rest : rest.substring(0, SHOWN) + "\u2026";
    }

    /** The passage with a cursor that the keyboard moves; line ends count as one sign there. */
    private Div passage() {
        var field = new TextArea(words.get("register.split.cursor"));
        field.setValue(Cursor.shown(candidate.verbatim()));
        field.addAttachListener(attached -> field.getElement().executeJs(UNCHANGED));
        field.setWidthFull();
        var take = new Button(words.get("register.split.here"), click -> field.getElement()
                .executeJs("return this.inputElement.selectionStart").then(Integer.class, this::cutAt));
        return new Div(field, take);
    }

    private void cutAt(int shown) {
        var offset = candidate.charStart() + Cursor.inText(candidate.verbatim(), shown);
        if (isInside(offset)) {
            var chosen = new TreeSet<>(cuts.getValue());
            chosen.add(offset);
            offer(chosen);
            preview();
        }
    }

    private void preview() {
        preview.removeAll();
        var edges = new ArrayList<>(new TreeSet<>(cuts.getValue()));
        edges.addFirst(candidate.charStart());
        edges.addLast(candidate.charEnd());
        for (var i = 0; i + 1 < edges.size(); i++) {
            preview.add(Page.quote(candidate.verbatim().substring(edges.get(i) - candidate.charStart(),
                    edges.get(i + 1) - candidate.charStart()).strip()));
        }
    }
}
