package org.followthrough.reporting.contributions;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.parties.Parties;
import org.followthrough.reporting.ReportDoor;
import org.followthrough.reporting.ReportingService.Found;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks institutions of the addressee for their part of a report, of whatever level of government (features, row F3). */
@Service
@Transactional
public class ContributionService {

    private static final Duration BETWEEN_REMINDERS = Duration.ofDays(1);

    private final ContributionRequests requests;
    private final ReportDoor door;
    private final Parties parties;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    ContributionService(ContributionRequests requests, ReportDoor door, Parties parties, Editions editions, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.requests = requests;
        this.door = door;
        this.parties = parties;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What was asked for a report, in the order of asking; for the party. */
    @Transactional(readOnly = true)
    public List<ContributionRequest> of(Actor actor, String ref, String cycle) {
        return requests.of(door.find(actor, ref, cycle, Permission.READ_DRAFTS).report().id());
    }

    /** The party's institutions that can be named, besides any other. */
    @Transactional(readOnly = true)
    public List<Parties.Institution> institutions(Actor actor, String party) {
        policy.require(actor, Permission.READ_DRAFTS, org.followthrough.identity.Target.of(party));
        return parties.institutions(party);
    }

    /** Refuses what asking would be refused for by who asks or by the report's state, whatever is asked. */
    public void requireAskable(Actor actor, String ref, String cycle) {
        askable(actor, ref, cycle);
    }

    private Found askable(Actor actor, String ref, String cycle) {
        var found = door.forWriting(actor, ref, cycle, Permission.SPEAK_FOR_ADDRESSEE);
        found.report().requireWritable();
        return found;
    }

    /** Asks an institution for its part. @throws WrongState when it has been asked already */
    public ContributionRequest ask(Actor actor, String ref, String cycle, RequestedPart part) {
        var found = askable(actor, ref, cycle);
        var now = clock.now();
        var zone = zone(found);
        requireNew(found, part.institution().strip());
        part.check(Deadline.dayFrom(now, zone), Deadline.dayOf(found.report().closesAt(), zone));
        var request = new ContributionRequest(UUID.randomUUID(), found.report().id(), part.institution().strip(), part.level(),
                part.question().strip(), Deadline.endOf(part.due(), zone), now, null, 0, null, null);
        requests.add(request, actor.id());
        events.publishEvent(new ContributionEvent.ContributionAsked(happened(found, actor, now), found.cycle().id(), request.institution(),
                request.level(), request.dueAt()));
        return request;
    }

    private void requireNew(Found found, String institution) {
        if (requests.of(found.report().id()).stream().anyMatch(request -> request.state() != RequestState.WITHDRAWN
                && request.institution().equalsIgnoreCase(institution))) {
            throw new WrongState("reporting.request.asked-already", institution);
        }
    }

    /** Asks again, once a day at most. */
    public void remind(Actor actor, String ref, String cycle, UUID id) {
        var found = askable(actor, ref, cycle);
        var request = missing(found, id);
        var now = clock.now();
        if (request.remindedAt() != null && request.remindedAt().plus(BETWEEN_REMINDERS).isAfter(now)) {
            throw new WrongState("reporting.request.reminded-today", request.institution());
        }
        requests.remind(id, now);
        events.publishEvent(new ContributionEvent.ContributionReminded(happened(found, actor, now), found.cycle().id(), request.institution()));
    }

    /** Needs the part no more. */
    public void withdraw(Actor actor, String ref, String cycle, UUID id) {
        var found = askable(actor, ref, cycle);
        var request = missing(found, id);
        var now = clock.now();
        requests.withdraw(id, now);
        events.publishEvent(new ContributionEvent.ContributionWithdrawn(happened(found, actor, now), found.cycle().id(), request.institution()));
    }

    private ContributionRequest missing(Found found, UUID id) {
        var request = requests.find(found.report().id(), id).orElseThrow(() -> new NotFound("reporting.request.unknown"));
        request.requireMissing();
        return request;
    }

    private static Happened happened(Found found, Actor actor, Instant now) {
        return Happened.byAddressee(found.commitment(), now, actor, Role.FOCAL_POINT);
    }

    private ZoneId zone(Found found) {
        return editions.find(found.cycle().edition()).map(Edition::timeZone).orElseThrow();
    }
}
