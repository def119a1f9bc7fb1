package org.followthrough.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Which of a commitment's published assessments counts: of a cycle with two panels the newest other than no quorum, so that
 * a second panel without a quorum takes nothing away (method, sections 1 and 3).
 *
 * @param published all of them, oldest first
 */
public record Verdicts(List<Assessment> published) {

    public Verdicts {
        published = List.copyOf(published);
    }

    /** The last published assessment other than no quorum. */
    public Optional<Assessment> verdict() {
        return published.stream().filter(Verdicts::isVerdict).reduce((a, b) -> b);
    }

    /** The verdict; where there is none, the last published no quorum. */
    public Optional<Assessment> verdictOrLast() {
        return verdict().or(() -> published.stream().reduce((a, b) -> b));
    }

    /** What counts in a cycle. */
    public Optional<Assessment> in(UUID cycle) {
        var ofCycle = new Verdicts(published.stream().filter(assessment -> assessment.cycle().equals(cycle)).toList());
        return ofCycle.verdictOrLast();
    }

    /** What counts in the cycle in which something was published last. */
    public Optional<Assessment> last() {
        return published.isEmpty() ? Optional.empty() : in(published.getLast().cycle());
    }

    private static boolean isVerdict(Assessment assessment) {
        return assessment.level() != AssessmentLevel.NO_QUORUM;
    }
}
