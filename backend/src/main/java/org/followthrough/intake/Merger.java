package org.followthrough.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Decides whether candidates of one document can become one, and makes it. */
final class Merger {

    private final List<Candidate> all;
    private final Set<UUID> ids;
    private final List<Candidate> chosen;

    /** @param all every candidate of the document in the order of the text */
    Merger(List<Candidate> all, Collection<UUID> ids) {
        this.all = new Succession(all).resolve(all);
        this.ids = new HashSet<>(ids);
        this.chosen = this.all.stream().filter(candidate -> this.ids.contains(candidate.id())).toList();
    }

    List<Candidate> chosen() {
        return chosen;
    }

    /** @throws RuleViolation when another passage stands between them */
    Candidate merged(String text) {
        chosen.forEach(Candidate::requireOpen);
        var start = chosen.getFirst().charStart();
        var end = chosen.stream().mapToInt(Candidate::charEnd).max().orElseThrow();
        if (all.stream().anyMatch(other -> stands(other, start, end))) {
            throw RuleViolation.of("ids", "intake.merge.between");
        }
        var first = chosen.getFirst();
        return first.successor(Span.of(text, start, end, "ids"), first.number(), parentOutside(first), Candidate.MERGED,
                chosen.stream().map(Candidate::id).toList());
    }

    /** Another passage that is registered, or that a curator sees and that is no part of one of those which are merged. */
    private boolean stands(Candidate other, int start, int end) {
        var counts = other.status() == CandidateStatus.CONFIRMED || other.open() && other.strong();
        return counts && other.overlaps(start, end) && !ids.contains(other.id()) && !(other.open() && isPartOfOne(other));
    }

    private boolean isPartOfOne(Candidate other) {
        return chosen.stream().anyMatch(one -> one.charStart() <= other.charStart() && other.charEnd() <= one.charEnd());
    }

    private @Nullable UUID parentOutside(Candidate candidate) {
        var parent = find(candidate.parent());
        return parent == null || !ids.contains(parent.id()) ? candidate.parent() : parentOutside(parent);
    }

    private @Nullable Candidate find(@Nullable UUID id) {
        return id == null ? null : all.stream().filter(candidate -> candidate.id().equals(id)).findFirst().orElse(null);
    }
}
