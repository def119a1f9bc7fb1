package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.notification.webhooks.Delivery;
import org.followthrough.notification.webhooks.DeliveryState;
import org.followthrough.notification.webhooks.Webhook;
import org.followthrough.notification.webhooks.WebhookService;
import org.followthrough.notification.webhooks.WebhookService.Registered;
import org.followthrough.notification.webhooks.WebhookState;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Webhooks of administrators and organisers (features, row K3). */
@RestController
@RequestMapping("/api/v1/webhooks")
class WebhookResource {

    static final Shape WEBHOOK = Shape.of().need(Shape.Kind.TEXT, "address").may(Shape.Kind.TEXT, "conditions", "language").build();

    private final WebhookService webhooks;
    private final Changes changes;

    WebhookResource(WebhookService webhooks, Changes changes) {
        this.webhooks = webhooks;
        this.changes = changes;
    }

    /**
     * A webhook as the API gives it.
     *
     * @param conditions of which commitments, as in the address of a list; empty: of all
     * @param secret     what messages are signed with; given once, when it is made, and null otherwise
     */
    record WebhookView(UUID id, String address, String conditions, String language, WebhookState state, Instant madeAt, int waiting, int dead,
            @Nullable Instant deliveredAt, @Nullable String secret) {

        static WebhookView of(Webhook one, @Nullable String secret) {
            return new WebhookView(one.id(), one.address(), one.conditions(), one.language(), one.state(), one.madeAt(), one.waiting(), one.dead(),
                    one.deliveredAt(), secret);
        }

        static WebhookView of(Webhook one) {
            return of(one, null);
        }
    }

    /** A message to a webhook as the API gives it. @param body as it is sent, to the letter */
    record DeliveryView(UUID id, DeliveryState state, Instant createdAt, int attempts, @Nullable Instant nextAttemptAt, @Nullable Instant deliveredAt,
            @Nullable Integer status, @Nullable String trouble, String body) {

        static DeliveryView of(Delivery d) {
            return new DeliveryView(d.id(), d.state(), d.createdAt(), d.attempts(), d.nextAttemptAt(), d.deliveredAt(), d.status(), d.trouble(), d.body());
        }
    }

    @GetMapping
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(value = WebhookView.class, items = true)
    ResponseEntity<byte[]> list(Call call) {
        return call.plain().answer(Map.of("items", webhooks.of(call.actor()).stream().map(WebhookView::of).toList()));
    }

    @PostMapping
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(value = WebhookView.class, status = 201, body = "WEBHOOK")
    ResponseEntity<byte[]> register(Call call) {
        return changes.of(call, () -> { }).json(WEBHOOK, fields -> {
            var address = fields.needText("address");
            var conditions = fields.textOrEmpty("conditions");
            var language = fields.has("language") ? fields.needText("language") : call.locale().toLanguageTag();
            fields.check();
            var made = webhooks.register(call.actor(), address, conditions, language);
            return Answer.createdOnce("/webhooks/" + made.webhook().id(), WebhookView.of(made.webhook(), made.secret()), WebhookView.of(made.webhook()));
        });
    }

    @GetMapping("/{id}")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(WebhookView.class)
    ResponseEntity<byte[]> one(@PathVariable String id, Call call) {
        return call.plain().answer(WebhookView.of(mine(call, id)));
    }

    @PostMapping("/{id}/secret")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(WebhookView.class)
    ResponseEntity<byte[]> renewSecret(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> once(webhooks.renewSecret(call.actor(), mine(call, id).id())));
    }

    private static Answer once(Registered renewed) {
        return Answer.okOnce(WebhookView.of(renewed.webhook(), renewed.secret()), WebhookView.of(renewed.webhook()));
    }

    @PostMapping("/{id}/pause")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(WebhookView.class)
    ResponseEntity<byte[]> pause(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> Answer.ok(WebhookView.of(webhooks.pause(call.actor(), mine(call, id).id()))));
    }

    @PostMapping("/{id}/resume")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(WebhookView.class)
    ResponseEntity<byte[]> resume(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> Answer.ok(WebhookView.of(webhooks.resume(call.actor(), mine(call, id).id()))));
    }

    @PostMapping("/{id}/end")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(value = WebhookView.class, items = true)
    ResponseEntity<byte[]> end(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> {
            webhooks.end(call.actor(), mine(call, id).id());
            return Answer.ok(Map.of("items", webhooks.of(call.actor()).stream().map(WebhookView::of).toList()));
        });
    }

    @PostMapping("/{id}/try")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(value = WebhookView.class, status = 202)
    ResponseEntity<byte[]> tryOut(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> Answer.accepted(WebhookView.of(webhooks.tryOut(call.actor(), mine(call, id).id()))));
    }

    @GetMapping("/{id}/deliveries")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(value = DeliveryView.class, list = true, parameters = "delivery")
    ResponseEntity<byte[]> deliveries(@PathVariable String id, Call call) {
        var webhook = mine(call, id);
        var slice = call.slice("delivery");
        var found = webhooks.deliveries(call.actor(), webhook.id(), slice.query().code("delivery", DeliveryState.class).orElse(null),
                slice.after(0, Long::valueOf), slice.fetch());
        return call.answer(slice.page(found, DeliveryView::of, one -> List.of(String.valueOf(one.ordinal()))));
    }

    @PostMapping("/{id}/deliveries/{delivery}/again")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(WebhookView.class)
    ResponseEntity<byte[]> tryOneAgain(@PathVariable String id, @PathVariable String delivery, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> Answer.ok(WebhookView.of(webhooks.tryAgain(call.actor(), mine(call, id).id(),
                Ids.read(delivery).orElseThrow(() -> new NotFound("webhook.delivery.not-dead"))))));
    }

    @PostMapping("/{id}/again")
    @May(Permission.KEEP_WEBHOOKS)
    @Gives(WebhookView.class)
    ResponseEntity<byte[]> tryAgain(@PathVariable String id, Call call) {
        return change(call, id).json(Shape.EMPTY, fields -> Answer.ok(WebhookView.of(webhooks.tryAgain(call.actor(), mine(call, id).id(), null))));
    }

    private Changes.Change change(Call call, String id) {
        return changes.of(call, () -> mine(call, id)).on(() -> webhooks.lock(call.actor(), mine(call, id).id()), () -> List.of(WebhookView.of(mine(call, id))));
    }

    private Webhook mine(Call call, String id) {
        return webhooks.get(call.actor(), Ids.read(id).orElseThrow(() -> new NotFound("webhook.unknown")));
    }
}
