package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.commitment.Milestone;
import org.followthrough.evidence.Evidence;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** The fields of a rating, each level with its definition. */
class RatingFields extends Div {

    private final CheckboxGroup<Milestone> verified;
    private final RungFields rungs;
    private final RadioButtonGroup<AssessmentLevel> level;
    private final RadioButtonGroup<EvidenceGrade> grade;
    private final RadioButtonGroup<Effect> effect;
    private final ComboBox<String> forWhom;
    private final TextField indicator;
    private final TextArea comment;
    private final CheckboxGroup<Evidence> evidence;

    /** The effect on people is asked from the second cycle on; on the ladder for treaty asks a rung in place of milestones. */
    RatingFields(Words words, Problems problems, List<Milestone> milestones, List<Evidence> items, Collection<String> groups, boolean asksEffect,
            boolean onLadder) {
        verified = problems.field("verified", ticks(words, "rating.verified", milestones));
        verified.setItemLabelGenerator(milestone -> words.get(milestone.core() ? "report.milestone.core" : "report.milestone",
                milestone.title(), words.shortDay(milestone.due())));
        level = problems.field("level", Choices.of(words, "rating.level", Arrays.stream(AssessmentLevel.values())
                .filter(AssessmentLevel::isRatable).toList(), value -> new Sign(Vocabulary.of(value), words)));
        grade = problems.field("evidenceGrade", Choices.of(words, "rating.grade", List.of(EvidenceGrade.values()),
                value -> new Span(words.of("grade", value))));
        effect = problems.field("effect", Choices.of(words, "rating.effect", List.of(Effect.values()),
                value -> new Sign(Vocabulary.of(value), words)));
        forWhom = problems.field("forWhom", groups(words, groups));
        indicator = problems.field("effectIndicator", Fields.line(words, "rating.indicator"));
        comment = problems.field("comment", Fields.text(words, "rating.comment", 4));
        evidence = problems.field("evidence", ticks(words, "rating.evidence", items));
        evidence.setItemLabelGenerator(Evidence::title);
        rungs = new RungFields(words, problems);
        rungs.setVisible(onLadder);
        verified.setVisible(!onLadder && !milestones.isEmpty());
        evidence.setVisible(!items.isEmpty());
        effect.setVisible(asksEffect);
        forWhom.setVisible(asksEffect);
        indicator.setVisible(asksEffect);
        add(verified, rungs, level, grade, effect, forWhom, indicator, evidence, comment);
        addClassName("form");
    }

    private static <T> CheckboxGroup<T> ticks(Words words, String place, List<T> items) {
        var group = new CheckboxGroup<T>(words.get(place + ".label"));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_EXISTING);
        group.setItems(new ArrayList<>(items));
        return group;
    }

    /** The groups that the register knows are offered; any other can be written. */
    private static ComboBox<String> groups(Words words, Collection<String> groups) {
        var field = new ComboBox<String>(words.get("rating.whom.label"));
        field.setItems(groups);
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(written -> field.setValue(written.getDetail()));
        field.setClearButtonVisible(true);
        field.setHelperText(words.get("rating.whom.help"));
        field.setWidthFull();
        return field;
    }

    void fill(RatingDraft draft) {
        verified.setValue(verified.getListDataView().getItems().filter(milestone -> draft.verified().contains(milestone.id()))
                .collect(Collectors.toSet()));
        rungs.fill(draft);
        level.setValue(draft.level());
        grade.setValue(draft.evidenceGrade());
        effect.setValue(draft.effect());
        forWhom.setValue(draft.forWhom());
        indicator.setValue(Fields.shown(draft.effectIndicator()));
        comment.setValue(draft.comment());
        evidence.setValue(evidence.getListDataView().getItems().filter(item -> draft.evidence().contains(item.id()))
                .collect(Collectors.toSet()));
    }

    /** Offers a new item and cites it. */
    void cite(Evidence item) {
        evidence.getListDataView().addItem(item);
        evidence.select(item);
        evidence.setVisible(true);
    }

    RatingDraft draft() {
        return new RatingDraft(level.getValue(), grade.getValue(), effect.isVisible() ? effect.getValue() : null,
                effect.isVisible() ? Fields.written(Fields.shown(forWhom.getValue())) : null, rungs.isVisible() ? rungs.number() : null,
                ticked().stream().map(Milestone::id).collect(Collectors.toSet()), comment.getValue(),
                evidence.getValue().stream().map(Evidence::id).sorted().toList(), rungs.isVisible() ? rungs.verified() : Set.of(),
                indicator.isVisible() ? Fields.written(indicator.getValue()) : null);
    }

    private Set<Milestone> ticked() {
        return verified.isVisible() ? verified.getValue() : Set.of();
    }
}
