package org.followthrough.register;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Happenings;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives every ask its place in the programme: by its section when it is registered, and later by hand. */
@Component
@Transactional
public class Parts {

    private final JdbcClient jdbc;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    Parts(JdbcClient jdbc, Editions editions, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    private record Placed(UUID id, String event, String edition, String section) {
    }

    @EventListener
    void on(Registered registered) {
        settle(List.of(registered.recommendation()));
    }

    @EventListener
    void on(Happenings many) {
        var registered = many.of(Registered.class).stream().map(Registered::recommendation).toList();
        if (!registered.isEmpty()) {
            settle(registered);
        }
    }

    private void settle(List<UUID> ids) {
        var all = jdbc.sql("""
                select r.id, r.event, e.edition, r.section from recommendation r join event e on e.code = r.event
                where r.id = any(:ids) and exists (select 1 from event b where b.parent = r.event)""")
                .param("ids", ids.toArray(UUID[]::new)).query(Placed.class).list();
        var levels = all.stream().map(Placed::edition).distinct()
                .collect(Collectors.toMap(Function.identity(), edition -> new PartLevels(editions.programme(edition))));
        all.stream().collect(Collectors.groupingBy(one -> levels.get(one.edition()).of(one.event(), one.section())))
                .forEach((part, made) -> put(part, made.stream().map(Placed::id).toArray(UUID[]::new)));
    }

    private void put(String part, UUID[] ids) {
        jdbc.sql("update recommendation set part = :part where id = any(:ids) and part <> :part").param("part", part).param("ids", ids).update();
    }

    /** Puts an ask elsewhere below its document's event. @throws RuleViolation for an event that is not there */
    public void move(Actor actor, String ref, String part) {
        policy.require(actor, Permission.KEEP_PAPERS);
        var ask = jdbc.sql("select id, event, part from recommendation where ref = :ref and state <> 'draft' for no key update").param("ref", ref)
                .query(Standing.class).optional().orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        var fits = jdbc.sql("select exists (select 1 from events_below(:event) below where below = :part)").param("event", ask.event())
                .param("part", part).query(Boolean.class).single();
        if (!fits) {
            throw RuleViolation.of("part", "register.part.elsewhere");
        }
        if (!part.equals(ask.part())) {
            put(part, new UUID[] {ask.id()});
            events.publishEvent(new Placement(ref, ask.part(), part, clock.now(), actor.id(), Placement.role(actor)));
        }
    }

    private record Standing(UUID id, String event, String part) {
    }
}
