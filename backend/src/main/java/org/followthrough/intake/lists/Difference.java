package org.followthrough.intake.lists;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.register.Recommendation;

/**
 * One field of a recommendation that a list changes.
 *
 * @param column heading of its column
 * @param before as the export writes it
 */
public record Difference(String column, String before, String after) {

    static final List<ListColumn> OPEN = Arrays.stream(ListColumn.values()).filter(ListColumn::isOpen).toList();
    private static final Set<ListColumn> SEVERAL = EnumSet.range(ListColumn.THEMES, ListColumn.CORRIDORS);

    /** Whether a cell holds what the recommendation has; the order of several values does not count. */
    static boolean same(RowReader row, ListColumn column, Recommendation before) {
        var own = Written.of(before, column);
        return SEVERAL.contains(column) ? values(row.text(column)).equals(values(own)) : Written.same(row.text(column), own)
                || column == ListColumn.READING_TEXT && row.text(column).isEmpty() && Written.same(before.verbatim(), own);
    }

    private static Set<String> values(String cell) {
        return new HashSet<>(Written.values(cell));
    }

    /** Every field in which two differ; a confirmation that falls away is one of them. */
    static List<Difference> between(Recommendation before, Recommendation after) {
        return Stream.concat(OPEN.stream(), Stream.of(ListColumn.CONFIRMED))
                .map(column -> new Difference(column.title(), Written.of(before, column), Written.of(after, column)))
                .filter(difference -> !difference.before().equals(difference.after())).toList();
    }
}
