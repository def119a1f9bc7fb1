package org.followthrough.ui.portal;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.review.Appeal;
import org.followthrough.review.AppealOutcome;
import org.followthrough.review.NewEvidence;
import org.followthrough.shared.Deadline;
import org.followthrough.ui.portal.CommitmentPage.Link;
import org.followthrough.ui.portal.CommitmentPage.Note;
import org.jspecify.annotations.Nullable;

/** What the public reads about a window for appeal, the last appeal, and the last reopening (method, section 3). */
final class ReopeningNotes {

    private final Detail detail;
    private final Page page;
    private final NewEvidence named;

    ReopeningNotes(Detail detail, Page page, NewEvidence named) {
        this.named = named;
        this.detail = detail;
        this.page = page;
    }

    List<Note> all() {
        return Stream.of(reopened().stream(), appealed(), window().stream()).flatMap(notes -> notes).toList();
    }

    private Optional<Note> reopened() {
        return Optional.ofNullable(detail.reopened().reopening()).map(r -> new Note(
                page.t("reopened." + r.ground().code(), day(r.decidedAt())), r.reason(), named.of(r.id()).stream().map(item ->
                        new Link(item.href(), item.title(), page.t("reopened.rests." + item.kind().code(), item.name()))).toList()));
    }

    private Stream<Note> appealed() {
        var contested = detail.reopened().appeal();
        return contested == null ? Stream.empty() : Stream.of(new Note(page.t("contest.lodged", day(contested.appeal().lodgedAt()),
                contested.cycle()), contested.appeal().reason()), answer(contested.appeal()));
    }

    private Note answer(Appeal appeal) {
        AppealOutcome outcome = appeal.outcome();
        if (outcome == AppealOutcome.REFUSED) {
            return new Note(page.t("contest.refused", day(appeal.endedAt())), Objects.requireNonNullElse(appeal.decisionReason(), ""));
        }
        if (outcome != null) {
            return new Note(page.t("contest." + outcome.code(), day(appeal.endedAt())), "");
        }
        return new Note(appeal.isUndecided() ? page.t("contest.waits", day(appeal.decideBy()))
                : page.t("contest.accepted", day(appeal.decidedAt())), "");
    }

    private Optional<Note> window() {
        return Optional.ofNullable(detail.reopened().appealUntil()).filter(end -> !Deadline.hasPassed(end, page.now()))
                .map(end -> new Note(page.t("contest.window", day(end)), ""));
    }

    private String day(@Nullable Instant instant) {
        return page.formats().day(Objects.requireNonNull(instant));
    }
}
