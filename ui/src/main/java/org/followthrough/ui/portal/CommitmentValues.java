package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.accountability.CommitmentReader.PublishedReport;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.ui.portal.CommitmentPage.Cell;
import org.followthrough.ui.portal.CommitmentPage.ValueRow;
import org.followthrough.ui.portal.CommitmentPage.Values;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;

/** All values of a commitment by reporting cycle, the latest cycles first in importance: at most the last five. */
final class CommitmentValues {

    private static final int CYCLES = 5;

    private final Detail detail;
    private final Page page;
    private final List<ReportingCycle> cycles;

    CommitmentValues(Detail detail, Page page) {
        this.detail = detail;
        this.page = page;
        var all = detail.cycles();
        this.cycles = all.subList(Math.max(0, all.size() - CYCLES), all.size());
    }

    Values all() {
        return new Values(cycles.stream().map(ReportingCycle::code).toList(), List.of(row("position", "addressee", this::position),
                row("selfReport", "addressee", this::report), row("assessment", "panel", this::assessment), row("effect", "panel", this::effect),
                row("cooperation", "calendar", this::cooperation)));
    }

    private ValueRow row(String value, String by, Function<ReportingCycle, Cell> cell) {
        return new ValueRow("figure." + value, "by." + by, cycles.stream().map(cell).toList());
    }

    /** The position that was public when the cycle closed, or is now. */
    private Cell position(ReportingCycle cycle) {
        var at = cycle.state() == CycleState.CLOSED ? cycle.closesAt() : page.now();
        return detail.positions().stream().filter(p -> p.decidedAt() != null && !p.decidedAt().isAfter(at)).reduce((a, b) -> b)
                .map(p -> cell(Vocabulary.of(p.position()))).orElseGet(() -> none(detail.standing().position() == null ? "values.no-position" : "values.none"));
    }

    private Cell report(ReportingCycle cycle) {
        return reportOf(cycle).map(r -> cell(Vocabulary.of(r.report().draft().selfReport()))).orElseGet(() ->
                cycle.state() == CycleState.CLOSED ? none("values.nothing-received")
                        : new Cell(Optional.empty(), page.t("values.due", page.formats().shortDay(cycle.dueAt()))));
    }

    private Cell assessment(ReportingCycle cycle) {
        return assessmentOf(cycle).map(a -> cell(Vocabulary.of(a.assessment().level()))).orElseGet(() -> none("values.not-assessed"));
    }

    private Cell effect(ReportingCycle cycle) {
        return assessmentOf(cycle).map(a -> a.assessment().effect()).map(effect -> cell(Vocabulary.of(effect)))
                .orElseGet(() -> none(cycles.getFirst().equals(cycle) ? "values.effect-later" : "values.none"));
    }

    private Cell cooperation(ReportingCycle cycle) {
        return org.followthrough.commitment.Asked.report(cycle.dueAt(), cycle.veryLateAt(), cycle.closesAt(),
                reportOf(cycle).map(PublishedReport::clearedAt).orElse(null)).grade(page.now())
                .map(grade -> cell(Vocabulary.of(grade))).orElseGet(() -> none("values.none"));
    }

    private Optional<PublishedReport> reportOf(ReportingCycle cycle) {
        return detail.reports().stream().filter(r -> r.cycle().equals(cycle.code())).findFirst();
    }

    private Optional<PublishedAssessment> assessmentOf(ReportingCycle cycle) {
        return detail.counting(cycle.code());
    }

    private static Cell cell(Status status) {
        return new Cell(Optional.of(status), "");
    }

    private Cell none(String key) {
        return new Cell(Optional.empty(), page.t(key));
    }
}
