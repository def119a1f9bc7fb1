package org.followthrough.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.intake.CandidateEvent.DocumentImported;
import org.followthrough.intake.detect.Detected;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in source documents (features, rows A2 and B4). Reading and detection happen before the transaction begins, and
 * only two documents at a time, so that large ones hold neither a connection nor the whole memory.
 */
@Service
public class IntakeService {

    private final Originals originals;
    private final Candidates candidates;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final ReadingRoom room = new ReadingRoom(2);

    IntakeService(Originals originals, Candidates candidates, Editions editions, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.originals = originals;
        this.candidates = candidates;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * Stores a document with everything found in it, the weaker candidates included. A curator imports, or the command on
     * the server, which acts as {@link Actor#ENGINE}.
     *
     * @throws FileTooLarge      over 50 MiB
     * @throws RuleViolation     for an unknown event, or a file that is empty, blank or not readable
     * @throws DuplicateDocument when the same file is imported already
     */
    public Document importDocument(Actor actor, String eventCode, String fileName, InputStream content, Format format) {
        requireCurator(actor);
        return room.read(() -> importBytes(actor, eventCode, fileName, Reading.bytes(content), format));
    }

    /** Refuses what {@link #importDocument} would refuse whatever else is said of it. */
    public void requireNew(Actor actor, InputStream content) {
        requireCurator(actor);
        originals.requireNew(Originals.sha256(Reading.bytes(content)));
    }

    /** Whether documents of this event can be imported. */
    public boolean knowsEvent(String code) {
        return editions.event(code).isPresent();
    }

    /** Reads a document as {@link #importDocument} would, and stores nothing. */
    public Reading preview(Actor actor, String fileName, InputStream content, Format format) {
        requireCurator(actor);
        return room.read(() -> Reading.of(fileName, content, format));
    }

    /**
     * The paragraphs of what governments agreed on, for whoever enters it sentence by sentence; stores nothing.
     *
     * @throws FileTooLarge  over 50 MiB
     * @throws RuleViolation for a file that is empty, blank or not readable
     */
    public List<String> paragraphs(Actor actor, String fileName, InputStream content) {
        policy.require(actor, Permission.LINK_ASKS);
        return room.read(() -> Reading.paragraphs(fileName, content));
    }

    /** @throws Forbidden for everybody but curators, and the command on the server */
    public void requireCurator(Actor actor) {
        if (actor != Actor.ENGINE) {
            policy.require(actor, Permission.CURATE);
        }
    }

    private void requireEvent(String code) {
        if (!knowsEvent(code)) {
            throw RuleViolation.of("event", "intake.event.unknown", code);
        }
    }

    private Document importBytes(Actor actor, String event, String fileName, byte[] content, Format format) {
        var sha256 = Originals.sha256(content);
        originals.requireNew(sha256);
        requireEvent(event);
        var reading = Reading.of(fileName, content, format);
        var document = new Document(UUID.randomUUID(), event, reading.name(), sha256, reading.format(), reading.text(), clock.now(),
                actor.account());
        transaction.executeWithoutResult(status -> store(document, content, reading.found()));
        return document;
    }

    private void store(Document document, byte[] content, List<Detected> found) {
        originals.keep(document, content);
        candidates.add(open(document.id(), found));
        events.publishEvent(new DocumentImported(document.id(), document.name(), document.event(), document.sha256(), found.size(),
                document.importedAt(), document.importedBy()));
    }

    private static List<Candidate> open(UUID document, List<Detected> found) {
        var all = new ArrayList<Candidate>(found.size());
        for (var detected : found) {
            all.add(open(document, all.size(), detected, detected.parent() < 0 ? null : all.get(detected.parent()).id()));
        }
        return all;
    }

    private static Candidate open(UUID document, int ordinal, Detected found, @Nullable UUID parent) {
        return new Candidate(UUID.randomUUID(), document, ordinal, found.number(), found.assigned(), found.section(), found.verbatim(), found.charStart(),
                found.charEnd(), found.kind(), parent, found.rule(), found.confidence(), CandidateStatus.OPEN, null, null, List.of(), null,
                null, 0);
    }
}
