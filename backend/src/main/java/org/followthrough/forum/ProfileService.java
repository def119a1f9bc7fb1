package org.followthrough.forum;

import org.followthrough.forum.ProgrammeEvent.ProfileChanged;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the profile of an edition (method, section 7). Before its first assignment everything may change; after it
 * what concerns an assignment is fixed, and the rest counts for cycles that are planned from then on: each cycle keeps
 * its own copy.
 */
@Service
@Transactional
public class ProfileService {

    private final Editions editions;
    private final ProgrammeRows rows;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ProfileService(Editions editions, ProgrammeRows rows, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.editions = editions;
        this.rows = rows;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** @throws RuleViolation for impossible lengths, and after the first assignment for what concerns an assignment */
    public Edition change(Actor actor, String code, Profile wanted) {
        policy.require(actor, Permission.MANAGE_EDITIONS);
        var before = rows.lock(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        RuleViolation.throwIfAny(wanted.violations());
        if (before.firstAssignedAt() != null) {
            RuleViolation.throwIfAny(before.profile().changesOfAssignment(wanted));
        }
        var after = wanted.named();
        if (!after.equals(before.profile())) {
            editions.save(code, after);
            events.publishEvent(new ProfileChanged(code, before.profile(), after, clock.now(), actor.id()));
        }
        return editions.find(code).orElseThrow();
    }
}
