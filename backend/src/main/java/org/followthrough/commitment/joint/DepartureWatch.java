package org.followthrough.commitment.joint;

import java.util.List;
import org.followthrough.commitment.CommitmentClosed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Lets a partner whose commitment went out of tracking leave right after that: in a transaction of its own, for it locks the other
 * partners, too, in the order of everybody. What is missed here is made up by the next command on the group.
 */
@Component
class DepartureWatch {

    private final JointCommitments joints;
    private final JointLock lock;
    private final ApplicationEventPublisher events;

    DepartureWatch(JointCommitments joints, JointLock lock, ApplicationEventPublisher events) {
        this.joints = joints;
        this.lock = lock;
        this.events = events;
    }

    /** A partner of this group is gone. */
    record PartnerGone(String joint) {
    }

    @EventListener
    void on(CommitmentClosed closed) {
        if (Departures.GONE.contains(closed.as())) {
            joints.of(closed.commitment()).ifPresent(joint -> events.publishEvent(new PartnerGone(joint.code())));
        }
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(PartnerGone gone) {
        lock.settled(gone.joint(), List.of());
    }
}
