package org.followthrough.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the parent that a candidate has now: where its parent was merged or split, what came of that. The parent as found
 * stays in the record, so that undoing a merge or split needs no repair.
 */
final class Succession {

    private final Map<UUID, Candidate> successors = new HashMap<>();

    /** @param made the candidates of one document that came from others, in the order of the text */
    Succession(List<Candidate> made) {
        made.forEach(candidate -> candidate.cameFrom().forEach(origin -> successors.put(origin, candidate)));
    }

    /** What came of the candidate; of several parts the last, after which its children stand. */
    @Nullable UUID now(@Nullable UUID candidate) {
        var at = candidate;
        while (at != null && successors.containsKey(at)) {
            at = successors.get(at).id();
        }
        return at;
    }

    Candidate resolve(Candidate candidate) {
        var parent = now(candidate.parent());
        return candidate.id().equals(parent) ? candidate.withParent(null) : candidate.withParent(parent);
    }

    List<Candidate> resolve(List<Candidate> candidates) {
        return candidates.stream().map(this::resolve).toList();
    }
}
