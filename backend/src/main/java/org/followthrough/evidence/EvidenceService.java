package org.followthrough.evidence;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.commitment.Settlement;
import org.followthrough.evidence.EvidenceReaders.Circle;
import org.followthrough.evidence.copies.EvidenceCopies;
import org.followthrough.evidence.copies.EvidenceCopy;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds evidence for one side of a commitment and says who may read it (contract, section 3). */
@Service
@Transactional
public class EvidenceService {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_URL = 2_000;

    private final EvidenceItems items;
    private final EvidenceReaders readers;
    private final Files files;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;
    private final EvidenceCopies copies;
    private final SystemClock real;
    private final Settlement settlement;

    EvidenceService(EvidenceItems items, EvidenceReaders readers, Files files, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events, EvidenceCopies copies, SystemClock real, Settlement settlement) {
        this.settlement = settlement;
        this.copies = copies;
        this.real = real;
        this.items = items;
        this.readers = readers;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What is said about an item of evidence, whether it is a file or an address. */
    public record Description(EvidenceKind kind, String title, LocalDate date, Visibility visibility) {
    }

    /** A file as it was sent, of a kind that was recognised by its first bytes. */
    public record Upload(String name, FileKind kind, InputStream content) {
    }

    /** Adds a file. @throws FileTooLarge over 50 MiB */
    public Evidence addFile(Actor actor, String ref, Description description, Upload upload) {
        var circle = open(actor, ref);
        check(circle, description, null);
        var stored = files.store(upload.content(), upload.kind().mediaType());
        if (stored.size() == 0) {
            throw RuleViolation.of("file", "evidence.file.empty");
        }
        return add(actor, circle, description, null, stored.sha256(), FileNames.safe(upload.name()), upload.kind().mediaType());
    }

    /** Adds an address of the web. */
    public Evidence addUrl(Actor actor, String ref, Description description, String url) {
        var circle = open(actor, ref);
        check(circle, description, url);
        return add(actor, circle, description, url, null, null, null);
    }

    /** Refuses what adding would be refused for by who asks or by the state, whatever is added. */
    public void requireAddable(Actor actor, String ref) {
        open(actor, ref);
    }

    /** Refuses who may add nothing to this commitment. */
    @Transactional(readOnly = true)
    public void requireContributor(Actor actor, String ref) {
        side(actor, circle(ref));
    }

    private Circle circle(String ref) {
        return readers.of(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
    }

    /** As it is once passed deadlines have taken effect: a review that ended unnoticed takes nothing more. */
    private Circle open(Actor actor, String ref) {
        var before = circle(ref);
        side(actor, before);
        settlement.lockAndSettle(before.commitment());
        var circle = circle(ref);
        var side = side(actor, circle);
        if (circle.closed()) {
            throw new WrongState("commitment.closed", ref);
        }
        if (side == Side.PANEL && !circle.rating()) {
            throw new WrongState("review.sealed");
        }
        return circle;
    }

    private Side side(Actor actor, Circle circle) {
        if (policy.allows(actor, Permission.CONTRIBUTE, circle.target())) {
            return Side.ADDRESSEE;
        }
        if (policy.allows(actor, Permission.RATE, circle.target())) {
            return Side.PANEL;
        }
        throw new Forbidden("access.add-evidence");
    }

    /** What is dated by the calendar of its edition lies in the past or is of today. */
    private void check(Circle circle, Description description, @Nullable String url) {
        var violations = new ArrayList<Violation>();
        var today = Deadline.dayFrom(clock.now(), items.zone(circle.commitment()));
        if (description.date().isAfter(today)) {
            violations.add(Violation.of("date", "evidence.date-ahead", today));
        }
        if (description.title().isBlank() || description.title().length() > LONGEST_TITLE) {
            violations.add(Violation.of("title", "evidence.title"));
        }
        if (url != null && !isWebAddress(url)) {
            violations.add(Violation.of("url", "evidence.url"));
        }
        RuleViolation.throwIfAny(violations);
    }

    /** Whether a text is an address of the web that a reader can be sent to. */
    public static boolean isWebAddress(String url) {
        try {
            var address = new URI(url);
            return url.length() <= LONGEST_URL && address.getHost() != null && address.getUserInfo() == null
                    && Set.of("http", "https").contains(String.valueOf(address.getScheme()));
        } catch (URISyntaxException none) {
            return false;
        }
    }

    private Evidence add(Actor actor, Circle circle, Description d, @Nullable String url, @Nullable String sha256, @Nullable String name,
            @Nullable String mediaType) {
        var side = side(actor, circle);
        var now = clock.now();
        var evidence = new Evidence(UUID.randomUUID(), circle.commitment(), side, d.kind(), d.title().strip(), d.date(), d.visibility(), url,
                sha256, name, mediaType, actor.id(), now, null);
        items.add(evidence);
        if (url != null && side == Side.ADDRESSEE) { // Of what a reviewer cites only once it is public: its owner would learn of the panel's work.
            copies.expect(evidence.id(), real.now());
        }
        events.publishEvent(side == Side.PANEL
                ? new EvidenceAdded(circle.commitment(), circle.ref(), side, d.kind(), now, null, circle.pseudonymOf(actor.id()), null)
                : new EvidenceAdded(circle.commitment(), circle.ref(), side, d.kind(), now, actor.id(), roleOf(actor, circle).code(),
                        circle.addressee()));
        return evidence;
    }

    private Role roleOf(Actor actor, Circle circle) {
        return policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, circle.target()) ? Role.FOCAL_POINT : Role.CONTRIBUTOR;
    }

    /** The item, if the caller may read it. @throws NotFound for what is not there, and for what is not theirs to read */
    @Transactional(readOnly = true)
    public Evidence read(Actor actor, UUID id) {
        return items.find(id).filter(item -> mayRead(actor, item)).orElseThrow(() -> new NotFound("evidence.unknown"));
    }

    /** What is kept of an address that the caller may read; nothing for a file. */
    @Transactional(readOnly = true)
    public Optional<EvidenceCopy> copy(Actor actor, UUID id) {
        return copies.find(read(actor, id).id());
    }

    /** The items of a commitment that the caller may read, oldest first. */
    @Transactional(readOnly = true)
    public List<Evidence> readable(Actor actor, String ref) {
        return items.of(circle(ref).commitment()).stream().filter(item -> mayRead(actor, item)).toList();
    }

    /**
     * All what is public and published; before, its party its own side's, and the panel both sides' as far as it was in the panel's file. A
     * redacted copy that was taken out of public is nobody's to read any more.
     */
    private boolean mayRead(Actor actor, Evidence item) {
        if (item.published() || item.side() == Side.REDACTED) {
            return item.published();
        }
        var circle = readers.of(item.commitment());
        var target = circle.target();
        return circle.inFile(item) && (policy.allows(actor, Permission.RATE, target) || policy.allows(actor, Permission.SEAL, target))
                || item.side() == Side.ADDRESSEE && policy.allows(actor, Permission.READ_DRAFTS, target);
    }
}
