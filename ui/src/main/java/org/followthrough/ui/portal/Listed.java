package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.accountability.CommitmentSearch.Row;
import org.followthrough.accountability.Standing;
import org.followthrough.shared.Deadline;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Texts;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * A commitment in a list.
 *
 * @param headline sign of its headline; {@code words} are the headline's own
 * @param besides notes beside the headline
 * @param next its next date, or that there is none
 * @param changed the day on which it last changed for the public
 */
public record Listed(String ref, String title, String addressee, String addresseeName, Status headline, String words, List<String> besides,
        @Nullable Status position, @Nullable Status report, @Nullable Status assessment, String next, String changed) {

    public String href() {
        return "/commitments/" + ref;
    }

    /** Makes rows for one page. */
    record Maker(Texts texts, Names names, java.time.Instant now) {

        Listed of(Row row) {
            return of(row.standing(), row.addresseeName());
        }

        List<Listed> of(List<Row> rows) {
            return rows.stream().map(this::of).toList();
        }

        Listed of(Standing s, String addresseeName) {
            var formats = new Formats(texts.locale(), names.zone(s.edition()));
            return new Listed(s.ref(), s.title(), s.addressee(), addresseeName, Vocabulary.headlineOf(s), texts.write(s.headline().text()),
                    s.headline().besides().stream().map(texts::write).toList(), s.position() == null ? null : Vocabulary.of(s.position()),
                    s.selfReport() == null ? null : Vocabulary.of(s.selfReport()),
                    s.assessment() == null ? null : Vocabulary.of(s.assessment()), next(s, formats), formats.shortDay(s.changedAt()));
        }

        private String next(Standing s, Formats formats) {
            if (s.state().isClosed()) {
                return texts.get("commitments.next.closed", formats.shortDay(s.changedAt()));
            }
            if (s.dueAt() == null) {
                return texts.get("commitments.next.none");
            }
            return texts.get(Deadline.hasPassed(s.dueAt(), now) ? "commitments.next.was" : "commitments.next.is", formats.shortDay(s.dueAt()));
        }
    }
}
