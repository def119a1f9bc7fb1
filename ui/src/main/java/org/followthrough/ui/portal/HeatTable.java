package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview.Verified;
import org.followthrough.ui.portal.EditionPage.Heat;
import org.followthrough.ui.portal.EditionPage.HeatCell;
import org.followthrough.ui.portal.EditionPage.HeatRow;
import org.followthrough.ui.shared.Charts;
import org.jspecify.annotations.Nullable;

/** Where work is verified, by addressee and theme: assessed substantial or complete, of those assigned. */
final class HeatTable {

    private static final int ENOUGH = 5;
    private static final int THEMES = 9;

    private final Names names;
    private final Filter filter;

    HeatTable(Names names, Filter filter) {
        this.names = names;
        this.filter = filter;
    }

    Heat of(List<Verified> verified) {
        var totals = verified.stream().filter(one -> one.theme() == null).collect(Collectors.toMap(Verified::addressee, Function.identity()));
        var cells = verified.stream().filter(one -> one.theme() != null).collect(Collectors.groupingBy(Verified::addressee,
                Collectors.toMap(Verified::theme, Function.identity())));
        var shown = mostAsked(verified);
        return new Heat(shown.stream().map(names::theme).toList(), totals.keySet().stream().filter(names.parties()::containsKey)
                .sorted(Comparator.comparing(code -> names.parties().get(code).name()))
                .map(party -> row(totals.get(party), cells.getOrDefault(party, Map.of()), shown)).toList());
    }

    /** The themes with the most commitments, in the order of their names. */
    private List<String> mostAsked(List<Verified> verified) {
        var themes = verified.stream().filter(one -> one.theme() != null)
                .collect(Collectors.groupingBy(Verified::theme, TreeMap::new, Collectors.summingInt(Verified::assigned)));
        return themes.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()).limit(THEMES)
                .map(Map.Entry::getKey).sorted(Comparator.comparing(names::theme)).toList();
    }

    private HeatRow row(Verified total, Map<String, Verified> own, List<String> shown) {
        var few = total.assigned() < ENOUGH;
        return new HeatRow(names.parties().get(total.addressee()).name(), "/parties/" + total.addressee(),
                shown.stream().map(theme -> cell(own.get(theme), few)).toList(), text(total), few);
    }

    private HeatCell cell(@Nullable Verified cell, boolean few) {
        return cell == null ? new HeatCell("q0", "·", "") : new HeatCell(few ? "q0" : tone(cell), text(cell),
                Asked.list(filter).with("party", cell.addressee()).with("theme", Objects.requireNonNull(cell.theme())).toString());
    }

    private static String tone(Verified cell) {
        return cell.verified() == 0 ? "q1" : Charts.shade(cell.verified(), cell.assigned());
    }

    private static String text(Verified cell) {
        return cell.verified() + "/" + cell.assigned();
    }
}
