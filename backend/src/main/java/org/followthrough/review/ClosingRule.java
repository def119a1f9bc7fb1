package org.followthrough.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a panel may close a commitment (method, sections 3 and 7).
 *
 * @param asked the cycles that asked it, oldest first
 */
record ClosingRule(List<Cycle> asked) {

    /**
     * One cycle that asked.
     *
     * @param closes the last day on which it takes reports
     * @param over   whether it has closed
     * @param found  what counts of it; null where nothing was reported or what was found counts no more
     */
    record Cycle(LocalDate closes, boolean over, @Nullable AssessmentLevel found) {

        boolean isComplete() {
            return found == AssessmentLevel.COMPLETE;
        }

        boolean hasVerdict() {
            return found != null && found != AssessmentLevel.NO_QUORUM;
        }

        boolean isPoor() {
            return found == AssessmentLevel.REGRESSION
                    || found != null && found.step().isPresent() && found.step().getAsInt() <= AssessmentLevel.LIMITED.counted();
        }
    }

    ClosingRule {
        asked = List.copyOf(asked);
    }

    /** Complete in two consecutive cycles, the last of which holds the verdict; once for a one-off act. */
    boolean isImplemented(boolean oneOff) {
        var last = last();
        var needed = oneOff ? 1 : 2;
        return last >= needed - 1 && asked.subList(last + 1 - needed, last + 1).stream().allMatch(Cycle::isComplete);
    }

    private int last() {
        for (var i = asked.size() - 1; i >= 0; i--) {
            if (asked.get(i).hasVerdict()) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Nothing above limited in the final cycle: the last one closed after the target date. A cycle in which nothing was reported
     * found nothing, so that silence does not keep a commitment from being closed; no quorum is never taken for a finding.
     */
    boolean isNotImplemented(LocalDate target) {
        Optional<Cycle> last = asked.reversed().stream().filter(cycle -> cycle.over() && cycle.closes().isAfter(target))
                .filter(cycle -> cycle.found() != null).findFirst();
        return last.filter(Cycle::isPoor).isPresent();
    }
}
