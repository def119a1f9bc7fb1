package org.followthrough.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.register.Recommendations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Public references for candidates, from their place in the document. */
@Component
class CandidateReferences {

    private final Candidates candidates;
    private final Recommendations recommendations;
    private final JdbcClient jdbc;

    CandidateReferences(Candidates candidates, Recommendations recommendations, JdbcClient jdbc) {
        this.candidates = candidates;
        this.recommendations = recommendations;
        this.jdbc = jdbc;
    }

    /** A free reference, which nobody else gets before the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    String make(String event, Candidate candidate) {
        jdbc.sql("select code from event where code = :event for no key update").param("event", event).query(String.class).single();
        return propose(event, candidate);
    }

    /** The reference that the candidate would get now. */
    String propose(String event, Candidate candidate) {
        var place = Place.of(candidate.section(), numbersAbove(candidate), candidate.goesBy());
        return place.reference(event, ref -> recommendations.find(ref).isPresent());
    }

    /** References by id of what was registered from a document. */
    Map<UUID, String> registered(UUID document) {
        return jdbc.sql("select id, ref from recommendation where document = :document").param("document", document)
                .query((row, n) -> Map.entry(row.getObject("id", UUID.class), row.getString("ref"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> numbersAbove(Candidate candidate) {
        var succession = new Succession(candidates.successors(candidate.document()));
        var numbers = new ArrayList<String>();
        var at = above(succession, candidate);
        while (at.isPresent()) {
            Optional.ofNullable(at.get().goesBy()).ifPresent(numbers::addFirst);
            at = above(succession, at.get());
        }
        return numbers;
    }

    private Optional<Candidate> above(Succession succession, Candidate candidate) {
        return Optional.ofNullable(succession.resolve(candidate).parent()).flatMap(candidates::find);
    }
}
