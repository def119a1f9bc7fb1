package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.Position.Need;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionStatement;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.drafts.DraftDesk;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** A position with all that it may state; what was written stays when the rules refuse it. */
class PositionForm extends Div {

    /** The fields as they stand, whole or not. */
    record Written(@Nullable Position position, String acceptedParts, String reason, PlanFields.Written plan) {

        private String inWords() {
            return Stream.concat(Stream.of(acceptedParts, reason), plan.words()).filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
        }
    }

    private static final PlanDraft NO_PLAN = new PlanDraft(null, null, null, null, List.of());

    private final transient Refusals refusals;
    private final transient Consumer<PositionDraft> send;
    private final transient Runnable done;
    private final Problems problems;
    private final RadioButtonGroup<Position> position;
    private final TextArea acceptedParts;
    private final TextArea reason;
    private final PlanFields plan;

    /** Starts from what its writer kept, else from the last position of the addressee, cleared or returned. */
    PositionForm(Words words, Refusals refusals, List<String> institutions, List<PositionStatement> earlier, DraftDesk<Written> drafts,
            Consumer<PositionDraft> send, Runnable done) {
        this.refusals = refusals;
        this.send = send;
        this.done = done;
        problems = new Problems(words);
        position = problems.field("position", Choices.of(words, "position.choice",
                Arrays.stream(Position.values()).filter(Position::isResponse).toList(), value -> new Sign(Vocabulary.of(value), words)));
        acceptedParts = problems.field("acceptedParts", Fields.text(words, "position.parts", 3));
        reason = problems.field("reason", Fields.text(words, "position.reason", 3));
        plan = new PlanFields(words, problems, institutions);
        position.addValueChangeListener(change -> fit());
        earlier.stream().reduce((first, second) -> second).ifPresent(this::fill);
        fit();
        var keeper = new Keeper<>(words, drafts, new Keeper.Fields<>(this::written, this::fill, Written::inWords));
        var foot = new Div(keeper.line(), Page.dim(words.get("position.foot")), Act.main(words.get("position.send"), this::send));
        foot.addClassName("actions");
        add(keeper, problems, position, acceptedParts, reason, plan, foot);
        addClassName("form");
    }

    /** Shows what the chosen position needs; nothing that was written is lost by choosing another. */
    private void fit() {
        var chosen = position.getValue();
        acceptedParts.setVisible(chosen != null && chosen.needs().contains(Need.PARTS));
        reason.setVisible(chosen != null && chosen.needs().contains(Need.REASON));
        plan.setVisible(chosen != null && chosen.needs().contains(Need.LEAD_INSTITUTION));
    }

    private void fill(PositionStatement last) {
        var terms = last.terms();
        position.setValue(last.position());
        acceptedParts.setValue(Fields.shown(terms.acceptedParts()));
        reason.setValue(Fields.shown(terms.reason()));
        plan.fill(terms, last.milestones());
    }

    private Written written() {
        return new Written(position.getValue(), acceptedParts.getValue(), reason.getValue(), plan.written());
    }

    private void fill(Written written) {
        position.setValue(written.position());
        acceptedParts.setValue(written.acceptedParts());
        reason.setValue(written.reason());
        plan.fill(written.plan());
    }

    private void send() {
        if (refusals.attempt(problems, () -> send.accept(draft()))) {
            done.run();
        }
    }

    /** Only what the chosen position shows is sent. */
    private PositionDraft draft() {
        var chosen = position.getOptionalValue().orElseThrow(() -> RuleViolation.of("position", "position.choice.missing"));
        var planned = plan.isVisible() ? plan.draft() : NO_PLAN;
        return new PositionDraft(chosen, new PositionTerms(shown(reason), shown(acceptedParts), planned.leadInstitution(), planned.targetDate(),
                planned.baseline(), planned.expectedChange()), planned.milestones());
    }

    private static @Nullable String shown(TextArea field) {
        return field.isVisible() ? Fields.written(Objects.requireNonNull(field.getValue())) : null;
    }
}
