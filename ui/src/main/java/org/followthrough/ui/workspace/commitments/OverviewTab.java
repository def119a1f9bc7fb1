package org.followthrough.ui.workspace.commitments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.Inside;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.accountability.Counted;
import org.followthrough.commitment.Milestone;
import org.followthrough.commitment.PositionStatement;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.Assessment;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Rung;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.CompletionLine;
import org.followthrough.ui.workspace.shared.Ladder;
import org.followthrough.ui.workspace.shared.Lead;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** What was asked, what each side says, and the plan. */
class OverviewTab extends Div {

    private final transient Words words;

    OverviewTab(Words words, Detail detail, Optional<Inside> inside) {
        this.words = words;
        addClassName("stack");
        add(Page.section(words.get("overview.asked"), Page.passage(detail.recommendation().readingText())), views(detail));
        inside.flatMap(Inside::waiting).ifPresent(waiting -> add(waiting(waiting)));
        add(plan(detail.commitment().terms()));
        if (detail.commitment().needsNoPosition() && inside.isPresent()) {
            add(Lead.to("commitments/" + detail.standing().ref() + "/plan", words.get("overview.plan.give")));
        }
        climbed(detail).map(this::ladder).ifPresent(this::add);
        add(milestones(detail));
        if (detail.plans().size() > 1) {
            add(new PlanVersions(words, detail));
        }
        if (detail.positions().size() > 1) {
            add(history(detail));
        }
    }

    private Component views(Detail detail) {
        SelfReport said = detail.standing().selfReport();
        AssessmentLevel found = detail.standing().assessment();
        var both = new Div(view("overview.addressee-says", said == null ? null : Vocabulary.of(said), detail.standing().selfReportCycle()),
                view("overview.panel-says", found == null ? null : Vocabulary.of(found), detail.standing().assessmentCycle()));
        both.addClassName("verdicts");
        return both;
    }

    private Component view(String key, @Nullable Status status, @Nullable String cycle) {
        var heading = new com.vaadin.flow.component.html.H3(words.get(key));
        var value = status == null ? new Span(words.get("overview.nothing-yet")) : new Sign(status, words);
        value.addClassName("big");
        return new Div(heading, value, Page.dim(cycle == null ? "" : words.get("overview.cycle", cycle)));
    }

    private Component waiting(PositionStatement waiting) {
        var note = new Div(new Span(words.get("overview.waiting", words.get("value.position." + waiting.position().code()),
                words.day(waiting.submittedAt()))));
        note.addClassName("note");
        return note;
    }

    private Component plan(@Nullable PositionTerms terms) {
        if (terms == null) {
            return Page.section(words.get("overview.plan"), Page.empty(words.get("overview.plan.empty")));
        }
        var list = new DescriptionList();
        list.addClassName("pairs");
        pair(list, "leadInstitution", terms.leadInstitution());
        pair(list, "targetDate", terms.targetDate() == null ? null : words.day(terms.targetDate()));
        pair(list, "acceptedParts", terms.acceptedParts());
        pair(list, "reason", terms.reason());
        pair(list, "baseline", terms.baseline());
        pair(list, "expectedChange", terms.expectedChange());
        return Page.section(words.get("overview.plan"), list);
    }

    private void pair(DescriptionList list, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            list.add(new DescriptionList.Term(words.get("overview.plan." + key)), new DescriptionList.Description(value));
        }
    }

    /** The verdict of a panel on the ladder, which stands in place of the milestones' completion. */
    private static Optional<Assessment> climbed(Detail detail) {
        return detail.verdict().map(PublishedAssessment::assessment).filter(assessment -> assessment.rung() != null);
    }

    private Component ladder(Assessment found) {
        var rung = Rung.find(Objects.requireNonNull(found.rung())).orElseThrow();
        return Page.section(words.get("ladder.heading"), Page.dim(words.get("ladder.rung", rung.number(), words.of("rung", rung))),
                Ladder.of(words, rung.number(), found.verifiedRungs()));
    }

    private Component milestones(Detail detail) {
        if (detail.milestones().isEmpty()) {
            return Page.section(words.get("overview.milestones"), Page.empty(words.get("overview.milestones.empty")));
        }
        var rows = new Rows<Milestone>(words.get("overview.milestones"))
                .names(words.get("milestone.title"), milestone -> new Span(milestone.title() + (milestone.core() ? " " + words.get("milestone.core") : "")))
                .column(words.get("milestone.due"), "d", milestone -> new Span(words.shortDay(milestone.due())))
                .column(words.get("milestone.weight"), "n", milestone -> new Span(milestone.weight().stripTrailingZeros().toPlainString()))
                .column(words.get("milestone.claimed"), "", this::claimed)
                .column(words.get("milestone.verified"), "", this::verified);
        rows.show(detail.milestones());
        var counted = climbed(detail).isPresent() ? Optional.<Counted>empty() : detail.counted();
        var line = new CompletionLine(words, counted.map(Counted::completion));
        counted.map(Counted::cycle).ifPresent(cycle -> line.add(Page.dim(words.get("completion.of-cycle", cycle))));
        return Page.section(words.get("overview.milestones"), line, rows);
    }

    private Component claimed(Milestone milestone) {
        return milestone.claimedAt() == null ? new Span(words.get("milestone.not-claimed"))
                : new Sign(Vocabulary.of(SelfReport.DONE), words.shortDay(milestone.claimedAt()));
    }

    private Component verified(Milestone milestone) {
        return milestone.verifiedAt() == null ? new Span(words.get("milestone.not-verified"))
                : new Sign(Vocabulary.of(AssessmentLevel.COMPLETE), words.shortDay(milestone.verifiedAt()));
    }

    private Component history(Detail detail) {
        var rows = new Rows<PositionStatement>(words.get("overview.positions"))
                .names(words.get("overview.positions.position"), statement -> new Sign(Vocabulary.of(statement.position()), words))
                .column(words.get("overview.positions.cleared"), "d",
                        statement -> new Span(statement.decidedAt() == null ? "" : words.shortDay(statement.decidedAt())))
                .column(words.get("overview.plan.reason"), "", statement -> new Span(
                        statement.terms().reason() == null ? "" : statement.terms().reason()));
        rows.show(detail.positions());
        return Page.section(words.get("overview.positions"), rows);
    }
}
