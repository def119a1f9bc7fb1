package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.CycleCompletion;
import org.followthrough.commitment.Plan;
import org.followthrough.commitment.PlanChange;
import org.followthrough.commitment.PlanVersion;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.ui.shared.PlanWords;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** Every version of the plan, newest first: what it changed, from when it counts, and how far it was. */
class PlanVersions extends Div {

    private final transient Words words;
    private final transient Detail detail;
    private final transient PlanWords plan;

    PlanVersions(Words words, Detail detail) {
        this.words = words;
        this.detail = detail;
        plan = new PlanWords(words::get, words::day);
        var all = new Div();
        all.addClassName("stack");
        detail.plans().reversed().forEach(version -> all.add(of(version)));
        add(Page.section(words.get("overview.plans"), all));
    }

    private Div of(PlanVersion version) {
        var changes = new UnorderedList();
        PlanChange.between(before(version), version.plan()).forEach(change -> changes.add(new ListItem(plan.of(change))));
        var shown = new Div(new H3(words.get("plan.version", version.ordinal(), words.day(version.givenAt()))), Page.dim(plan.counts(version,
                version == detail.plans().getLast(), counting -> words.day(Objects.requireNonNull(counting.countsFrom())))), changes);
        detail.completions().stream().filter(one -> one.plan() == version.ordinal()).forEach(one -> shown.add(cycle(one)));
        return shown;
    }

    private Plan before(PlanVersion version) {
        return detail.plans().stream().filter(other -> other.ordinal() == version.ordinal() - 1).map(PlanVersion::plan).findFirst().orElse(Plan.NONE);
    }

    private Paragraph cycle(CycleCompletion then) {
        return new Paragraph(words.get(then.assessed() ? "plan.version.cycle" : "plan.version.cycle.open", code(then.cycle()),
                then.completion().claimedPercent(), then.completion().verifiedPercent()));
    }

    private String code(UUID cycle) {
        return detail.cycles().stream().filter(one -> one.id().equals(cycle)).map(ReportingCycle::code).findFirst().orElse("");
    }
}
