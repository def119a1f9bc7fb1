package org.followthrough.evidence.comments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.confidential.ReceiptCode;
import org.followthrough.forum.Edition;
import org.followthrough.forum.ProfileStep;
import org.followthrough.forum.calendars.Calendars;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Comments of the public on what was reported (features, row G7; decision 0062): off by default, an organiser reads each before it is
 * public, and none is counted in any figure. Nothing is taken in that tells who somebody is or where they were.
 */
@Service
@Transactional
public class PublicCommentService {

    /** Characters. */
    public static final int LONGEST_TEXT = 2_000;
    /** Characters. */
    public static final int LONGEST_NAME = 100;
    /** As many of one commitment wait at most: a flood keeps no moderator from the comments on others. */
    static final int MOST_WAITING = 200;
    /** Something that a reader sees: no blank, no sign that only steers others. */
    private static final Pattern SEEN = Pattern.compile("[^\\p{C}\\p{Z}]");

    private final PublicComments rows;
    private final Commitments commitments;
    private final CommitmentService service;
    private final Calendars calendars;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    PublicCommentService(PublicComments rows, Commitments commitments, CommitmentService service, Calendars calendars, AccessPolicy policy, MethodClock clock,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.commitments = commitments;
        this.service = service;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** How many are in a state. @param ground null unless they were refused or taken down */
    public record Count(CommentState state, @Nullable CommentGround ground, int number) {
    }

    /**
     * Whether comments are taken: for the working days of the profile from the day on which a report was cleared, its absence recorded, or
     * the finding of a panel published, whichever was last.
     *
     * @throws NotFound where there is no such commitment
     */
    @Transactional(readOnly = true)
    public CommentWindow window(String ref) {
        return window(commitment(ref));
    }

    /** Whether panels review what is reported, so that one reads what somebody would rather say confidentially. */
    @Transactional(readOnly = true)
    public boolean isReviewed(String ref) {
        return service.edition(commitment(ref)).profile().has(ProfileStep.PANEL);
    }

    private CommentWindow window(Commitment commitment) {
        var edition = service.edition(commitment);
        if (!edition.profile().has(ProfileStep.PUBLIC_COMMENT)) {
            return CommentWindow.OFF;
        }
        return rows.lastTold(commitment.id()).map(told -> window(edition, told)).orElse(CommentWindow.AHEAD);
    }

    private CommentWindow window(Edition edition, Instant told) {
        var last = Deadline.dayAfter(told, edition.profile().comment(), edition.timeZone(), calendars.of(edition.forum()));
        var over = Deadline.hasPassed(Deadline.endOf(last, edition.timeZone()), clock.now());
        return new CommentWindow(over ? CommentWindow.State.OVER : CommentWindow.State.OPEN, last);
    }

    private Commitment commitment(String ref) {
        return commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
    }

    /**
     * Takes a comment; anybody may, and who it is makes no difference.
     *
     * @param name as they want to be called; empty for none
     * @return the code by which who wrote it finds it again; it is told nowhere else
     * @throws WrongState where comments are not taken, or too many wait
     */
    public ReceiptCode handIn(Actor actor, String ref, String text, String name) {
        policy.require(actor, Permission.COMMENT_PUBLICLY);
        var commitment = commitment(ref);
        if (!window(commitment).isOpen()) {
            throw new WrongState("comments.not-open");
        }
        check(text.strip(), name.strip());
        if (rows.waiting(commitment.id()) >= MOST_WAITING) {
            throw new WrongState("comments.too-many");
        }
        var code = ReceiptCode.draw();
        rows.add(UUID.randomUUID(), commitment.id(), text.strip(), SEEN.matcher(name).find() ? name.strip() : "", code.hash(), today());
        return code;
    }

    private static void check(String text, String name) {
        var violations = new ArrayList<Violation>();
        if (!SEEN.matcher(text).find()) {
            violations.add(Violation.of("text", "comments.needs-text"));
        }
        if (text.length() > LONGEST_TEXT) {
            violations.add(Violation.of("text", "text.too-long", LONGEST_TEXT));
        }
        if (name.length() > LONGEST_NAME) {
            violations.add(Violation.of("name", "text.too-long", LONGEST_NAME));
        }
        RuleViolation.throwIfAny(violations);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    /** What became of it, for who has its code. @throws NotFound for any other code */
    @Transactional(readOnly = true)
    public PublicComment byCode(Actor actor, String code) {
        policy.require(actor, Permission.COMMENT_PUBLICLY);
        return ReceiptCode.of(code).flatMap(known -> rows.byReceipt(known.hash())).orElseThrow(() -> new NotFound("comments.code"));
    }

    /** Takes it back: what it says is deleted, and it is no longer public. @throws WrongState where it is neither waiting nor public */
    public PublicComment withdraw(Actor actor, String code) {
        var found = byCode(actor, code);
        rows.lock(found.id());
        var now = byCode(actor, code);
        if (now.state() != CommentState.WAITING && now.state() != CommentState.PUBLISHED) {
            throw new WrongState("comments.gone");
        }
        rows.decide(now.id(), CommentState.WITHDRAWN, null, today(), null);
        return byCode(actor, code);
    }

    /** What the public reads to a commitment, or reads that it was taken down: newest first. */
    @Transactional(readOnly = true)
    public List<PublicComment> told(String ref, @Nullable UUID after, int limit) {
        return rows.told(commitment(ref).id(), after, limit);
    }

    /** The same from one of them on, that one included; all of them where it is none of these. */
    @Transactional(readOnly = true)
    public List<PublicComment> toldFrom(String ref, UUID first, int limit) {
        return rows.toldFrom(commitment(ref).id(), first, limit);
    }

    /** How many are public, how many are not, and why: by it everybody sees how it is moderated. */
    @Transactional(readOnly = true)
    public List<Count> counts(String ref) {
        return rows.counts(commitment(ref).id());
    }

    /** Refuses who moderates nothing. */
    public void requireModerator(Actor actor) {
        policy.require(actor, Permission.MODERATE_COMMENTS);
    }

    /** Those in a state, oldest first: of one edition, or of all. */
    @Transactional(readOnly = true)
    public List<PublicComment> in(Actor actor, CommentState state, @Nullable String edition, @Nullable UUID after, int limit) {
        requireModerator(actor);
        return rows.in(state, edition, own(actor), after, limit);
    }

    /** How many wait for who asks, of one edition or of all; none for who moderates nothing. */
    @Transactional(readOnly = true)
    public int waiting(Actor actor, @Nullable String edition) {
        return policy.allows(actor, Permission.MODERATE_COMMENTS, Target.ANYTHING) ? rows.waiting(edition, own(actor)) : 0;
    }

    private static Set<String> own(Actor actor) {
        return actor.grants().stream().map(grant -> grant.party()).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    /** One of them, for who moderates it. @throws NotFound for what is not there, and for what is not theirs to moderate */
    @Transactional(readOnly = true)
    public PublicComment find(Actor actor, UUID id) {
        return rows.find(id).filter(one -> policy.allows(actor, Permission.MODERATE_COMMENTS, Target.of(one.addressee())))
                .orElseThrow(() -> new NotFound("comments.unknown"));
    }

    /** Makes one public. @throws WrongState unless it waits */
    public PublicComment publish(Actor actor, UUID id) {
        var one = locked(actor, id, CommentState.WAITING);
        rows.decide(id, CommentState.PUBLISHED, null, today(), actor.id());
        events.publishEvent(new CommentEvent.CommentPublished(one.commitment(), one.ref(), clock.now(), actor.id(), id));
        return find(actor, id);
    }

    /** Refuses one; what it says is deleted. @throws WrongState unless it waits, as where another moderator was quicker */
    public PublicComment refuse(Actor actor, UUID id, CommentGround ground) {
        var one = locked(actor, id, CommentState.WAITING);
        rows.decide(id, CommentState.REFUSED, ground, today(), actor.id());
        events.publishEvent(new CommentEvent.CommentRefused(one.commitment(), one.ref(), clock.now(), actor.id(), id, ground));
        return find(actor, id);
    }

    /** Takes one out of public; what it says is deleted. @throws WrongState unless it is public */
    public PublicComment takeDown(Actor actor, UUID id, CommentGround ground) {
        var one = locked(actor, id, CommentState.PUBLISHED);
        rows.decide(id, CommentState.TAKEN_DOWN, ground, today(), actor.id());
        events.publishEvent(new CommentEvent.CommentTakenDown(one.commitment(), one.ref(), clock.now(), actor.id(), id, ground));
        return find(actor, id);
    }

    private PublicComment locked(Actor actor, UUID id, CommentState expected) {
        find(actor, id);
        rows.lock(id);
        var one = find(actor, id);
        if (one.state() != expected) {
            throw new WrongState("comments.decided");
        }
        return one;
    }
}
