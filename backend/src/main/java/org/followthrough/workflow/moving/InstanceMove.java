package org.followthrough.workflow.moving;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.bulk.BulkWork;
import org.followthrough.identity.Actor;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.moving.Ways.Way;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** One instance of a run that moves many: what was checked before is checked again by itself. */
@Component
class InstanceMove implements BulkWork {

    static final String KIND = "model-move";

    private final Mover mover;
    private final Versions versions;
    private final Subjects subjects;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    InstanceMove(Mover mover, Versions versions, Subjects subjects, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.mover = mover;
        this.versions = versions;
        this.subjects = subjects;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Permission permission() {
        return Permission.MANAGE_ENGINE;
    }

    /** The item is the instance and whose it is. */
    @Override
    public void toOne(Actor actor, Map<String, Object> terms, String item) {
        policy.require(actor, Permission.MANAGE_ENGINE);
        var plan = MovePlan.of(terms);
        var instance = item.substring(0, item.indexOf(' '));
        var key = UUID.fromString(item.substring(instance.length() + 1));
        var way = new Way(versions.get(plan.process(), plan.from()), versions.get(plan.process(), plan.to()), plan.mapping());
        mover.move(way, instance, key).ifPresent(moved -> events.publishEvent(new InstanceMoved(subjects.names(List.of(key)).get(key),
                subjects.isCommitment(key) ? key : null, clock.now(), actor.id(), plan.process(), plan.from(), plan.to())));
    }
}
