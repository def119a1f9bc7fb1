package org.followthrough.reporting.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent.Happened;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.identity.Target;
import org.followthrough.reporting.ReportEvent;
import org.followthrough.reporting.Reports;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests for assistance: opened by a cleared report, answered by other parties, closed by the addressee. */
@Service
@Transactional
public class SupportService {

    private static final int LONGEST = 4_000;

    private final SupportRequests requests;
    private final Reports reports;
    private final Commitments commitments;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;

    SupportService(SupportRequests requests, Reports reports, Commitments commitments, Settlement settlement, AccessPolicy policy,
            MethodClock clock, ApplicationEventPublisher events) {
        this.requests = requests;
        this.reports = reports;
        this.commitments = commitments;
        this.settlement = settlement;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** What the caller may read, newest first: partners all, everybody what is public. */
    @Transactional(readOnly = true)
    public List<SupportRequest> page(Actor actor, SupportRequests.Filter filter, @Nullable Instant before, @Nullable UUID after, int limit) {
        return requests.page(filter, policy.allows(actor, Permission.READ_AS_PARTNER, Target.ANYTHING), before, after, limit);
    }

    /** One of them. @throws NotFound for what is not there, and for what is not theirs to read */
    @Transactional(readOnly = true)
    public SupportRequest read(Actor actor, UUID id) {
        return requests.find(id).filter(one -> one.visibility() == SupportWanted.PUBLIC
                || policy.allows(actor, Permission.READ_AS_PARTNER, Target.ANYTHING)).orElseThrow(() -> new NotFound("support.unknown"));
    }

    /** The offers that the caller may read: the addressee all, another party its own. */
    @Transactional(readOnly = true)
    public List<SupportOffer> offers(Actor actor, UUID id) {
        var request = read(actor, id);
        var all = requests.offers(id);
        return policy.allows(actor, Permission.READ_DRAFTS, Target.of(request.addressee())) ? all
                : all.stream().filter(offer -> actor.actsFor(offer.party(), Role.values())).toList();
    }

    /** Who wrote an offer to a request, to be told what became of it. */
    @Transactional(readOnly = true)
    public List<UUID> offeredBy(UUID id) {
        return requests.offeredBy(id);
    }

    /** True where the caller may offer something. */
    @Transactional(readOnly = true)
    public boolean mayOffer(Actor actor, SupportRequest request) {
        return request.open() && policy.allows(actor, Permission.OFFER_SUPPORT, Target.of(request.addressee()));
    }

    /** True where the request is the caller's to close. */
    @Transactional(readOnly = true)
    public boolean mayClose(Actor actor, SupportRequest request) {
        return request.open() && policy.allows(actor, Permission.SPEAK_FOR_ADDRESSEE, Target.of(request.addressee()));
    }

    /** Refuses what the caller may not do to a request, whatever it is answered with. */
    public void require(Actor actor, UUID id, Permission permission) {
        policy.require(actor, permission, Target.of(read(actor, id).addressee()));
    }

    /** Refuses what a closed request refuses. */
    public void requireOpen(Actor actor, UUID id) {
        if (!read(actor, id).open()) {
            throw new WrongState("support.closed");
        }
    }

    /** Offers something in the name of one's own party. */
    public SupportRequest offer(Actor actor, UUID id, String text) {
        require(actor, id, Permission.OFFER_SUPPORT);
        var commitment = locked(actor, id);
        requireOpen(actor, id);
        if (text.isBlank() || text.length() > LONGEST) {
            throw RuleViolation.of("text", "support.offer.text", LONGEST);
        }
        var party = actor.parties(Role.values()).filter(own -> !own.equals(commitment.addressee())).sorted().findFirst().orElseThrow();
        requests.offer(id, party, text.strip(), actor.id(), clock.now());
        events.publishEvent(new SupportEvent.SupportOffered(new Happened(commitment.id(), commitment.ref(), commitment.addressee(),
                clock.now(), actor.id(), "partner", party), party));
        return read(actor, id);
    }

    /** The addressee closes its request. */
    public SupportRequest close(Actor actor, UUID id, SupportOutcome outcome, String note) {
        require(actor, id, Permission.SPEAK_FOR_ADDRESSEE);
        var commitment = locked(actor, id);
        requireOpen(actor, id);
        if (note.length() > LONGEST) {
            throw RuleViolation.of("note", "text.too-long", LONGEST);
        }
        requests.close(id, outcome, note.strip(), clock.now());
        events.publishEvent(new SupportEvent.SupportClosed(Happened.byAddressee(commitment, clock.now(), actor, Role.FOCAL_POINT), id, outcome,
                read(actor, id).visibility() == SupportWanted.PUBLIC));
        return read(actor, id);
    }

    private Commitment locked(Actor actor, UUID id) {
        var commitment = commitments.id(read(actor, id).commitment());
        settlement.lockAndSettle(commitment);
        return commitments.get(commitment);
    }

    /** What a cleared report asks for is open from then on. */
    @EventListener
    void on(ReportEvent.ReportCleared event) {
        var commitment = commitments.get(event.happened().commitment());
        reports.find(commitment.id(), event.cycle()).orElseThrow().draft().barriers().stream()
                .filter(barrier -> barrier.support() != SupportWanted.NONE)
                .filter(barrier -> requests.open(commitment.id(), event.cycle(), barrier, event.at()))
                .forEach(barrier -> events.publishEvent(new SupportEvent.SupportRequested(event.happened(), barrier.kind().code(),
                        barrier.support() == SupportWanted.PUBLIC)));
    }
}
