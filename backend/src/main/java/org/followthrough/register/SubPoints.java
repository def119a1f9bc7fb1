package org.followthrough.register;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asks within asks, and what became of the whole (features, row A3). */
@Repository
public class SubPoints {

    private final JdbcClient jdbc;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    SubPoints(JdbcClient jdbc, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * One ask of a family with what its addressees have done.
     *
     * @param depth levels below the ask that was looked at, which has 0
     */
    public record Point(String ref, @Nullable String number, String title, int depth, int commitments, int responded, int reported, int assessed,
            int complete) {
    }

    /** An ask and everything below it, as the document has it. */
    @Transactional(readOnly = true)
    public List<Point> family(UUID whole) {
        return jdbc.sql("""
                with recursive family (id, depth, way) as (
                    select r.id, 0, array[r.ref] from recommendation r where r.id = :whole
                    union all
                    select r.id, f.depth + 1, f.way || r.ref from family f join recommendation r on r.parent = f.id
                    where r.state <> 'draft' and r.ref <> all(f.way))
                select r.ref, r.number, r.title, f.depth, count(s.commitment)::int as commitments,
                    (count(*) filter (where s.responded))::int as responded, (count(*) filter (where s.reported))::int as reported,
                    (count(*) filter (where s.assessed))::int as assessed, (count(*) filter (where s.complete))::int as complete
                from family f join recommendation r on r.id = f.id left join standing s on s.recommendation = r.id
                group by r.ref, r.number, r.title, f.depth, f.way order by f.way""")
                .param("whole", whole).query(Point.class).list();
    }

    /** The ask of which this one is a sub-point. */
    @Transactional(readOnly = true)
    public Optional<Point> above(UUID ask) {
        return jdbc.sql("""
                select p.ref, p.number, p.title, 0 as depth, 0 as commitments, 0 as responded, 0 as reported, 0 as assessed, 0 as complete
                from recommendation r join recommendation p on p.id = r.parent where r.id = :ask""").param("ask", ask)
                .query(Point.class).optional();
    }

    /**
     * Makes an ask a sub-point of another one of the same event by hand, or of none.
     *
     * @throws RuleViolation for an ask of another event, for itself, and for one of its own sub-points
     */
    @Transactional
    public void place(Actor actor, String ref, @Nullable String parent) {
        policy.require(actor, Permission.REGISTER);
        var ask = ask(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
        var whole = parent == null ? null : ask(parent).filter(one -> one.event().equals(ask.event()))
                .orElseThrow(() -> RuleViolation.of("parent", "register.parent.unknown"));
        if (whole != null && family(ask.id()).stream().anyMatch(point -> point.ref().equals(whole.ref()))) {
            throw RuleViolation.of("parent", "register.parent.below");
        }
        var changed = jdbc.sql("update recommendation set parent = :whole where id = :id and parent is distinct from :whole::uuid")
                .param("whole", whole == null ? null : whole.id()).param("id", ask.id()).update();
        if (changed > 0) {
            events.publishEvent(new SubPointNested(ref, String.valueOf(parent), clock.now(), actor.id(), Placement.role(actor)));
        }
    }

    /** Keeps others from changing the place of an ask until the transaction ends. */
    @Transactional
    public void lock(String ref) {
        ask(ref).orElseThrow(() -> new NotFound("register.recommendation.unknown"));
    }

    private record Ask(UUID id, String ref, String event) {
    }

    /** Locks the event too, so that two cannot be put below each other at once. */
    private Optional<Ask> ask(String ref) {
        return jdbc.sql("""
                select r.id, r.ref, r.event from recommendation r join event e on e.code = r.event
                where r.ref = :ref and r.state <> 'draft' for no key update of e""").param("ref", ref).query(Ask.class).optional();
    }

    /**
     * Puts an ask that has no parent, or one above the given one, below the given one; {@code by} has confirmed one of the two.
     * An ask that was put elsewhere stays there, and none comes below its own sub-points.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void nest(UUID by, UUID ask, UUID below) {
        lockEvent(below);
        var nested = jdbc.sql("""
                with recursive above (id, parent) as (
                    select id, parent from recommendation where id = :below
                    union
                    select p.id, p.parent from above a join recommendation p on p.id = a.parent)
                update recommendation r set parent = p.id from recommendation p
                where r.id = :ask and p.id = :below and r.parent is distinct from p.id and r.id not in (select id from above)
                    and (r.parent is null or r.parent in (select id from above)) returning r.ref, p.ref""")
                .param("ask", ask).param("below", below).query((row, n) -> List.of(row.getString(1), row.getString(2))).optional();
        nested.ifPresent(refs -> events.publishEvent(new SubPointNested(refs.getFirst(), refs.getLast(), clock.now(), by,
                Role.CURATOR.code())));
    }

    private void lockEvent(UUID ask) {
        jdbc.sql("select e.code from event e join recommendation r on r.event = e.code where r.id = :ask for no key update of e")
                .param("ask", ask).query(String.class).single();
    }
}
