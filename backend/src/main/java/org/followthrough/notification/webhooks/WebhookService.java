package org.followthrough.notification.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.followthrough.forum.Editions;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.notification.FollowedList;
import org.followthrough.notification.webhooks.Deliveries.Message;
import org.followthrough.notification.webhooks.WebhookChanged.What;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Registering addresses at which programs listen to public changes (features, row K3). Administrators keep all of them; organisers their
 * own, each for one edition.
 */
@Service
@Transactional
public class WebhookService {

    private static final int MOST = 50;

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WebhookAddress addresses;
    private final WebhookMessage message;
    private final Editions editions;
    private final Texts texts;
    private final AccessPolicy policy;
    private final SystemClock clock;
    private final MethodClock methodClock;
    private final ApplicationEventPublisher events;

    WebhookService(Webhooks webhooks, Deliveries deliveries, WebhookAddress addresses, WebhookMessage message, Editions editions, Texts texts,
            AccessPolicy policy, SystemClock clock, MethodClock methodClock, ApplicationEventPublisher events) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.message = message;
        this.editions = editions;
        this.texts = texts;
        this.policy = policy;
        this.clock = clock;
        this.methodClock = methodClock;
        this.events = events;
    }

    /** Those that the caller may keep, newest first. */
    @Transactional(readOnly = true)
    public List<Webhook> of(Actor actor) {
        policy.require(actor, Permission.KEEP_WEBHOOKS);
        return webhooks.of(actor.has(Role.ADMINISTRATOR) ? null : actor.id());
    }

    /** @throws NotFound where there is none that the caller may keep */
    @Transactional(readOnly = true)
    public Webhook get(Actor actor, UUID id) {
        policy.require(actor, Permission.KEEP_WEBHOOKS);
        return webhooks.find(id).filter(one -> actor.has(Role.ADMINISTRATOR) || one.owner().equals(actor.id()))
                .orElseThrow(() -> new NotFound("webhook.unknown"));
    }

    /** The same, kept from others until the transaction ends. */
    public Webhook lock(Actor actor, UUID id) {
        get(actor, id);
        webhooks.lock(id);
        return get(actor, id);
    }

    /** A webhook with its secret, which is shown this once. */
    public record Registered(Webhook webhook, String secret) {
    }

    /**
     * Registers an address.
     *
     * @param conditions of which commitments, as in the address of a list; empty: of all, which is an administrator's to ask for
     * @param language   of the sentences in the messages
     */
    public Registered register(Actor actor, String address, String conditions, String language) {
        policy.require(actor, Permission.KEEP_WEBHOOKS);
        var known = addresses.parse(address).orElseThrow(() -> RuleViolation.of("address", "webhook.address")).toString();
        var canonical = canonical(actor, conditions);
        if (!texts.languages().contains(Locale.forLanguageTag(language))) {
            throw RuleViolation.of("language", "settings.language.unknown");
        }
        if (webhooks.of(actor.id()).size() >= MOST) {
            throw RuleViolation.of("address", "webhook.too-many", MOST);
        }
        var webhook = new Webhook(UUID.randomUUID(), actor.id(), known, canonical, language, WebhookState.ACTIVE, now(), 0, 0, null);
        var secret = Signature.newSecret();
        webhooks.add(webhook, secret);
        return new Registered(told(actor, webhook, What.REGISTERED), Signature.shown(secret));
    }

    private String canonical(Actor actor, String conditions) {
        var list = conditions.isBlank() ? null : FollowedList.parse(conditions.strip().replaceFirst("^\\?", ""))
                .orElseThrow(() -> RuleViolation.of("conditions", "follow.unknown"));
        var edition = list == null ? null : list.conditions().get("edition");
        if (edition != null && editions.find(edition).isEmpty()) {
            throw RuleViolation.of("conditions", "forum.edition.unknown");
        }
        if (edition == null && !actor.has(Role.ADMINISTRATOR)) {
            throw RuleViolation.of("conditions", "webhook.edition");
        }
        return list == null ? "" : list.canonical();
    }

    /** A new secret, shown once; the one before signs nothing any more. */
    public Registered renewSecret(Actor actor, UUID id) {
        var webhook = lock(actor, id);
        var secret = Signature.newSecret();
        webhooks.renew(id, secret);
        return new Registered(told(actor, webhook, What.SECRET_RENEWED), Signature.shown(secret));
    }

    /** Sends nothing until it is resumed; what happens meanwhile waits. */
    public Webhook pause(Actor actor, UUID id) {
        var webhook = lock(actor, id);
        if (webhook.state() == WebhookState.ACTIVE) {
            webhooks.pause(id, now(), false);
            told(actor, webhook, What.PAUSED);
        }
        return get(actor, id);
    }

    /** Sends again, also to an address that had said that it is gone. */
    public Webhook resume(Actor actor, UUID id) {
        var webhook = lock(actor, id);
        if (webhook.state() != WebhookState.ACTIVE) {
            webhooks.resume(id);
            told(actor, webhook, What.RESUMED);
        }
        return get(actor, id);
    }

    /** Sends nothing any more. */
    public void end(Actor actor, UUID id) {
        var webhook = lock(actor, id);
        webhooks.end(id, now());
        told(actor, webhook, What.ENDED);
    }

    /** Sends a message that tells of nothing, to see whether the address listens. */
    public Webhook tryOut(Actor actor, UUID id) {
        var webhook = lock(actor, id);
        deliveries.add(id, List.of(new Message(UUID.randomUUID(), null, message.trial(id, methodClock.now()))), now());
        told(actor, webhook, What.TRIED);
        return get(actor, id);
    }

    /** Has what was given up tried again: one message, or all. @throws NotFound where there is nothing of the kind */
    public Webhook tryAgain(Actor actor, UUID id, @Nullable UUID delivery) {
        var webhook = lock(actor, id);
        if (deliveries.revive(id, delivery, now()) == 0) {
            throw new NotFound("webhook.delivery.not-dead");
        }
        told(actor, webhook, What.TRIED_AGAIN);
        return get(actor, id);
    }

    /** What was sent and what waits, newest first. */
    @Transactional(readOnly = true)
    public List<Delivery> deliveries(Actor actor, UUID id, @Nullable DeliveryState state, @Nullable Long before, int limit) {
        get(actor, id);
        return deliveries.of(id, state, before, limit);
    }

    /** The address said that nobody listens there any more. */
    void gone(UUID id) {
        webhooks.pause(id, now(), true);
    }

    private Webhook told(Actor actor, Webhook webhook, What what) {
        events.publishEvent(new WebhookChanged(actor.id(), actor.has(Role.ADMINISTRATOR) ? "administrator" : "organiser", webhook.id(), what,
                webhook.address(), webhook.conditions(), methodClock.now()));
        return webhook;
    }

    private Instant now() {
        return clock.now();
    }
}
