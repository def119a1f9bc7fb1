package org.followthrough.reporting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Edition;
import org.followthrough.forum.EditionDraft;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an edition like another one together with its reporting cycles (features, rows U2, E7): all of it, or nothing. */
@Service
@Transactional
public class EditionCycles {

    private static final int MOST = 500;

    private final ProgrammeService programmes;
    private final CycleService service;
    private final Cycles cycles;
    private final CycleAnchorRows anchors;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;

    EditionCycles(ProgrammeService programmes, CycleService service, Cycles cycles, CycleAnchorRows anchors, Editions editions, AccessPolicy policy,
            MethodClock clock) {
        this.programmes = programmes;
        this.service = service;
        this.cycles = cycles;
        this.anchors = anchors;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The cycles of an edition as they would be in another one: as many days from its opening as they were, and hung where they were
     * hung. What would open today or before is left out.
     */
    @Transactional(readOnly = true)
    public List<CycleWish> skeleton(Actor actor, Edition like, String code, EditionDraft draft) {
        policy.require(actor, Permission.RUN_CYCLES);
        var all = cycles.page(like.code(), true, null, null, MOST);
        var hung = anchors.of(all.stream().map(ReportingCycle::id).toList());
        var own = editions.programme(like.code()).events().stream().map(Event::code).collect(Collectors.toSet());
        var days = ChronoUnit.DAYS.between(like.opens(), draft.opens());
        var today = Deadline.dayFrom(clock.now(), draft.timeZone());
        return all.reversed().stream().map(cycle -> new CycleWish(plan(cycle, like, code, days), moved(hung.getOrDefault(cycle.id(), CycleAnchors.NONE),
                like, code, own))).filter(wish -> wish.plan().opens().isAfter(today)).toList();
    }

    private CyclePlan plan(ReportingCycle cycle, Edition like, String code, long days) {
        var opens = cycle.opensAsPlanned().plusDays(days);
        return new CyclePlan(free(name(cycle, opens, like, code), code), code, opens, cycle.due().plusDays(days),
                cycle.closesGiven() ? cycle.closes().plusDays(days) : null, cycle.veryLateAfterDays(), cycle.reviewDays(), cycle.replyDays());
    }

    /** The year in which a cycle opens, where its code has it, becomes that of the new one. */
    private static String name(ReportingCycle cycle, LocalDate opens, Edition like, String code) {
        var year = String.valueOf(cycle.opensAsPlanned().getYear());
        return cycle.code().contains(year) ? cycle.code().replace(year, String.valueOf(opens.getYear()))
                : ProgrammeService.codeIn(like.code(), code, cycle.code());
    }

    private String free(String name, String code) {
        return cycles.find(name).isEmpty() ? name : name + "-" + code.substring(code.lastIndexOf('-') + 1);
    }

    /** An event of another edition stays behind, and the date stands for itself. */
    private static CycleAnchors moved(CycleAnchors hung, Edition like, String code, Set<String> own) {
        return new CycleAnchors(moved(hung.opens(), like, code, own), moved(hung.due(), like, code, own), moved(hung.closes(), like, code, own));
    }

    private static @Nullable Anchor moved(@Nullable Anchor anchor, Edition like, String code, Set<String> own) {
        return anchor == null || !own.contains(anchor.event()) ? null
                : new Anchor(ProgrammeService.codeIn(like.code(), code, anchor.event()), anchor.edge(), anchor.days());
    }

    /**
     * Makes an edition, and plans these cycles of it as single ones are planned.
     *
     * @throws RuleViolation naming the cycle by its place, such as {@code cycles[0].due}, also for one that would open today or before
     */
    public Edition make(Actor actor, String code, String forum, @Nullable String forumName, EditionDraft draft, @Nullable String like, Profile wanted,
            List<CycleWish> wishes) {
        policy.require(actor, Permission.MANAGE_EDITIONS);
        policy.require(actor, Permission.RUN_CYCLES);
        var made = programmes.make(actor, code, forum, forumName, draft, like, wanted);
        for (var i = 0; i < wishes.size(); i++) {
            plan(actor, made, wishes.get(i), "cycles[" + i + "].");
        }
        return made;
    }

    /** The same with the profile of the other edition, and with its cycles as {@link #skeleton} has them, where they are wanted. */
    public Edition make(Actor actor, String code, String forum, @Nullable String forumName, EditionDraft draft, @Nullable String like, boolean withCycles) {
        policy.require(actor, Permission.MANAGE_EDITIONS);
        var other = Optional.ofNullable(like).filter(one -> withCycles).flatMap(editions::find);
        return other.isEmpty() ? programmes.make(actor, code, forum, forumName, draft, like)
                : make(actor, code, forum, forumName, draft, like, other.get().profile(), skeleton(actor, other.get(), code, draft));
    }

    private void plan(Actor actor, Edition made, CycleWish wish, String place) {
        try {
            requireAhead(made, wish);
            service.plan(actor, wish.plan(), wish.anchors());
        } catch (RuleViolation refused) {
            throw new RuleViolation(refused.violations().stream().map(one -> new Violation(place + one.field(), one.messageKey(), one.args())).toList());
        }
    }

    private void requireAhead(Edition made, CycleWish wish) {
        if (!wish.plan().edition().equals(made.code())) {
            throw RuleViolation.of("edition", "reporting.cycle.edition-unknown");
        }
        if (!wish.plan().opens().isAfter(Deadline.dayFrom(clock.now(), made.timeZone()))) {
            throw RuleViolation.of("opens", "reporting.cycle.opens-passed");
        }
    }
}
