package org.followthrough.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.contributions.PartReminders;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.workflow.Walk;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reminds before and after due dates, on days that an organiser sets per edition (features, row L1). */
@Service
@Transactional
public class ReminderService {

    /** Reminders fall on whole days, so a walking clock looks for them once a day at most. */
    private static final Duration STEP = Duration.ofHours(6);

    private final ReminderRows rows;
    private final PartReminders parts;
    private final Editions editions;
    private final AccessPolicy policy;
    private final MethodClock clock;
    private final ApplicationEventPublisher events;
    private final AtomicReference<Instant> walked = new AtomicReference<>(Instant.EPOCH);

    ReminderService(ReminderRows rows, PartReminders parts, Editions editions, AccessPolicy policy, MethodClock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.parts = parts;
        this.editions = editions;
        this.policy = policy;
        this.clock = clock;
        this.events = events;
    }

    /** The days on which an edition reminds; public, as every clock of the method is. */
    @Transactional(readOnly = true)
    public ReminderPlan plan(String edition) {
        requireEdition(edition);
        return rows.plan(edition);
    }

    /** Sets them; what has been sent stays sent, and what lies in the past is not sent any more. */
    public ReminderPlan plan(Actor actor, String edition, ReminderPlan plan) {
        policy.require(actor, Permission.MANAGE_EDITIONS);
        requireEdition(edition);
        plan.check();
        var before = rows.plan(edition);
        if (!before.equals(plan)) {
            rows.plan(edition, plan);
            events.publishEvent(new RemindersChanged(edition, before, plan, clock.now(), actor.id()));
        }
        return plan;
    }

    /** Keeps others from changing an edition's days until the transaction ends. */
    public void lock(String edition) {
        rows.lock(edition);
    }

    private void requireEdition(String edition) {
        editions.find(edition).orElseThrow(() -> new NotFound("forum.edition.unknown"));
    }

    /** Writes the reminders of the time since the last sweep; returns how many. */
    public int sweep(Instant now) {
        return rows.take(now).map(from -> remind(from, now)).orElse(0);
    }

    private int remind(Instant from, Instant now) {
        rows.parts(from, now).forEach(parts::on);
        return rows.remind(from, now);
    }

    @EventListener
    void on(Walk.Arrived arrived) {
        var last = walked.get();
        if (arrived.at().isBefore(last) || Duration.between(last, arrived.at()).compareTo(STEP) >= 0) {
            walked.set(arrived.at());
            sweep(arrived.at());
        }
    }
}
