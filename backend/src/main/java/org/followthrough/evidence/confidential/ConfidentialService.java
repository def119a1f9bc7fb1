package org.followthrough.evidence.confidential;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Files;
import org.followthrough.evidence.Side;
import org.followthrough.evidence.Visibility;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sha256;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes what people hand in confidentially, lets the panel alone read it, and publishes the chair's redacted copies (decision 0043).
 * Nothing is taken in that tells who somebody is or where they were.
 */
@Service
@Transactional
public class ConfidentialService {

    /** The largest file that is taken without an account, in bytes. */
    public static final int LARGEST_FILE = 20 * 1024 * 1024;
    /** Characters. */
    public static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_TITLE = 300;

    private final ConfidentialRows rows;
    private final Commitments commitments;
    private final Settlement settlement;
    private final EvidenceItems items;
    private final Files files;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ConfidentialService(ConfidentialRows rows, Commitments commitments, Settlement settlement, EvidenceItems items, Files files,
            AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.rows = rows;
        this.commitments = commitments;
        this.settlement = settlement;
        this.items = items;
        this.files = files;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** A file of a kind that was recognised by its content; its name is not taken in. */
    public record Sent(FileKind kind, byte[] content) {

        @Override
        public String toString() {
            return "Sent";
        }
    }

    /**
     * Takes a text, a file, or both; anybody may hand in, and who it is makes no difference. A file is cleaned before anything is locked:
     * nobody's large file keeps others from the commitment.
     *
     * @return the code by which the sender finds it again; it is told nowhere else
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public ReceiptCode handIn(Actor actor, String ref, String text, @Nullable Sent file) {
        policy.require(actor, Permission.HAND_IN_CONFIDENTIALLY);
        var commitment = commitments.find(ref).orElseThrow(() -> RuleViolation.of("commitment", "confidential.needs-commitment"));
        check(text.strip(), file);
        var clean = file == null ? null : CleanFile.of(file.kind(), file.content());
        var said = new ConfidentialContent(text.strip(), clean, file == null ? null : file.kind().mediaType());
        return Objects.requireNonNull(transaction.execute(status -> add(commitment, said)));
    }

    private ReceiptCode add(Commitment commitment, ConfidentialContent said) {
        settlement.lockAndSettle(commitment.id());
        var code = ReceiptCode.draw();
        rows.add(UUID.randomUUID(), commitment.id(), said, said.file() == null ? null : Sha256.hex(said.file()), code, today());
        events.publishEvent(new ConfidentialEvent.ConfidentialReceived(commitment.id(), commitment.ref(), dayBegun()));
        return code;
    }

    private static void check(String text, @Nullable Sent file) {
        var violations = new ArrayList<Violation>();
        if (text.isEmpty() && file == null) {
            violations.add(Violation.of("text", "confidential.needs-content"));
        }
        if (text.length() > LONGEST_TEXT) {
            violations.add(Violation.of("text", "text.too-long", LONGEST_TEXT));
        }
        if (file != null && file.content().length > LARGEST_FILE) {
            violations.add(Violation.of("file", "confidential.file.large", LARGEST_FILE / 1024 / 1024));
        }
        if (file != null && file.content().length == 0) {
            violations.add(Violation.of("file", "evidence.file.empty"));
        }
        RuleViolation.throwIfAny(violations);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private Instant dayBegun() {
        return today().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private Target target(Commitment commitment) {
        return rows.panel(commitment.id(), commitment.addressee());
    }

    /** What became of it, for who has its code. @throws NotFound for any other code */
    @Transactional(readOnly = true)
    public ConfidentialSubmission byCode(Actor actor, String code) {
        policy.require(actor, Permission.HAND_IN_CONFIDENTIALLY);
        return ReceiptCode.of(code).flatMap(rows::find).orElseThrow(() -> new NotFound("confidential.code"));
    }

    /** Takes it back: what it says is deleted, and a redacted copy is no longer public. */
    public ConfidentialSubmission withdraw(Actor actor, String code) {
        var found = byCode(actor, code);
        settlement.lockAndSettle(found.commitment());
        rows.lock(found.id());
        if (byCode(actor, code).withdrawn()) {
            throw new WrongState("confidential.withdrawn");
        }
        var copied = byCode(actor, code).copy() != null;
        rows.withdraw(found.id(), today());
        events.publishEvent(new ConfidentialEvent.ConfidentialWithdrawn(found.commitment(), found.ref(), dayBegun()));
        if (copied) {
            events.publishEvent(new ConfidentialEvent.RedactedCopyWithdrawn(Happened.byEngine(commitments.get(found.commitment()), dayBegun())));
        }
        return byCode(actor, code);
    }

    /** Whether the caller reads what comes for this commitment: the panel at work, or the last panel's chair. */
    @Transactional(readOnly = true)
    public boolean mayRead(Actor actor, String ref) {
        return commitments.find(ref).filter(commitment -> policy.allows(actor, Permission.READ_CONFIDENTIAL, target(commitment))).isPresent();
    }

    /** Whether the caller writes the redacted copies. */
    @Transactional(readOnly = true)
    public boolean mayRedact(Actor actor, String ref) {
        return commitments.find(ref).filter(commitment -> policy.allows(actor, Permission.REDACT, target(commitment))).isPresent();
    }

    /** Refuses who reads nothing of it. @throws NotFound where there is no such commitment */
    @Transactional(readOnly = true)
    public void requireReader(Actor actor, String ref) {
        policy.require(actor, Permission.READ_CONFIDENTIAL, target(commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"))));
    }

    /** What came for a commitment, oldest first, without what it says. */
    @Transactional(readOnly = true)
    public List<ConfidentialSubmission> of(Actor actor, String ref) {
        requireReader(actor, ref);
        return rows.of(commitments.id(ref));
    }

    /** Whether the caller may know how many came. */
    @Transactional(readOnly = true)
    public boolean mayCount(Actor actor, String ref) {
        return commitments.find(ref).filter(one -> policy.allows(actor, Permission.COUNT_CONFIDENTIAL, Target.of(one.addressee()))).isPresent();
    }

    /** How many had come and not been taken back when the day began, for organisers; by it nobody sees the moment at which one comes or goes. */
    @Transactional(readOnly = true)
    public int count(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        policy.require(actor, Permission.COUNT_CONFIDENTIAL, Target.of(commitment.addressee()));
        return (int) rows.of(commitment.id()).stream().filter(one -> one.stoodBefore(today())).count();
    }

    /** One of them, without what it says. @throws NotFound for what is not there, and for what is not theirs to read */
    @Transactional(readOnly = true)
    public ConfidentialSubmission find(Actor actor, UUID id) {
        return rows.find(id).filter(one -> policy.allows(actor, Permission.READ_CONFIDENTIAL, target(commitments.get(one.commitment()))))
                .orElseThrow(() -> new NotFound("confidential.unknown"));
    }

    /** What it says; that somebody of the panel read it is noted, and told to who has its code. */
    public ConfidentialContent open(Actor actor, UUID id) {
        var one = standing(actor, id);
        if (rows.read(id, today())) {
            events.publishEvent(new ConfidentialEvent.ConfidentialRead(one.commitment(), one.ref(), dayBegun()));
        }
        return rows.content(id);
    }

    /** Refuses who may not redact one that they may read. */
    @Transactional(readOnly = true)
    public void requireRedactor(Actor actor, UUID id) {
        policy.require(actor, Permission.REDACT, target(commitments.get(find(actor, id).commitment())));
    }

    /** Keeps others from changing one until the transaction ends, and refuses what was taken back. */
    public ConfidentialSubmission standing(Actor actor, UUID id) {
        settlement.lockAndSettle(find(actor, id).commitment());
        rows.lock(id);
        var one = find(actor, id);
        if (one.withdrawn()) {
            throw new WrongState("confidential.withdrawn");
        }
        return one;
    }

    /** Refuses a second copy. */
    public void requireCopyable(Actor actor, UUID id) {
        if (standing(actor, id).copy() != null) {
            throw new WrongState("confidential.copied");
        }
    }

    /** The chair writes what of it may be public; it is evidence from then on that everybody reads and ratings may cite. */
    public Evidence redact(Actor actor, UUID id, String title, String text) {
        requireRedactor(actor, id);
        requireCopyable(actor, id);
        var one = find(actor, id);
        checkCopy(title, text);
        var now = clock.now();
        var stored = files.store(new ByteArrayInputStream(text.strip().getBytes(StandardCharsets.UTF_8)), FileKind.TEXT.mediaType());
        var copy = new Evidence(UUID.randomUUID(), one.commitment(), Side.REDACTED, EvidenceKind.TESTIMONY, title.strip(), today(),
                Visibility.PUBLIC, null, stored.sha256(), "redacted-copy.txt", FileKind.TEXT.mediaType(), actor.id(), now, now);
        items.add(copy);
        rows.copied(id, copy.id(), today());
        events.publishEvent(new ConfidentialEvent.RedactedCopyPublished(Happened.bySeat(commitments.get(one.commitment()), dayBegun(), Role.PANEL_CHAIR.code())));
        return copy;
    }

    /** The chair takes a redacted copy out of public, as where it tells too much; another may follow. The public sees no more than when its sender does. */
    public ConfidentialSubmission takeOut(Actor actor, UUID id) {
        requireRedactor(actor, id);
        requireCopied(actor, id);
        var one = find(actor, id);
        rows.takeOut(id);
        events.publishEvent(new ConfidentialEvent.ConfidentialCopyTakenOut(one.commitment(), one.ref(), dayBegun()));
        events.publishEvent(new ConfidentialEvent.RedactedCopyWithdrawn(Happened.byEngine(commitments.get(one.commitment()), dayBegun())));
        return find(actor, id);
    }

    /** Refuses where no copy is public. */
    public void requireCopied(Actor actor, UUID id) {
        if (standing(actor, id).copy() == null) {
            throw new WrongState("confidential.not-copied");
        }
    }

    private static void checkCopy(String title, String text) {
        var violations = new ArrayList<Violation>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            violations.add(Violation.of("title", "evidence.title"));
        }
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            violations.add(Violation.of("text", "confidential.copy.text", LONGEST_TEXT));
        }
        RuleViolation.throwIfAny(violations);
    }
}
