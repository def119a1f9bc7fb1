package org.followthrough.accountability.packs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.accountability.packs.FreezingEvent.PackFreezingBegun;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Has packs frozen in the background, and shows organisers how far they are (decision 0058). */
@Service
@Transactional
public class FreezingService {

    private final Freezings freezings;
    private final Snapshots snapshots;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    FreezingService(Freezings freezings, Snapshots snapshots, Editions editions, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.freezings = freezings;
        this.snapshots = snapshots;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Has what was public of an edition at an instant frozen, now where none is given. Asking for the same {@code id} again gives what
     * was begun.
     *
     * @throws NotFound where there is no such edition
     * @throws org.followthrough.shared.RuleViolation where nothing can be frozen for that instant
     * @throws WrongState while another pack of the edition is being frozen
     */
    public Freezing begin(Actor actor, UUID id, String edition, @Nullable Instant instant) {
        policy.require(actor, Permission.FREEZE_PACKS);
        editions.find(edition).orElseThrow(() -> new NotFound("forum.edition.unknown"));
        var at = instant == null ? clock.now() : instant.truncatedTo(ChronoUnit.MICROS);
        return freezings.find(id).orElseGet(() -> begun(actor, id, edition, at));
    }

    private Freezing begun(Actor actor, UUID id, String edition, Instant instant) {
        snapshots.require(edition, instant);
        if (!freezings.add(id, edition, instant, actor.id(), clock.now())) {
            throw new WrongState("accountability.pack.being-frozen");
        }
        events.publishEvent(new PackFreezingBegun(edition, id, instant, clock.now(), actor.id()));
        return of(actor, id);
    }

    /** How far it is; for who does not freeze packs there is none. */
    @Transactional(readOnly = true)
    public Freezing of(Actor actor, UUID id) {
        return freezings.find(id).filter(one -> mayFreeze(actor)).orElseThrow(() -> new NotFound("accountability.pack.freezing-unknown"));
    }

    /** The one of an edition that is open, or else was begun last. */
    @Transactional(readOnly = true)
    public Optional<Freezing> latest(Actor actor, String edition) {
        return mayFreeze(actor) ? freezings.latest(edition) : Optional.empty();
    }

    /** Whether the actor may have packs frozen, and so sees how far they are. */
    public boolean mayFreeze(Actor actor) {
        return policy.allows(actor, Permission.FREEZE_PACKS, Target.ANYTHING);
    }
}
