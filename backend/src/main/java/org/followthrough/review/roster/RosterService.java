package org.followthrough.review.roster;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.parties.Parties;
import org.followthrough.review.roster.RosterEvent.AvailabilityChanged;
import org.followthrough.review.roster.RosterEvent.ConflictDeclared;
import org.followthrough.review.roster.RosterEvent.ConflictWithdrawn;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A reviewer's or chair's own terms: nobody else sets them (method, section 2 D; features, row G3). */
@Service
@Transactional
public class RosterService {

    /** The most panels at once that can be named. */
    public static final int MOST_AT_ONCE = 99;
    private static final int MOST_ABSENCES = 50;
    private static final int LONGEST_REASON = 1000;

    private final TermsRows rows;
    private final Parties parties;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    RosterService(TermsRows rows, Parties parties, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.parties = parties;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The caller's own terms. */
    @Transactional(readOnly = true)
    public ReviewerTerms own(Actor actor) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        return rows.of(actor.id(), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    /** On how many panels at once the caller sits; null for as many as come. Seats that are taken stay. */
    public void takeAtOnce(Actor actor, @Nullable Integer atOnce) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        if (atOnce != null && (atOnce < 0 || atOnce > MOST_AT_ONCE)) {
            throw RuleViolation.of("atOnce", "review.roster.at-once", MOST_AT_ONCE);
        }
        rows.takesAtOnce(actor.id(), atOnce, clock.now());
        changed(actor, Map.of("atOnce", atOnce == null ? "any" : atOnce));
    }

    /** The caller is away from the one day to the other, both included. */
    public void away(Actor actor, LocalDate from, LocalDate until) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        var today = today();
        var violations = new ArrayList<Violation>();
        if (until.isBefore(from)) {
            violations.add(Violation.of("until", "review.roster.away.order"));
        } else if (until.isBefore(today) || until.isAfter(from.plusYears(2))) {
            violations.add(Violation.of("until", "review.roster.away.range"));
        } else if (rows.of(actor.id(), today).absences().size() >= MOST_ABSENCES) {
            violations.add(Violation.of("from", "review.roster.away.many", MOST_ABSENCES));
        }
        RuleViolation.throwIfAny(violations);
        rows.add(actor.id(), new Absence(UUID.randomUUID(), from, until));
        changed(actor, Map.of("awayFrom", from.toString(), "awayUntil", until.toString()));
    }

    /** The caller takes an absence back. */
    public void backEarlier(Actor actor, UUID absence) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        if (!rows.remove(actor.id(), absence)) {
            throw new NotFound("review.roster.away.unknown");
        }
        changed(actor, Map.of("awayTakenBack", absence.toString()));
    }

    private void changed(Actor actor, Map<String, Object> content) {
        events.publishEvent(new AvailabilityChanged(actor.id(), clock.now(), content));
    }

    /** The caller has a conflict of interest with a party from now on; seats on panels of its commitments pass on at once. */
    public void declareConflict(Actor actor, String party, String reason) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        if (parties.find(party).isEmpty()) {
            throw RuleViolation.of("party", "review.roster.conflict.party");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw RuleViolation.of("reason", "review.roster.conflict.reason", LONGEST_REASON);
        }
        if (!rows.declare(actor.id(), party, reason.strip(), clock.now())) {
            throw RuleViolation.of("party", "review.roster.conflict.twice");
        }
        events.publishEvent(new ConflictDeclared(actor.id(), party, clock.now()));
    }

    /** The conflict is over; seats that passed on do not come back. */
    public void withdrawConflict(Actor actor, UUID conflict) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        var party = rows.withdraw(actor.id(), conflict, clock.now()).orElseThrow(() -> new NotFound("review.roster.conflict.unknown"));
        events.publishEvent(new ConflictWithdrawn(actor.id(), party, clock.now()));
    }
}
