package org.followthrough.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.evidence.Files;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.intake.detect.Detector;
import org.followthrough.intake.suggest.TermSuggester;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Documents and candidates as curators see them; for everybody else they do not exist. */
@Service
@Transactional(readOnly = true)
public class DocumentReader {

    private static final String UNKNOWN_DOCUMENT = "intake.document.unknown";
    private static final String UNKNOWN_CANDIDATE = "intake.candidate.unknown";

    private final Documents documents;
    private final Candidates candidates;
    private final CandidateReferences references;
    private final TermSuggester terms;
    private final Files files;
    private final AccessPolicy policy;

    DocumentReader(Documents documents, Candidates candidates, CandidateReferences references, TermSuggester terms,
            Files files, AccessPolicy policy) {
        this.documents = documents;
        this.candidates = candidates;
        this.references = references;
        this.terms = terms;
        this.files = files;
        this.policy = policy;
    }

    /** Documents, newest first, starting after the given one. */
    public List<DocumentSummary> documents(Actor actor, @Nullable Instant importedAt, @Nullable UUID after, int limit) {
        policy.require(actor, Permission.CURATE);
        return documents.page(importedAt, after, limit, Detector.DEFAULT_THRESHOLD);
    }

    /** @throws NotFound for an unknown document, and for whoever is not a curator */
    public Document document(Actor actor, UUID id) {
        requireCurator(actor, UNKNOWN_DOCUMENT);
        return documents.find(id).orElseThrow(() -> new NotFound(UNKNOWN_DOCUMENT));
    }

    /** Writes the file as it was sent. */
    public void original(Actor actor, UUID id, OutputStream out) throws IOException {
        files.write(document(actor, id).sha256(), out);
    }

    /** One page of candidates in the order of the text, starting after that position. */
    public List<Candidate> candidates(Actor actor, CandidateQuery query, CandidateQuery.@Nullable Position after, int limit) {
        document(actor, query.document());
        var page = candidates.page(query, after, limit);
        return new Succession(candidates.successors(query.document())).resolve(page);
    }

    /** All candidates of a document in the order of the text. */
    public List<Candidate> candidates(Actor actor, CandidateQuery query) {
        return candidates(actor, query, null, Integer.MAX_VALUE);
    }

    public Candidate candidate(Actor actor, UUID id) {
        requireCurator(actor, UNKNOWN_CANDIDATE);
        var candidate = candidates.find(id).orElseThrow(() -> new NotFound(UNKNOWN_CANDIDATE));
        return new Succession(candidates.successors(candidate.document())).resolve(candidate);
    }

    /** What is remarkable about its passages; to be kept by whoever shows them one after the other. */
    public DocumentRemarks remarks(Actor actor, UUID document) {
        return new DocumentRemarks(document(actor, document).text());
    }

    /** What the text itself suggests for a candidate's form, each with the rule that says so. */
    public Suggestions suggestions(Actor actor, UUID id) {
        var candidate = candidate(actor, id);
        var document = document(actor, candidate.document());
        var above = Optional.ofNullable(candidate.parent()).flatMap(candidates::find).map(Candidate::verbatim).orElse("");
        return Suggestions.of(candidate, above, document.text(), references.propose(document.event(), candidate),
                terms::of, terms.offer());
    }

    /** The public references of what was registered from a document, by the recommendation's id. */
    public Map<UUID, String> registered(Actor actor, UUID document) {
        requireCurator(actor, UNKNOWN_DOCUMENT);
        return references.registered(document);
    }

    private void requireCurator(Actor actor, String unknown) {
        if (!policy.allows(actor, Permission.CURATE, Target.ANYTHING)) {
            throw new NotFound(unknown);
        }
    }
}
