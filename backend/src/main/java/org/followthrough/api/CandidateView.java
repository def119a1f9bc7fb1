package org.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateStatus;
import org.jspecify.annotations.Nullable;

/**
 * A candidate as the API gives it.
 *
 * @param assignedNumber the number that its place gives where none is printed, or null
 * @param rule           code of the rule that found it, or {@code merged} or {@code split}
 * @param confidence     0 to 1; what a curator made has 1
 * @param recommendation reference of what it became, or null
 * @param cameFrom       the candidates it was split or merged from
 */
record CandidateView(UUID id, @Nullable String number, @Nullable String assignedNumber, String section, String verbatim, int charStart, int charEnd, String kind,
        @Nullable UUID parent, CandidateStatus status, String rule, double confidence, @Nullable String reason,
        @Nullable String recommendation, List<UUID> cameFrom) {

    /** @param registered references of the document's recommendations by id */
    static CandidateView of(Candidate c, Map<UUID, String> registered) {
        return new CandidateView(c.id(), c.number(), c.assigned(), c.section(), c.verbatim(), c.charStart(), c.charEnd(), c.kind().code(), c.parent(),
                c.status(), c.rule(), c.confidence(), c.reason(), c.recommendation() == null ? null : registered.get(c.recommendation()),
                c.cameFrom());
    }
}
