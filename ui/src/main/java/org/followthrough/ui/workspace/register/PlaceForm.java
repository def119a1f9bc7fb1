package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateEdit;
import org.followthrough.intake.detect.Kind;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** Corrects what the rules found of a candidate: number, section, kind, and where it begins and ends. */
class PlaceForm extends Details {

    private final Candidate candidate;
    private final TextField number;
    private final TextField assigned;
    private final TextField section;
    private final Select<Kind> kind = new Select<>();
    private final IntegerField start;
    private final IntegerField end;

    PlaceForm(Words words, Problems problems, Candidate candidate, SourceText source, Consumer<CandidateEdit> save) {
        super(words.get("register.place.title"));
        this.candidate = candidate;
        number = problems.field("number", Fields.line(words, "register.place.number"));
        assigned = problems.field("assignedNumber", Fields.line(words, "register.place.assigned"));
        section = problems.field("section", Fields.line(words, "register.place.section"));
        start = problems.field("charStart", new IntegerField(words.get("register.place.start.label")));
        end = problems.field("charEnd", new IntegerField(words.get("register.place.end.label")));
        kind.setLabel(words.get("register.place.kind.label"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(value -> words.get("register.kind." + value.code()));
        fill();
        var first = new Div(number, assigned, kind, section, start, end);
        first.addClassName("grid2");
        var actions = new Div(Act.button(words.get("register.place.take"), () -> source.selection(this::take)),
                Act.button(words.get("register.place.save"), () -> save.accept(edit())));
        actions.addClassName("row");
        var form = new Div(first, actions);
        form.addClassNames("form", "side");
        add(form);
    }

    private void fill() {
        number.setValue(Fields.shown(candidate.number()));
        assigned.setValue(Fields.shown(candidate.assigned()));
        section.setValue(candidate.section());
        kind.setValue(candidate.kind());
        start.setValue(candidate.charStart());
        end.setValue(candidate.charEnd());
    }

    /** Only a selection, not a mere cursor, says where the passage begins and ends. */
    private void take(int from, int to) {
        if (from >= 0 && to > from) {
            start.setValue(from);
            end.setValue(to);
        }
    }

    private CandidateEdit edit() {
        return new CandidateEdit(Fields.written(number.getValue()), Fields.written(assigned.getValue()), section.getValue(), kind.getValue(),
                Optional.ofNullable(start.getValue()).orElse(-1), Optional.ofNullable(end.getValue()).orElse(-1));
    }
}
