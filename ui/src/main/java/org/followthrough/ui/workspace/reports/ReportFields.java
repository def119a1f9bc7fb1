package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.SelectionPreservationMode;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Completion;
import org.followthrough.commitment.Milestone;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportField;
import org.followthrough.reporting.SelfReport;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.CompletionLine;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** The fields of a progress report, in the order in which one writes it. */
class ReportFields extends Div {

    private final RadioButtonGroup<SelfReport> selfReport;
    private final TextArea text;
    private final CheckboxGroup<Milestone> milestones;
    private final BarrierFields barriers;
    private final TextArea nextStep;
    private final TextArea consulted;
    private final CheckboxGroup<Evidence> evidence;
    private final TextArea noEvidence;
    private final CompletionLine completion;
    private final Div carried = new Div();
    private final transient Words words;
    private transient Optional<ReportDraft> last = Optional.empty();

    ReportFields(Words words, Problems problems, List<Milestone> plan, List<Evidence> items) {
        this.words = words;
        selfReport = problems.field("selfReport", Choices.of(words, "report.self",
                Arrays.stream(SelfReport.values()).filter(value -> value != SelfReport.NIL).toList(),
                value -> new Sign(Vocabulary.of(value), words)));
        text = problems.field("text", Fields.text(words, "report.text", 6));
        milestones = problems.field("milestones", ticks(words, "report.milestones", plan));
        milestones.setItemLabelGenerator(milestone -> words.get(milestone.core() ? "report.milestone.core" : "report.milestone",
                milestone.title(), words.shortDay(milestone.due())));
        barriers = problems.field("barriers", new BarrierFields(words));
        nextStep = Fields.text(words, "report.next", 2);
        consulted = Fields.text(words, "report.consulted", 2);
        evidence = problems.field("evidence", ticks(words, "report.evidence", items));
        evidence.setItemLabelGenerator(item -> words.get("report.evidence.item", item.title(), words.of("evidence.kind", item.kind()),
                words.shortDay(item.date()), words.of("evidence.visibility", item.visibility())));
        noEvidence = problems.field("noEvidence", Fields.text(words, "report.no-evidence", 2));
        selfReport.addValueChangeListener(chosen -> askWhyNoEvidence());
        evidence.addValueChangeListener(cited -> askWhyNoEvidence());
        completion = new CompletionLine(words, Completion.of(plan));
        milestones.addValueChangeListener(ticked -> completion.show(Completion.of(plan, ticked.getValue()::contains)));
        List.of(text, nextStep, consulted).forEach(field -> field.addValueChangeListener(edited -> mark()));
        carried.addClassName("note");
        carried.setVisible(false);
        add(carried, selfReport, text, plan.isEmpty() ? Page.dim(words.get("report.milestones.none")) : milestones, completion, barriers, nextStep, consulted);
        evidence.setVisible(!items.isEmpty());
        add(evidence, noEvidence);
        askWhyNoEvidence();
        addClassName("form");
    }

    /** Under way is shown by evidence, or says why there is none. */
    private void askWhyNoEvidence() {
        noEvidence.setVisible(selfReport.getValue() == SelfReport.UNDER_WAY && evidence.getValue().isEmpty());
    }

    private static <T> CheckboxGroup<T> ticks(Words words, String place, List<T> items) {
        var group = new CheckboxGroup<T>(words.get(place + ".label"));
        group.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        group.setSelectionPreservationMode(SelectionPreservationMode.PRESERVE_EXISTING);
        group.setHelperText(words.get(place + ".help"));
        group.setItems(new ArrayList<>(items));
        return group;
    }

    /** The last report, whose words are marked as carried over until they are edited. */
    void against(Optional<ReportDraft> report) {
        last = report;
    }

    private void mark() {
        var fields = last.map(before -> draft().carriedOver(before)).orElse(List.of());
        carried.setVisible(!fields.isEmpty());
        carried.setText(words.get("report.carried", fields.stream().map(field -> words.of("report.field", field)).toList()));
        Map.of(text, ReportField.TEXT, nextStep, ReportField.NEXT_STEP, consulted, ReportField.CONSULTED)
                .forEach((area, field) -> area.setClassName("carried", fields.contains(field)));
    }

    void fill(ReportDraft draft) {
        selfReport.setValue(draft.selfReport() == SelfReport.NIL ? null : draft.selfReport());
        text.setValue(draft.text());
        milestones.setValue(milestones.getListDataView().getItems()
                .filter(milestone -> draft.milestonesDone().getOrDefault(milestone.id(), milestone.claimedAt() != null))
                .collect(Collectors.toSet()));
        barriers.fill(draft.barriers());
        nextStep.setValue(draft.nextStep());
        consulted.setValue(draft.consulted());
        evidence.setValue(evidence.getListDataView().getItems().filter(item -> draft.evidence().contains(item.id()))
                .collect(Collectors.toSet()));
        noEvidence.setValue(draft.noEvidence());
        askWhyNoEvidence();
        mark();
    }

    ReportDraft draft() {
        return new ReportDraft(selfReport.getValue(), text.getValue(), done(), barriers.named(), nextStep.getValue(), consulted.getValue(),
                evidence.getValue().stream().map(Evidence::id).sorted().toList(), noEvidence.isVisible() ? noEvidence.getValue() : "");
    }

    private Map<UUID, Boolean> done() {
        var done = new LinkedHashMap<UUID, Boolean>();
        milestones.getListDataView().getItems().forEach(milestone -> done.put(milestone.id(), milestones.getValue().contains(milestone)));
        return done;
    }

    /** Offers a new item of evidence and cites it. */
    void cite(Evidence item) {
        evidence.getListDataView().addItem(item);
        evidence.select(item);
        evidence.setVisible(true);
    }

    /** What was chosen so far. */
    Optional<SelfReport> chosen() {
        return selfReport.getOptionalValue();
    }
}
