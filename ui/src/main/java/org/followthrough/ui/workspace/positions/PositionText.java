package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.PositionStatement;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** A submitted position or plan, to be read. */
class PositionText extends Div {

    private final transient Words words;

    PositionText(Words words, PositionStatement statement) {
        this(words, statement.terms(), statement.milestones());
        addComponentAsFirst(new Sign(Vocabulary.of(statement.position()), words));
    }

    /** A plan without a position. */
    PositionText(Words words, PlanDraft plan) {
        this(words, plan.terms(), plan.milestones());
    }

    private PositionText(Words words, PositionTerms terms, List<PlannedMilestone> milestones) {
        this.words = words;
        addClassName("stack");
        var list = new DescriptionList();
        list.addClassName("pairs");
        pair(list, "leadInstitution", terms.leadInstitution());
        pair(list, "targetDate", terms.targetDate() == null ? null : words.day(terms.targetDate()));
        pair(list, "acceptedParts", terms.acceptedParts());
        pair(list, "reason", terms.reason());
        pair(list, "baseline", terms.baseline());
        pair(list, "expectedChange", terms.expectedChange());
        add(list);
        if (!milestones.isEmpty()) {
            add(rows(milestones));
        }
    }

    private void pair(DescriptionList list, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(words.get("overview.plan." + key)), new DescriptionList.Description(value));
        }
    }

    private Rows<PlannedMilestone> rows(List<PlannedMilestone> milestones) {
        var rows = new Rows<PlannedMilestone>(words.get("overview.milestones"))
                .names(words.get("milestone.title"), milestone -> new Span(milestone.core()
                        ? words.get("milestone.with-core", milestone.title()) : milestone.title()))
                .column(words.get("milestone.due"), "d", milestone -> new Span(words.shortDay(milestone.due())))
                .column(words.get("milestone.weight"), "n", milestone -> new Span(milestone.weight().stripTrailingZeros().toPlainString()));
        rows.show(milestones);
        return rows;
    }
}
