package org.followthrough.intake.lists;

import java.util.Set;
import java.util.function.Supplier;
import org.followthrough.register.Ambition;
import org.followthrough.register.Coding;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Revision;
import org.followthrough.register.Verifiability;

/** What a recommendation would be after a row: the row's value in the columns that it changes, else its own. */
record RevisedValues(RowReader row, Recommendation before, Set<ListColumn> changes) {

    Revision read() {
        return new Revision(value(ListColumn.TITLE, () -> row.text(ListColumn.TITLE), before.title()),
                value(ListColumn.READING_TEXT, this::reading, before.readingText()),
                value(ListColumn.THEMES, row::themes, Set.copyOf(before.themes())),
                value(ListColumn.GCM_OBJECTIVES, row::objectives, Set.copyOf(before.gcmObjectives())),
                value(ListColumn.ADDRESSEE_GROUPS, row::groups, Set.copyOf(before.addresseeGroups())), coding(), quality());
    }

    private Coding coding() {
        var coding = before.coding();
        for (var column : ListColumn.ofTerms()) {
            coding = coding.with(column.scheme(), value(column, () -> row.terms(column), coding.of(column.scheme())));
        }
        return coding.with(value(ListColumn.CORRIDORS, row::corridors, coding.corridors()));
    }

    private <T> T value(ListColumn column, Supplier<? extends T> changed, T own) {
        return changes.contains(column) ? changed.get() : own;
    }

    /** Without a reading text the verbatim is what one reads. */
    private String reading() {
        var text = row.longText(ListColumn.READING_TEXT);
        return text.isEmpty() ? before.verbatim().strip() : text;
    }

    private Quality quality() {
        var own = before.quality();
        return new Quality(value(ListColumn.VERIFIABILITY, () -> code(ListColumn.VERIFIABILITY, Verifiability.class, own.verifiability()),
                own.verifiability()),
                value(ListColumn.AMBITION, () -> code(ListColumn.AMBITION, Ambition.class, own.ambition()), own.ambition()),
                value(ListColumn.CONSENSUS, () -> code(ListColumn.CONSENSUS, Consensus.class, own.consensus()), own.consensus()),
                changes.contains(ListColumn.SHARPENED) ? RowReader.orNull(row.longText(ListColumn.SHARPENED)) : own.sharpened());
    }

    private <E extends Enum<E> & org.followthrough.shared.Coded> E code(ListColumn column, Class<E> type, E own) {
        return row.code(column, type, row.text(column)).orElse(own);
    }
}
