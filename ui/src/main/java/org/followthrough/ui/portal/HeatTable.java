package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Standing;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.ui.portal.EditionPage.Heat;
import org.followthrough.ui.portal.EditionPage.HeatCell;
import org.followthrough.ui.portal.EditionPage.HeatRow;
import org.followthrough.ui.shared.Charts;

/** Where work is verified, by addressee and theme: assessed substantial or complete, of those assigned. */
final class HeatTable {

    private static final int ENOUGH = 5;
    private static final int THEMES = 9;

    private final Names names;
    private final Filter filter;
    private final Map<String, Map<String, int[]>> cells = new LinkedHashMap<>();
    private final Map<String, int[]> totals = new LinkedHashMap<>();
    private final Map<String, Integer> themes = new LinkedHashMap<>();

    HeatTable(Names names, Filter filter) {
        this.names = names;
        this.filter = filter;
    }

    Heat of(CommitmentSearch commitments) {
        commitments.each(filter, row -> count(row.standing()));
        var shown = themes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(THEMES)
                .map(Map.Entry::getKey).sorted(Comparator.comparing(names::theme)).toList();
        var rows = totals.keySet().stream().filter(names.parties()::containsKey)
                .sorted(Comparator.comparing(code -> names.parties().get(code).name())).map(party -> row(party, shown)).toList();
        return new Heat(shown.stream().map(names::theme).toList(), rows);
    }

    private void count(Standing standing) {
        var verified = standing.assessment() == AssessmentLevel.SUBSTANTIAL || standing.assessment() == AssessmentLevel.COMPLETE;
        add(totals.computeIfAbsent(standing.addressee(), party -> new int[2]), verified);
        standing.themes().forEach(theme -> {
            themes.merge(theme, 1, Integer::sum);
            add(cells.computeIfAbsent(standing.addressee(), party -> new LinkedHashMap<>()).computeIfAbsent(theme, none -> new int[2]), verified);
        });
    }

    private static void add(int[] counts, boolean verified) {
        counts[0] += verified ? 1 : 0;
        counts[1]++;
    }

    private HeatRow row(String party, List<String> shown) {
        var total = totals.get(party);
        var few = total[1] < ENOUGH;
        var own = cells.getOrDefault(party, Map.of());
        return new HeatRow(names.parties().get(party).name(), "/parties/" + party, shown.stream()
                .map(theme -> cell(party, theme, own.get(theme), few)).toList(), text(total), few);
    }

    private HeatCell cell(String party, String theme, int @org.jspecify.annotations.Nullable [] counts, boolean few) {
        if (counts == null) {
            return new HeatCell("q0", "·", "");
        }
        return new HeatCell(few ? "q0" : tone(counts), text(counts),
                Asked.list(filter).with("party", party).with("theme", theme).toString());
    }

    private static String tone(int[] counts) {
        return counts[0] == 0 ? "q1" : Charts.shade(counts[0], counts[1]);
    }

    private static String text(int[] counts) {
        return counts[0] + "/" + counts[1];
    }
}
