package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.parties.Parties.Institution;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.shared.Coded;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The focal point says who supports the institution that leads: of the party's list, or any other by its name. */
class InstitutionForm extends Details {

    private final transient Words words;
    private final transient List<Institution> known;
    private final transient List<Line> lines = new ArrayList<>();
    private final Div rows = new Div();

    private record Line(Div row, ComboBox<String> name, Select<InstitutionLevel> level, TextField role) {

        SupportingInstitution read() {
            return new SupportingInstitution(name.getOptionalValue().orElse(""), level.getValue(), Fields.written(role.getValue()));
        }
    }

    InstitutionForm(Words words, Refusals refusals, List<Institution> known, List<SupportingInstitution> now, Consumer<List<SupportingInstitution>> give,
            Runnable done) {
        super(words.get("institutions.form"));
        this.words = words;
        this.known = known;
        var problems = new Problems(words);
        rows.addClassName("stack");
        now.forEach(this::line);
        if (now.isEmpty()) {
            line(null);
        }
        var foot = new Div(Act.button(words.get("institutions.add"), () -> line(null)), Act.main(words.get("institutions.send"), () -> {
            if (refusals.attempt(problems, () -> give.accept(given()))) {
                done.run();
            }
        }));
        foot.addClassName("actions");
        var form = new Div(problems, rows, foot);
        form.addClassName("form");
        add(form);
    }

    /** Rows that were left empty are none. */
    private List<SupportingInstitution> given() {
        return lines.stream().map(Line::read).filter(one -> !one.name().isBlank() || one.role() != null).toList();
    }

    private void line(@Nullable SupportingInstitution one) {
        var name = new ComboBox<String>(words.get("parts.institution.label"));
        name.setItems(known.stream().map(Institution::name).toList());
        name.setAllowCustomValue(true);
        name.addCustomValueSetListener(typed -> name.setValue(typed.getDetail()));
        var level = new Select<InstitutionLevel>();
        level.setLabel(words.get("parts.level.label"));
        level.setItems(InstitutionLevel.values());
        level.setItemLabelGenerator(value -> words.of("parts.level", value));
        level.setValue(one == null ? InstitutionLevel.NATIONAL : one.level());
        name.addValueChangeListener(chosen -> levelOf(chosen.getValue()).ifPresent(level::setValue));
        var role = Fields.line(words, "institutions.role");
        if (one != null) {
            name.setValue(one.name());
            level.setValue(one.level());
            role.setValue(Fields.shown(one.role()));
        }
        var row = new Div(name, level, role);
        row.addClassName("form");
        var line = new Line(row, name, level, role);
        row.add(Act.small(words.get("institutions.remove"), () -> remove(line)));
        lines.add(line);
        rows.add(row);
    }

    private Optional<InstitutionLevel> levelOf(@Nullable String name) {
        return known.stream().filter(one -> one.name().equals(name)).findFirst().flatMap(one -> Coded.find(InstitutionLevel.class, one.level()));
    }

    private void remove(Line line) {
        lines.remove(line);
        rows.remove(line.row());
    }
}
