package org.followthrough.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.followthrough.forum.ProgrammeEvent.EditionRemoved;
import org.followthrough.forum.ProgrammeEvent.EditionSaved;
import org.followthrough.forum.ProgrammeEvent.EventRemoved;
import org.followthrough.forum.ProgrammeEvent.EventSaved;
import org.followthrough.forum.ProgrammeEvent.ProfileChanged;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes editions and their programmes (features, row A6). Every change of a programme locks its edition first. */
@Service
@Transactional
public class ProgrammeService {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,29}");

    private final Editions editions;
    private final ProgrammeRows rows;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ProgrammeService(Editions editions, ProgrammeRows rows, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.editions = editions;
        this.rows = rows;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** Refuses everybody who makes no programmes. */
    public void requireOrganiser(Actor actor) {
        policy.require(actor, Permission.MANAGE_EDITIONS);
    }

    /**
     * Makes an edition with the formal profile.
     *
     * @param forumName names the forum where there is none with that code yet
     * @throws WrongState when the code is taken
     */
    public Edition make(Actor actor, String code, String forum, @Nullable String forumName, EditionDraft draft) {
        RuleViolation.throwIfAny(violations(actor, code, forum, forumName, draft));
        if (!rows.knowsForum(forum)) {
            editions.addForum(forum, Objects.requireNonNull(forumName).strip());
        }
        var edition = new Edition(code, forum, draft.name().strip(), draft.opens(), draft.closes(), draft.timeZone(), Profile.FORMAL, null);
        editions.add(edition);
        events.publishEvent(new EditionSaved(null, edition, clock.now(), actor.id()));
        return edition;
    }

    /** What {@link #make} would say against these values; nothing is made. @throws WrongState when the code is taken */
    public List<Violation> violations(Actor actor, String code, String forum, @Nullable String forumName, EditionDraft draft) {
        requireOrganiser(actor);
        if (editions.find(code).isPresent()) {
            throw new WrongState("forum.code.taken", code);
        }
        var violations = new ArrayList<>(draft.violations());
        violations.addAll(codeViolations("code", code));
        violations.addAll(codeViolations("forum", forum));
        if (!rows.knowsForum(forum) && (forumName == null || !EventDraft.isName(forumName))) {
            violations.add(Violation.of("forumName", "forum.forum.unknown"));
        }
        return violations;
    }

    /** The programme of an edition as it would be in another one: the same events with codes and dates of their own. */
    @Transactional(readOnly = true)
    public List<Event> skeleton(Actor actor, Edition like, String code, EditionDraft draft) {
        requireOrganiser(actor);
        var to = new Edition(code, like.forum(), draft.name(), draft.opens(), draft.closes(), draft.timeZone(), like.profile(), null);
        return new Skeleton(like, to).of(editions.programme(like.code()));
    }

    /** What the code of an event becomes where the programme of one edition becomes that of another. */
    public static String codeIn(String like, String code, String event) {
        return Skeleton.code(like, code, event);
    }

    /** The same as {@link #make}, with a profile other than that of the edition which it is like. */
    public Edition make(Actor actor, String code, String forum, @Nullable String forumName, EditionDraft draft, @Nullable String like, Profile wanted) {
        var made = make(actor, code, forum, forumName, draft, like);
        RuleViolation.throwIfAny(wanted.violations());
        var profile = wanted.named();
        if (!profile.equals(made.profile())) {
            editions.save(code, profile);
            events.publishEvent(new ProfileChanged(code, made.profile(), profile, clock.now(), actor.id()));
        }
        return editions.find(code).orElseThrow();
    }

    /**
     * Makes an edition like an earlier one: with its profile, and the skeleton of its programme on the new dates. The
     * calendar is the forum's, the vocabularies are everybody's.
     *
     * @param like code of the other edition, or null for an edition that begins with nothing
     */
    public Edition make(Actor actor, String code, String forum, @Nullable String forumName, EditionDraft draft, @Nullable String like) {
        var made = make(actor, code, forum, forumName, draft);
        if (like == null) {
            return made;
        }
        var other = editions.find(like).orElseThrow(() -> RuleViolation.of("like", "forum.edition.unknown"));
        if (!other.profile().equals(made.profile())) {
            editions.save(code, other.profile());
            events.publishEvent(new ProfileChanged(code, made.profile(), other.profile(), clock.now(), actor.id()));
        }
        new Skeleton(other, made).of(editions.programme(like)).forEach(event -> place(actor, event));
        return editions.find(code).orElseThrow();
    }

    private void place(Actor actor, Event event) {
        if (editions.event(event.code()).isPresent()) {
            throw new WrongState("forum.code.taken", event.code());
        }
        RuleViolation.throwIfAny(codeViolations("code", event.code()));
        editions.add(event);
        events.publishEvent(new EventSaved(null, event, clock.now(), actor.id()));
    }

    private static List<Violation> codeViolations(String field, String code) {
        return CODE.matcher(code).matches() ? List.of() : List.of(Violation.of(field, "forum.code"));
    }

    /** Changes name, dates or time zone; deadlines that run keep their instants. */
    public Edition change(Actor actor, String code, EditionDraft draft) {
        requireOrganiser(actor);
        var before = lock(code);
        RuleViolation.throwIfAny(draft.violations());
        var after = new Edition(code, before.forum(), draft.name().strip(), draft.opens(), draft.closes(), draft.timeZone(), before.profile(),
                before.firstAssignedAt(), before.positionsCleared());
        if (!after.equals(before)) {
            rows.save(after);
            events.publishEvent(new EditionSaved(before, after, clock.now(), actor.id()));
        }
        return after;
    }

    /** Takes away an edition that holds neither events nor cycles. */
    public void removeEdition(Actor actor, String code) {
        requireOrganiser(actor);
        lock(code);
        if (rows.holdsAnything(code)) {
            throw new WrongState("forum.edition.holds", code);
        }
        rows.deleteEdition(code);
        events.publishEvent(new EditionRemoved(code, clock.now(), actor.id()));
    }

    /**
     * Adds an event as the last one below {@code parent}, or below the edition itself.
     *
     * @param code wanted code, or null to have one made from the parent's; directly below the edition it has to be given
     */
    public Event add(Actor actor, String edition, @Nullable String parent, EventKind kind, @Nullable String code, EventDraft draft) {
        requireOrganiser(actor);
        lock(edition);
        var programme = editions.programme(edition);
        if (code != null && editions.event(code).isPresent()) {
            throw new WrongState("forum.code.taken", code);
        }
        var above = parent == null ? null : programme.find(parent).orElseThrow(() -> RuleViolation.of("parent", "forum.event.unknown"));
        var violations = new ArrayList<>(draft.violations(above));
        violations.addAll(code == null ? missing(above) : codeViolations("code", code));
        violations.addAll(Programme.misplaced(kind, above));
        RuleViolation.throwIfAny(violations);
        var given = code != null ? code : programme.freeCode(Objects.requireNonNull(above), kind);
        var event = new Event(given, edition, parent, programme.below(parent).size() + 1, kind, draft.name().strip(), draft.starts(),
                draft.ends(), draft.place());
        RuleViolation.throwIfAny(codeViolations("code", given));
        editions.add(event);
        events.publishEvent(new EventSaved(null, event, clock.now(), actor.id()));
        return event;
    }

    private static List<Violation> missing(@Nullable Event above) {
        return above == null ? List.of(Violation.of("code", "forum.code")) : List.of();
    }

    /** Changes name, dates or place; what lies below has to stay within the dates. */
    public Event change(Actor actor, String code, EventDraft draft) {
        requireOrganiser(actor);
        var programme = lockOf(code);
        var before = programme.get(code);
        var violations = new ArrayList<>(draft.violations(programme.parentOf(before)));
        programme.below(code).stream().filter(one -> one.starts().isBefore(draft.starts()) || one.ends().isAfter(draft.ends())).findFirst()
                .ifPresent(one -> violations.add(Violation.of("starts", "forum.event.leaves-out", one.name())));
        RuleViolation.throwIfAny(violations);
        return save(actor, before, before.with(draft));
    }

    /**
     * Puts an event somewhere else in its programme.
     *
     * @param parent where to, or null for directly below the edition
     * @param ordinal place there, counted from 1; beyond the last is the last
     */
    public Event move(Actor actor, String code, @Nullable String parent, int ordinal) {
        requireOrganiser(actor);
        var programme = lockOf(code);
        var before = programme.get(code);
        var above = parent == null ? null : programme.find(parent).orElseThrow(() -> RuleViolation.of("parent", "forum.event.unknown"));
        var violations = new ArrayList<>(Programme.misplaced(before.kind(), above));
        violations.addAll(new EventDraft(before.name(), before.starts(), before.ends(), before.place()).violations(above));
        RuleViolation.throwIfAny(violations);
        var order = programme.order(before, parent, ordinal);
        var after = before.at(parent, order.indexOf(code) + 1);
        save(actor, before, after);
        rows.number(order);
        if (rows.displaces(code)) {
            throw new WrongState("forum.event.holds-place", before.name());
        }
        return after;
    }

    /** Takes away an event with nothing below it and nothing registered, handed in or kept for it. */
    public void remove(Actor actor, String code) {
        requireOrganiser(actor);
        var programme = lockOf(code);
        rows.lockEvent(code);
        if (!programme.below(code).isEmpty() || rows.isUsed(code)) {
            throw new WrongState("forum.event.holds", programme.get(code).name());
        }
        rows.delete(code);
        events.publishEvent(new EventRemoved(code, clock.now(), actor.id()));
    }

    private Event save(Actor actor, Event before, Event after) {
        if (!after.equals(before)) {
            rows.save(after);
            events.publishEvent(new EventSaved(before, after, clock.now(), actor.id()));
        }
        return after;
    }

    /** Keeps others from changing an edition and its programme until the transaction ends. */
    public void lockEdition(String code) {
        lock(code);
    }

    /** The same for the edition of an event. */
    public void lockEvent(String code) {
        lockOf(code);
    }

    private Edition lock(String edition) {
        return rows.lock(edition).orElseThrow(() -> new NotFound("forum.edition.unknown"));
    }

    private Programme lockOf(String code) {
        var event = editions.event(code).orElseThrow(() -> new NotFound("forum.event.unknown"));
        lock(event.edition());
        return editions.programme(event.edition());
    }
}
