package org.followthrough.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own work list (features, row I7). */
@Service
@Transactional
public class Inbox {

    private final WorkItems items;
    private final AccessPolicy policy;

    Inbox(WorkItems items, AccessPolicy policy) {
        this.items = items;
        this.policy = policy;
    }

    /** The caller's work, what is due first at the top; starting after the given item. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(Actor actor, @Nullable Instant afterDue, @Nullable UUID after, int limit) {
        policy.require(actor, Permission.HAVE_INBOX);
        return items.mine(actor, afterDue, after, limit);
    }

    @Transactional(readOnly = true)
    public int count(Actor actor) {
        policy.require(actor, Permission.HAVE_INBOX);
        return items.count(actor);
    }

    /** One piece of the caller's work; nothing where it is not theirs or done. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(Actor actor, UUID id) {
        policy.require(actor, Permission.HAVE_INBOX);
        return items.mine(actor, id);
    }

    /** Takes a piece of shared work, so that others see it is being done. */
    public WorkItem claim(Actor actor, UUID id) {
        policy.require(actor, Permission.HAVE_INBOX);
        items.mine(actor, id).orElseThrow(() -> new NotFound("workflow.item.unknown"));
        if (!items.claim(id, actor.id())) {
            throw new WrongState("workflow.item.claimed");
        }
        return items.mine(actor, id).orElseThrow();
    }
}
