package org.followthrough.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.accountability.StandingRows;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.parties.Parties;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following records, parties and lists (features, row L2): told of public events only. */
@Service
@Transactional
public class FollowService {

    private static final int MOST = 200;

    private final Follows follows;
    private final StandingRows standings;
    private final Recommendations recommendations;
    private final Parties parties;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    FollowService(Follows follows, StandingRows standings, Recommendations recommendations, Parties parties, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.follows = follows;
        this.standings = standings;
        this.recommendations = recommendations;
        this.parties = parties;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What the caller follows, newest first. */
    @Transactional(readOnly = true)
    public List<Follow> of(Actor actor) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        return follows.of(actor.id());
    }

    /** What the caller follows of that, if they do. */
    @Transactional(readOnly = true)
    public Optional<Follow> find(Actor actor, FollowKind kind, String target) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        return canonical(kind, target).flatMap(known -> follows.find(actor.id(), kind, known));
    }

    /** Follows it from now on; following again changes nothing. */
    public Follow follow(Actor actor, FollowKind kind, String target) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        var known = canonical(kind, target).orElseThrow(() -> RuleViolation.of("target", "follow.unknown"));
        return follows.find(actor.id(), kind, known).orElseGet(() -> begin(actor, kind, known));
    }

    private Follow begin(Actor actor, FollowKind kind, String target) {
        if (follows.of(actor.id()).size() >= MOST) {
            throw RuleViolation.of("target", "follow.too-many", MOST);
        }
        var follow = new Follow(UUID.randomUUID(), kind, target, clock.now());
        follows.add(actor.id(), follow);
        events.publishEvent(new FollowChanged(actor.id(), follow, true, clock.now()));
        return follow;
    }

    /** Follows it no more. @throws NotFound where it is not the caller's */
    public void end(Actor actor, UUID id) {
        policy.require(actor, Permission.KEEP_SETTINGS);
        var follow = follows.of(actor.id()).stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("follow.not-yours"));
        follows.remove(actor.id(), id);
        events.publishEvent(new FollowChanged(actor.id(), follow, false, clock.now()));
    }

    /** The one way in which a target is written; nothing for what does not exist for the public. */
    private Optional<String> canonical(FollowKind kind, String target) {
        return switch (kind) {
            case COMMITMENT -> standings.find(target).map(standing -> standing.ref());
            case RECOMMENDATION -> recommendations.find(target).filter(one -> one.state() != RecommendationState.DRAFT).map(one -> one.ref());
            case PARTY -> parties.find(target).map(party -> party.code());
            case FILTER -> FollowedList.parse(target).map(FollowedList::canonical);
        };
    }
}
