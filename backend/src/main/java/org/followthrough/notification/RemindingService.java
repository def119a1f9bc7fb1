package org.followthrough.notification;

import java.time.Instant;
import java.util.UUID;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Settlement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.WrongState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An organiser reminds an addressee of what lies on its desks, beside the reminders that go out by themselves (features, row L1). */
@Service
@Transactional
public class RemindingService {

    private final Notices notices;
    private final Commitments commitments;
    private final CommitmentService service;
    private final Settlement settlement;
    private final AccessPolicy policy;
    private final ApplicationEventPublisher events;

    RemindingService(Notices notices, Commitments commitments, CommitmentService service, Settlement settlement, AccessPolicy policy,
            ApplicationEventPublisher events) {
        this.notices = notices;
        this.commitments = commitments;
        this.service = service;
        this.settlement = settlement;
        this.policy = policy;
        this.events = events;
    }

    /**
     * Reminds whoever of the addressee has a task of what is asked of it, once a day in the edition's zone; a panel is not reminded so. What
     * is asked follows from what everybody may know, so a refusal tells nothing else.
     */
    public void remind(Actor actor, String ref) {
        var id = commitments.id(ref);
        policy.require(actor, Permission.SPEAK_FOR_ORGANISER, Target.of(commitments.get(id).addressee()));
        var now = settlement.lockAndSettle(id);
        var commitment = commitments.get(id);
        commitment.requireOpen();
        var asked = Asked.of(commitment).orElseThrow(() -> new WrongState("reminder.nobody"));
        if (notices.remindedByHand(id, asked, day(commitment, now))) {
            throw new WrongState("reminder.today");
        }
        notices.byHand(id, asked, day(commitment, now), now);
        events.publishEvent(new AddresseeReminded(ref, id, now, actor.id()));
    }

    private String day(Commitment commitment, Instant now) {
        return Deadline.dayFrom(now, service.edition(commitment).timeZone()).toString();
    }
}
