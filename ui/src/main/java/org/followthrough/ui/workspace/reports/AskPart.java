package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.parties.Parties.Institution;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.contributions.RequestedPart;
import org.followthrough.shared.Coded;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Asks an institution for its part: one of the party's own, or any other by its name. */
class AskPart extends Details {

    private final ComboBox<String> institution = new ComboBox<>();
    private final Select<InstitutionLevel> level = new Select<>();
    private final DatePicker due;
    private final TextArea question;

    AskPart(Words words, Refusals refusals, PartsDesk desk, LocalDate until, Runnable done) {
        super(words.get("parts.ask"));
        var problems = new Problems(words);
        var known = desk.institutions();
        problems.field("institution", institution(words, known));
        problems.field("level", level);
        level.setLabel(words.get("parts.level.label"));
        level.setItems(InstitutionLevel.values());
        level.setItemLabelGenerator(value -> words.of("parts.level", value));
        level.setValue(InstitutionLevel.NATIONAL);
        due = problems.field("due", Fields.date(words, "parts.due"));
        due.setValue(until);
        question = problems.field("question", Fields.text(words, "parts.question", 2));
        var form = new Div(problems, institution, level, due, question, Act.button(words.get("parts.ask.send"), () -> {
            if (refusals.attempt(problems, () -> desk.ask(part()))) {
                done.run();
            }
        }));
        form.addClassName("form");
        add(form);
    }

    private ComboBox<String> institution(Words words, List<Institution> known) {
        institution.setLabel(words.get("parts.institution.label"));
        institution.setHelperText(words.get("parts.institution.help"));
        institution.setItems(known.stream().map(Institution::name).toList());
        institution.setAllowCustomValue(true);
        institution.setWidthFull();
        institution.addCustomValueSetListener(typed -> institution.setValue(typed.getDetail()));
        institution.addValueChangeListener(chosen -> known.stream().filter(one -> one.name().equals(chosen.getValue())).findFirst()
                .flatMap(one -> Coded.find(InstitutionLevel.class, one.level())).ifPresent(level::setValue));
        return institution;
    }

    private RequestedPart part() {
        var day = due.getOptionalValue().orElseThrow(() -> RuleViolation.of("due", "parts.due.missing"));
        return new RequestedPart(institution.getOptionalValue().orElse(""), level.getValue(), day, question.getValue());
    }
}
