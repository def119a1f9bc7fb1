package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Who leads, by when, from where, what is to change, and the milestones: the same with a position and without one. */
class PlanFields extends Div {

    /** The fields as they stand, whole or not. */
    record Written(@Nullable String lead, @Nullable LocalDate target, String baseline, String change, List<MilestoneFields.Written> milestones) {

        /** The written words, for reading beside others. */
        Stream<String> words() {
            return Stream.concat(Stream.of(Fields.shown(lead), baseline, change), milestones.stream().map(MilestoneFields.Written::title));
        }
    }

    private final ComboBox<String> lead;
    private final DatePicker target;
    private final TextArea baseline;
    private final TextArea change;
    private final MilestoneFields milestones;

    PlanFields(Words words, Problems problems, List<String> institutions) {
        lead = problems.field("leadInstitution", institution(words, institutions));
        target = problems.field("targetDate", Fields.date(words, "position.target"));
        baseline = problems.field("baseline", Fields.text(words, "position.baseline", 2));
        change = problems.field("expectedChange", Fields.text(words, "position.change", 2));
        milestones = problems.field("milestones", new MilestoneFields(words, problems));
        add(lead, target, baseline, change, Page.section(words.get("position.milestones"),
                Page.dim(words.get("position.milestones.help")), milestones));
        addClassName("form");
    }

    private static ComboBox<String> institution(Words words, List<String> institutions) {
        var field = new ComboBox<String>(words.get("position.lead.label"), institutions);
        field.setHelperText(words.get("position.lead.help"));
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> field.setValue(typed.getDetail()));
        field.setWidthFull();
        return field;
    }

    void fill(PositionTerms terms, List<PlannedMilestone> planned) {
        lead.setValue(terms.leadInstitution());
        target.setValue(terms.targetDate());
        baseline.setValue(Fields.shown(terms.baseline()));
        change.setValue(Fields.shown(terms.expectedChange()));
        planned.forEach(milestones::add);
    }

    Written written() {
        return new Written(lead.getValue(), target.getValue(), baseline.getValue(), change.getValue(), milestones.written());
    }

    void fill(Written written) {
        lead.setValue(written.lead());
        target.setValue(written.target());
        baseline.setValue(written.baseline());
        change.setValue(written.change());
        milestones.fill(written.milestones());
    }

    PlanDraft draft() {
        return new PlanDraft(lead.getValue(), target.getValue(), Fields.written(baseline.getValue()), Fields.written(change.getValue()),
                milestones.planned());
    }
}
