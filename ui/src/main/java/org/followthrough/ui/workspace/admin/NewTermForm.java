package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.NewTerm;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;

/** A new term of a vocabulary that is not fixed. */
class NewTermForm extends Div {

    private final Scheme scheme;
    private final TextField code;
    private final TextField label;
    private final TextArea description;
    private final ComboBox<Term> parent;
    private final DatePicker from;

    NewTermForm(Words words, Refusals refusals, Vocabularies vocabularies, Scheme scheme, Function<NewTerm, Term> add, Consumer<Term> done) {
        this.scheme = scheme;
        var problems = new Problems(words);
        label = problems.field("label", Fields.line(words, "vocabularies.label"));
        code = problems.field("code", Fields.line(words, "vocabularies.code"));
        description = problems.field("description", Fields.text(words, "vocabularies.description", 2));
        parent = problems.field("parent", parent(words, vocabularies, scheme));
        from = problems.field("from", Fields.date(words, "vocabularies.from"));
        var made = new ArrayList<Term>();
        add(problems, label, code, description, parent, from, Act.main(words.get("vocabularies.add.do"), () -> {
            if (refusals.attempt(problems, () -> made.add(add.apply(term())))) {
                done.accept(made.getLast());
            }
        }));
        addClassName("form");
    }

    private static ComboBox<Term> parent(Words words, Vocabularies vocabularies, Scheme scheme) {
        var field = new ComboBox<Term>(words.get("vocabularies.parent"));
        field.setItems(vocabularies.terms(scheme).stream().filter(term -> term.parent() == null).toList());
        field.setItemLabelGenerator(term -> term.of(Term.ENGLISH).getLast().text());
        field.setHelperText(words.get("vocabularies.parent.help"));
        field.setWidthFull();
        field.setVisible(scheme.hasParents());
        return field;
    }

    private NewTerm term() {
        return new NewTerm(new TermRef(scheme, code.getValue().strip()), parent.isEmpty() ? null : parent.getValue().code(),
                Map.of(Term.ENGLISH, label.getValue()), description.getValue(), from.getValue(), List.of(), Map.of());
    }
}
