package org.followthrough.intake.papers;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.FileNames;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.intake.papers.PaperEvent.PaperAdded;
import org.followthrough.intake.papers.PaperEvent.PaperRemoved;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps background papers and says who may read them; a file that is kept is never changed. */
@Service
@Transactional
public class PaperService {

    private static final int LONGEST_TITLE = 300;

    private final PaperRows rows;
    private final Files files;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    PaperService(PaperRows rows, Files files, Editions editions, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.files = files;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What is said about a paper. */
    public record Description(String title, LocalDate date, PaperVisibility visibility) {
    }

    /** A file as it was sent, of a kind that was recognised by its first bytes. */
    public record Upload(String name, FileKind kind, InputStream content) {
    }

    /** Refuses everybody who keeps no papers. */
    public void requireKeeper(Actor actor) {
        policy.require(actor, Permission.KEEP_PAPERS);
    }

    /**
     * Keeps a paper of an event.
     *
     * @param document one of the event's own outcome documents, or null
     * @throws FileTooLarge over 50 MiB
     */
    public Paper add(Actor actor, String event, @Nullable UUID document, Description description, Upload upload) {
        requireKeeper(actor);
        RuleViolation.throwIfAny(violations(event, document, description));
        var stored = files.store(upload.content(), upload.kind().mediaType());
        if (stored.size() == 0) {
            throw RuleViolation.of("file", "evidence.file.empty");
        }
        var paper = new Paper(UUID.randomUUID(), event, document, description.title().strip(), description.date(), description.visibility(),
                stored.sha256(), FileNames.safe(upload.name()), upload.kind().mediaType(), stored.size(), clock.now(), actor.id());
        rows.add(paper);
        events.publishEvent(new PaperAdded(paper, clock.now(), actor.id(), actedAs(actor)));
        return paper;
    }

    private List<Violation> violations(String event, @Nullable UUID document, Description description) {
        var violations = new ArrayList<Violation>();
        if (editions.event(event).isEmpty()) {
            violations.add(Violation.of("event", "forum.event.unknown"));
        }
        if (document != null && rows.eventOf(document).filter(event::equals).isEmpty()) {
            violations.add(Violation.of("document", "intake.paper.document"));
        }
        if (description.title().isBlank() || description.title().length() > LONGEST_TITLE
                || description.title().chars().anyMatch(Character::isISOControl)) {
            violations.add(Violation.of("title", "evidence.title"));
        }
        return violations;
    }

    /** Takes a paper away; its file stays with whatever else cites it. */
    public void remove(Actor actor, UUID id) {
        var paper = read(actor, id);
        requireKeeper(actor);
        if (rows.delete(id)) {
            events.publishEvent(new PaperRemoved(paper, clock.now(), actor.id(), actedAs(actor)));
        }
    }

    /** The paper, if the caller may read it. @throws NotFound for what is not there, and for what is not theirs to read */
    @Transactional(readOnly = true)
    public Paper read(Actor actor, UUID id) {
        return rows.find(id).filter(paper -> paper.visibility() == PaperVisibility.PUBLIC || mayAll(actor))
                .orElseThrow(() -> new NotFound("intake.paper.unknown"));
    }

    /** Papers that the caller may read, of an edition or of an event and what lies below it, after the given one. */
    @Transactional(readOnly = true)
    public List<Paper> readable(Actor actor, @Nullable String edition, @Nullable String event, @Nullable UUID after, int limit) {
        return rows.page(edition, event, mayAll(actor), after, limit);
    }

    private boolean mayAll(Actor actor) {
        return policy.allows(actor, Permission.KEEP_PAPERS, Target.ANYTHING);
    }

    private static String actedAs(Actor actor) {
        return (actor.has(Role.CURATOR) ? Role.CURATOR : Role.ORGANISER).code();
    }
}
