package org.followthrough.ui.portal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Passage;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.accountability.Passages.Counts;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.shared.Formats;
import org.jspecify.annotations.Nullable;

/** How long each step took and how many were in time, of both sides, equal in size (features, row I5). */
public record Times(List<Row> rows) {

    /** One step: of the response, or of a cycle. A cell for each side. */
    public record Row(String step, List<Cell> cells) {
    }

    /**
     * One side.
     *
     * @param passed how many have passed the step
     * @param days   median in words; empty where there are too few to say
     * @param due    how many had to, 0 where the step has no date
     * @param share  of those that had to; empty where there are too few to say
     */
    public record Cell(int passed, String passedHref, String days, int inTime, String inTimeHref, int due, String dueHref, String share) {
    }

    /** A step with what it takes to have passed it, to have had to, and to have done so in time. */
    private record Step(String textKey, Kind passed, @Nullable Kind due, @Nullable Kind inTime) {
    }

    private static final Step ANSWER = new Step("times.answer", Kind.ANSWERED, Kind.ANSWER_DUE, Kind.ANSWERED_IN_TIME);
    private static final List<Step> OF_A_CYCLE = List.of(new Step("times.report", Kind.REPORTED, Kind.REPORT_DUE, Kind.REPORTED_IN_TIME),
            new Step("times.finding", Kind.FOUND, null, null), new Step("times.reply", Kind.REPLIED, null, null));

    /** Of the response, and of these cycles. */
    static Times of(Counts counts, Filter filter, List<String> cycles, Page page) {
        var maker = new Maker(counts, filter, page);
        var rows = new ArrayList<Row>();
        rows.add(maker.row("", ANSWER));
        cycles.forEach(cycle -> rows.addAll(maker.rows(cycle)));
        return new Times(rows);
    }

    /** Of one cycle. */
    static Times in(String cycle, Counts counts, Filter filter, Page page) {
        return new Times(new Maker(counts, filter, page).rows(cycle));
    }

    private record Maker(Counts counts, Filter filter, Page page) {

        List<Row> rows(String cycle) {
            return OF_A_CYCLE.stream().map(step -> row(cycle, step)).toList();
        }

        Row row(String cycle, Step step) {
            return new Row(page.t(step.textKey(), LanguageRules.isolated(cycle, page.texts().locale())),
                    Arrays.stream(PartyKind.values()).map(side -> cell(cycle, step, side)).toList());
        }

        private Cell cell(String cycle, Step step, PartyKind side) {
            var passed = new Passage(cycle, step.passed(), "");
            var due = count(cycle, step.due(), side);
            var inTime = count(cycle, step.inTime(), side);
            return new Cell(counts.count(passed, side), href(passed, side), days(passed, side), inTime, href(cycle, step.inTime(), side), due,
                    href(cycle, step.due(), side), due < BothSides.ENOUGH ? "" : page.percent(inTime, due));
        }

        private int count(String cycle, @Nullable Kind kind, PartyKind side) {
            return kind == null ? 0 : counts.count(new Passage(cycle, kind, ""), side);
        }

        private String href(String cycle, @Nullable Kind kind, PartyKind side) {
            return kind == null ? "" : href(new Passage(cycle, kind, ""), side);
        }

        private String href(Passage passage, PartyKind side) {
            return Asked.list(filter.ofKind(side).passing(passage)).toString();
        }

        private String days(Passage passage, PartyKind side) {
            var days = counts.days(passage, side);
            return days == null || counts.count(passage, side) < BothSides.ENOUGH ? ""
                    : Formats.decimal(BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP), page.texts().locale());
        }
    }
}
