package org.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Candidate;
import org.followthrough.intake.CandidateQuery;
import org.followthrough.intake.DocumentReader;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** Finds candidates by what an address names, and shows them. */
@Component
class CandidateViews {

    private final DocumentReader reader;

    CandidateViews(DocumentReader reader) {
        this.reader = reader;
    }

    /** The candidate with that id, for whoever may see candidates. */
    UUID id(Actor actor, String id) {
        return reader.candidate(actor, Ids.read(id).orElseThrow(() -> new NotFound("intake.candidate.unknown"))).id();
    }

    CandidateView of(Actor actor, UUID id) {
        var candidate = reader.candidate(actor, id);
        return CandidateView.of(candidate, reader.registered(actor, candidate.document()));
    }

    List<CandidateView> of(Actor actor, List<Candidate> candidates) {
        return candidates.stream().map(candidate -> of(actor, candidate.id())).toList();
    }

    /** All of a document that stand above the threshold, in the order of the text. */
    List<CandidateView> all(Actor actor, UUID document) {
        var registered = reader.registered(actor, document);
        return reader.candidates(actor, CandidateQuery.of(document)).stream()
                .map(candidate -> CandidateView.of(candidate, registered)).toList();
    }

    Map<UUID, String> registered(Actor actor, UUID document) {
        return reader.registered(actor, document);
    }
}
