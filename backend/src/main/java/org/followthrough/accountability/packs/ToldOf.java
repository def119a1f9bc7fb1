package org.followthrough.accountability.packs;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Lateness;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What the public had been told of one commitment up to an instant, and what moved its dates later, so that they can be told as they
 * stood then. Lateness, silence and closing are recorded when they happen; nothing here is compared with a clock.
 *
 * @param entries of the timeline, oldest first, later ones than {@code at} included
 */
record ToldOf(List<Entry> entries, Instant at) {

    /**
     * One entry.
     *
     * @param cycle the reporting cycle, or null
     * @param lateness how late, where it tells that
     * @param closed in which state it was closed, where it tells that
     * @param moved which date was moved: its own kind of entry, or the kind of deadline
     * @param before the date before, where it moved one
     * @param due the date after
     */
    record Entry(Instant at, String kind, @Nullable String cycle, @Nullable String lateness, @Nullable String closed,
            @Nullable Instant before, @Nullable Instant due) {

        boolean isOf(@Nullable String one) {
            return Objects.equals(cycle, one);
        }
    }

    /** How late something is since when. */
    record Late(Lateness lateness, Instant since) {
    }

    private List<Entry> then(Predicate<Entry> which) {
        return entries.stream().filter(one -> !one.at().isAfter(at)).filter(which).toList();
    }

    /** How late what a cycle asked for was, or the response where the cycle is null; more time that was granted takes lateness away. */
    Optional<Late> late(@Nullable String cycle) {
        Late late = null;
        for (var one : then(entry -> entry.isOf(cycle))) {
            late = switch (one.kind()) {
                case "response-late" -> new Late(Lateness.LATE, one.at());
                case "report-late" -> new Late(Coded.find(Lateness.class, String.valueOf(one.lateness())).orElse(Lateness.LATE), one.at());
                case "extension-granted" -> one.due() != null && one.due().isBefore(one.at()) ? late : null;
                default -> late;
            };
        }
        return Optional.ofNullable(late);
    }

    /** When something of a kind was told last. */
    Optional<Instant> last(String kind, @Nullable String cycle) {
        return then(one -> one.kind().equals(kind) && one.isOf(cycle)).stream().map(Entry::at).reduce((a, b) -> b);
    }

    /** The date as it stood then: what moved it first after that says what it was. */
    Instant due(@Nullable String cycle, Instant now) {
        return entries.stream().filter(one -> one.at().isAfter(at) && one.isOf(cycle))
                .flatMap(one -> Optional.ofNullable(one.before()).stream()).findFirst().orElse(now);
    }

    /** Since when the clock of the response stood still. */
    Optional<Entry> stopped() {
        return then(one -> one.cycle() == null && switch (one.kind()) {
            case "clarification-asked", "handed-back", "clock-resumed", "commitment-closed", "position-cleared" -> true;
            default -> false;
        }).stream().reduce((a, b) -> b).filter(one -> one.kind().equals("clarification-asked") || one.kind().equals("handed-back"));
    }

    /** How it was closed, where it was not opened again. */
    Optional<Entry> closed() {
        return then(one -> switch (one.kind()) {
            case "commitment-closed", "reopened", "second-panel-called" -> true;
            default -> false;
        }).stream().reduce((a, b) -> b).filter(one -> one.closed() != null);
    }

    static CommitmentState state(String code) {
        return Coded.find(CommitmentState.class, code).orElseThrow();
    }
}
