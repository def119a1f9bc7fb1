package org.followthrough.workflow;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** Nobody is helped by an exact number beyond this, and counting further would read everything. */
    public static final int COUNTED = 1_000;

    private final WorkItems items;
    private final Desks desks;
    private final AccessPolicy policy;

    Inbox(WorkItems items, Desks desks, AccessPolicy policy) {
        this.items = items;
        this.desks = desks;
        this.policy = policy;
    }

    /** The caller's work, what is due first at the top; starting after the given item. */
    @Transactional(readOnly = true)
    public List<WorkItem> of(Actor actor, @Nullable Instant afterDue, @Nullable UUID after, int limit) {
        policy.require(actor, Permission.HAVE_INBOX);
        return desks.of(actor, afterDue, after, limit);
    }

    /** How many there are; beyond {@link #COUNTED} it only says that there are more. */
    @Transactional(readOnly = true)
    public int count(Actor actor) {
        policy.require(actor, Permission.HAVE_INBOX);
        return desks.count(actor, COUNTED + 1);
    }

    /** How many of all of them are past their date; beyond {@link #COUNTED} it only says that there are more. */
    @Transactional(readOnly = true)
    public int late(Actor actor) {
        policy.require(actor, Permission.HAVE_INBOX);
        return desks.late(actor, COUNTED + 1);
    }

    /** One piece of the caller's work; nothing where it is not theirs or done. */
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(Actor actor, UUID id) {
        policy.require(actor, Permission.HAVE_INBOX);
        return desks.find(actor, id);
    }

    /** Takes a piece of shared work, so that others see it is being done. */
    public WorkItem claim(Actor actor, UUID id) {
        policy.require(actor, Permission.HAVE_INBOX);
        desks.find(actor, id).orElseThrow(() -> new NotFound("workflow.item.unknown"));
        if (!items.claim(id, actor.id())) {
            throw new WrongState("workflow.item.claimed");
        }
        return desks.find(actor, id).orElseThrow();
    }

    /** Gives a piece of shared work back that the caller had taken. */
    public WorkItem release(Actor actor, UUID id) {
        policy.require(actor, Permission.HAVE_INBOX);
        desks.find(actor, id).orElseThrow(() -> new NotFound("workflow.item.unknown"));
        if (!items.release(id, actor.id())) {
            throw new WrongState("workflow.item.not-yours");
        }
        return desks.find(actor, id).orElseThrow();
    }

    /** Takes several pieces of shared work at once; what a colleague has, and what is one's own seat, stays. Returns how many. */
    public int claimAll(Actor actor, Collection<UUID> ids) {
        policy.require(actor, Permission.HAVE_INBOX);
        return (int) shared(actor, ids).filter(item -> !actor.id().equals(item.claimedBy())).filter(item -> items.claim(item.id(), actor.id())).count();
    }

    /** Gives several back at once; returns how many the caller had taken. */
    public int releaseAll(Actor actor, Collection<UUID> ids) {
        policy.require(actor, Permission.HAVE_INBOX);
        return (int) shared(actor, ids).filter(item -> items.release(item.id(), actor.id())).count();
    }

    private Stream<WorkItem> shared(Actor actor, Collection<UUID> ids) {
        return ids.stream().distinct().sorted().flatMap(id -> desks.find(actor, id).stream())
                .filter(item -> !Worklist.OF_THE_PANEL.contains(item.kind()));
    }
}
