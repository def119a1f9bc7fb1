package org.followthrough.accountability;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.jspecify.annotations.Nullable;

/**
 * All that a headline is computed from, published values only (method, section 4): cleared positions, cleared reports,
 * assessments after their reply window.
 *
 * @param addressee     the party's name
 * @param position      the published position; null where the profile asks for none
 * @param responseClock there while a position is awaited, else null
 * @param cycles        the cycles that asked the commitment or had a report of it, oldest first
 * @param nextReportDue the date of the report that is asked for, or null while none is; a planned cycle's comes in as the standing is read
 * @param assessable    whether the ask is verifiable and the profile has a panel
 * @param reopened      whether it was reopened, and nothing was published since
 * @param underAppeal   whether an appeal is undecided
 */
public record HeadlineFacts(CommitmentState state, String addressee, @Nullable Position position,
        @Nullable ResponseClock responseClock, List<CycleFacts> cycles, @Nullable LocalDate nextReportDue, boolean assessable,
        boolean reopened, boolean underAppeal) {

    public HeadlineFacts {
        cycles = List.copyOf(cycles);
        if ((position == Position.AWAITING) != (responseClock != null)) {
            throw new IllegalArgumentException("a response clock runs exactly while a position is awaited");
        }
    }

    boolean isClosed() {
        return state.isClosed();
    }

    boolean isReported() {
        return cycles.stream().anyMatch(CycleFacts::isReported);
    }

    boolean isAssessed() {
        return cycles.stream().anyMatch(cycle -> cycle.assessed() != null);
    }

    /** The last published assessment other than no quorum, with its cycle. */
    Optional<CycleFacts> verdict() {
        return last(CycleFacts::hasVerdict);
    }

    boolean isVerdict(AssessmentLevel level) {
        return verdict().filter(cycle -> cycle.assessed() == level).isPresent();
    }

    /** What the addressee said last. */
    Optional<SelfReport> selfReport() {
        return last(CycleFacts::isReported).map(CycleFacts::report);
    }

    /** The report for which the addressee has been waited longest, if none was cleared since. */
    Optional<CycleFacts> missedReport() {
        return after(last(CycleFacts::isReported)).stream().filter(CycleFacts::isMissed).findFirst();
    }

    /** The last report cleared after the verdict's cycle, as long as its own cycle has no published assessment. */
    Optional<CycleFacts> newReport() {
        var reports = after(verdict()).stream().filter(CycleFacts::isReported).toList();
        return reports.isEmpty() ? Optional.empty() : Optional.of(reports.getLast()).filter(cycle -> cycle.assessed() == null);
    }

    /** Cycles since the verdict whose panel had no quorum. */
    List<CycleFacts> quorumsLacking() {
        return after(verdict()).stream().filter(CycleFacts::lackedQuorum).toList();
    }

    /** Whether the addressee's own report was at least two steps above the verdict on it. */
    boolean isFarApart() {
        return verdict().filter(HeadlineFacts::isFarApart).isPresent();
    }

    boolean isDisputed() {
        return verdict().filter(CycleFacts::disputed).isPresent();
    }

    private static boolean isFarApart(CycleFacts cycle) {
        var said = cycle.report() == null ? OptionalInt.empty() : cycle.report().step();
        var found = cycle.assessed() == null ? OptionalInt.empty() : cycle.assessed().step();
        return said.isPresent() && found.isPresent() && said.getAsInt() - found.getAsInt() >= 2;
    }

    private Optional<CycleFacts> last(Predicate<CycleFacts> which) {
        return cycles.reversed().stream().filter(which).findFirst();
    }

    private List<CycleFacts> after(Optional<CycleFacts> cycle) {
        return cycles.subList(cycle.map(cycles::lastIndexOf).orElse(-1) + 1, cycles.size());
    }
}
