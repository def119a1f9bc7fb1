package org.followthrough.bulk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.bulk.BulkEvent.BulkBegun;
import org.followthrough.bulk.BulkEvent.BulkStopped;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins runs, shows how far they are, and has what is left of them done. */
@Service
@Transactional
public class BulkService {

    /** As many commitments as the largest edition has; what is chosen by hand is far less. */
    public static final int MOST = 100_000;

    private final BulkRuns runs;
    private final BulkRunner runner;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    BulkService(BulkRuns runs, BulkRunner runner, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.runs = runs;
        this.runner = runner;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Begins a run; it goes on after the transaction. Asking for the same {@code id} again gives the run that is there.
     *
     * @param actedAs the role in which it is asked for, for the record
     */
    public BulkRun begin(Actor actor, UUID id, String kind, Map<String, Object> terms, List<BulkItem.Chosen> items, String actedAs) {
        policy.require(actor, work(kind).permission());
        if (items.isEmpty() || items.size() > MOST) {
            throw RuleViolation.of("items", items.isEmpty() ? "bulk.nothing" : "bulk.too-many", MOST);
        }
        if (work(kind).isOneAtATime() && runs.hasAnother(kind, actor.id(), id)) {
            throw new WrongState("bulk.open");
        }
        if (runs.add(id, kind, terms, actor.id(), actedAs, clock.now(), items)) {
            events.publishEvent(new BulkBegun(id, kind, work(kind).recorded(terms), items.size(), clock.now(), actor.id(), actedAs));
        }
        return of(actor, id);
    }

    private BulkWork work(String kind) {
        return runner.kind(kind).orElseThrow(() -> new NotFound("bulk.unknown"));
    }

    /** How far it is; somebody else's is not there for who does not oversee its kind. */
    @Transactional(readOnly = true)
    public BulkRun of(Actor actor, UUID id) {
        return runs.find(id).filter(run -> sees(actor, run)).orElseThrow(() -> new NotFound("bulk.unknown"));
    }

    private boolean sees(Actor actor, BulkRun run) {
        return run.account().equals(actor.account()) || oversees(actor, work(run.kind()));
    }

    private boolean oversees(Actor actor, BulkWork work) {
        return work.overseers().filter(permission -> policy.allows(actor, permission, Target.ANYTHING)).isPresent();
    }

    /** Its items in their order, those of one state only where one is named, after an ordinal. */
    @Transactional(readOnly = true)
    public List<BulkItem> items(Actor actor, UUID id, BulkItem.@Nullable State state, int after, int limit) {
        return runs.items(of(actor, id).id(), state, after, limit);
    }

    /** The newest runs of the kinds that the caller may see. */
    @Transactional(readOnly = true)
    public List<BulkRun> latest(Actor actor, int limit, String... kinds) {
        var all = runner.kinds().stream().filter(work -> List.of(kinds).contains(work.kind())).toList();
        var overseen = all.stream().allMatch(work -> oversees(actor, work));
        return runs.latest(all.stream().map(BulkWork::kind).toList(), overseen ? null : actor.id(), limit);
    }

    /** Ends a run: the item that is being done is done, nothing else of it. Whoever sees a run may stop it. */
    public BulkRun stop(Actor actor, UUID id) {
        var run = of(actor, id);
        if (!runs.stop(id, clock.now())) {
            throw new WrongState("bulk.ended");
        }
        var now = of(actor, id);
        events.publishEvent(new BulkStopped(id, run.kind(), now.done(), now.refused(), clock.now(), actor.id(), runs.actedAs(id)));
        return now;
    }

    /** Has what was refused tried again, and what waits gone on with. */
    public BulkRun again(Actor actor, UUID id) {
        policy.require(actor, work(of(actor, id).kind()).permission());
        runs.lock(id);
        var run = of(actor, id);
        if (run.state() == BulkRun.State.RUNNING) {
            throw new WrongState("bulk.runs");
        }
        var waiting = runs.waitAgain(id, actor.id());
        if (waiting == 0 && run.state() != BulkRun.State.FAILED) {
            throw new WrongState("bulk.all-done");
        }
        events.publishEvent(new BulkBegun(id, run.kind(), work(run.kind()).recorded(run.terms()), waiting, clock.now(), actor.id(), runs.actedAs(id)));
        return of(actor, id);
    }
}
