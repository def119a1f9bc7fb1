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

        /** A cycle that could be the final one. */
        boolean isAfter(LocalDate target) {
            return over && closes.isAfter(target);
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
     * found nothing; where that is all that came after the target, the verdict before it stands, so that silence does not keep a
     * commitment from being closed. No quorum after the target is never taken for a finding, and hides none.
     */
    boolean isNotImplemented(LocalDate target) {
        return asked.stream().anyMatch(cycle -> cycle.isAfter(target))
                && lastFound(target).or(() -> verdictBefore(target)).filter(Cycle::isPoor).isPresent();
    }

    private Optional<Cycle> lastFound(LocalDate target) {
        return asked.reversed().stream().filter(cycle -> cycle.isAfter(target) && cycle.found() != null).findFirst();
    }

    private Optional<Cycle> verdictBefore(LocalDate target) {
        return asked.reversed().stream().filter(cycle -> !cycle.closes().isAfter(target) && cycle.hasVerdict()).findFirst();
    }
}
