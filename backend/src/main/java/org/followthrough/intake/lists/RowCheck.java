package org.followthrough.intake.lists;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.forum.Event;
import org.followthrough.intake.CandidateEdit;
import org.followthrough.register.KnownTerms;
import org.followthrough.register.ListRegister;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Registration;
import org.followthrough.register.Revision;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Checks single rows by the rules that a curator's form meets too. A list can say more than a form, so here is added what
 * may not be said in a list: nothing that is locked, and nothing that the register finds out itself.
 *
 * @param document the list itself, which new recommendations point at
 * @param events   events by code
 * @param terms    what can be said of a recommendation today
 * @param by       who proposes codes; null for the command on the server
 */
record RowCheck(ListRegister register, UUID document, String event, Map<String, Event> events, KnownTerms terms, @Nullable UUID by) {

    private static final Set<ListColumn> NEEDED = EnumSet.of(ListColumn.TITLE, ListColumn.VERBATIM, ListColumn.VERIFIABILITY,
            ListColumn.AMBITION, ListColumn.CONSENSUS);

    /** Columns without which no row can be registered. */
    static List<ListColumn> missing(ListHeader header) {
        return NEEDED.stream().filter(column -> !header.has(column)).toList();
    }

    /** What a row without a reference registers; nothing where it has errors. */
    Optional<Registration> registration(RowReader row) {
        var at = event(row);
        byRegister(row, at);
        var verbatim = row.longText(ListColumn.VERBATIM);
        if (verbatim.isEmpty()) {
            row.wrong(ListColumn.VERBATIM, "intake.list.verbatim.missing");
        }
        var number = row.atMost(ListColumn.NUMBER, CandidateEdit.LONGEST_NUMBER, "intake.number.long");
        var section = row.atMost(ListColumn.SECTION, CandidateEdit.LONGEST_SECTION, "intake.section.long");
        var reading = RowReader.orNull(row.longText(ListColumn.READING_TEXT));
        var quality = row.quality();
        var registration = new Registration(null, at, document, RowReader.orNull(number), section, row.page(), null, null, verbatim, reading,
                row.text(ListColumn.TITLE), row.themes(), row.objectives(), row.groups(), row.coding(), quality.orElse(UNKNOWN));
        row.wrong(register.violations(registration, terms));
        return row.errors().isEmpty() ? Optional.of(registration) : Optional.empty();
    }

    private static final Quality UNKNOWN = new Quality(org.followthrough.register.Verifiability.NOT_VERIFIABLE,
            org.followthrough.register.Ambition.CONTINUES, org.followthrough.register.Consensus.NOT_STATED, null);

    private String event(RowReader row) {
        var named = row.text(ListColumn.EVENT);
        if (!named.isEmpty() && !events.containsKey(named)) {
            row.wrong(ListColumn.EVENT, "intake.event.unknown", named);
        }
        return named.isEmpty() ? event : named;
    }

    /** What the register itself gives a new recommendation may stand there, but nothing else. */
    private void byRegister(RowReader row, String at) {
        given(row, ListColumn.STATE, RecommendationState.REGISTERED.code());
        given(row, ListColumn.DOCUMENT, "");
        Optional.ofNullable(events.get(at)).ifPresent(known -> given(row, ListColumn.EDITION, known.edition()));
    }

    private static void given(RowReader row, ListColumn column, String value) {
        var text = row.text(column);
        if (!text.isEmpty() && !text.equals(value)) {
            row.wrong(column, "intake.list.by-register");
        }
    }

    /** The recommendation as a row wants it; the same one where the row changes nothing, nothing where it has errors. */
    Optional<Recommendation> revised(RowReader row, Recommendation before) {
        for (var column : ListColumn.values()) {
            if (column.isLocked() && row.has(column) && !Written.same(row.text(column), Written.of(before, column))) {
                row.wrong(column, column == ListColumn.VERBATIM ? "intake.list.verbatim.locked" : "intake.list.locked");
            }
        }
        var changes = changes(row, before);
        if (!row.errors().isEmpty() || changes.isEmpty()) {
            return row.errors().isEmpty() ? Optional.of(before) : Optional.empty();
        }
        return revised(row, before, changes);
    }

    /** What another body sends again: the same as long as its text is, which is locked; what was added to it here stays as it is. */
    Optional<Recommendation> again(RowReader row, Recommendation before) {
        if (!Written.same(row.text(ListColumn.VERBATIM), before.verbatim())) {
            row.wrong(ListColumn.VERBATIM, "intake.list.upstream.changed", before.ref());
        }
        return row.errors().isEmpty() ? Optional.of(before) : Optional.empty();
    }

    private static Set<ListColumn> changes(RowReader row, Recommendation before) {
        var changes = EnumSet.noneOf(ListColumn.class);
        for (var column : Difference.OPEN) {
            if (row.has(column) && !Difference.same(row, column, before)) {
                changes.add(column);
            }
        }
        return changes;
    }

    private Optional<Recommendation> revised(RowReader row, Recommendation before, Set<ListColumn> changes) {
        var revision = new RevisedValues(row, before, changes).read();
        row.wrong(register.violations(revision, terms, before));
        return row.errors().isEmpty() ? decided(row, before, revision) : Optional.empty();
    }

    private Optional<Recommendation> decided(RowReader row, Recommendation before, Revision revision) {
        try {
            return Optional.of(before.revised(revision, by));
        } catch (RuleViolation refused) {
            row.wrong(refused.violations());
            return Optional.empty();
        }
    }
}
