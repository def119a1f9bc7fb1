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
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.support.SupportMatch;
import org.followthrough.reporting.support.SupportMatches;
import org.followthrough.reporting.support.SupportOutcome;
import org.followthrough.reporting.support.SupportRequest;
import org.followthrough.reporting.support.SupportRequests.Filter;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests for assistance out of cleared reports (features, row F8). */
@RestController
@RequestMapping("/api/v1/support-requests")
class SupportResource {

    static final Shape OFFER = Shape.of().need(Shape.Kind.TEXT, "text").build();
    static final Shape END = Shape.of().needCode("outcome", SupportOutcome.class).may(Shape.Kind.TEXT, "note").build();

    private final SupportService service;
    private final SupportMatches matches;
    private final Changes changes;

    SupportResource(SupportService service, SupportMatches matches, Changes changes) {
        this.service = service;
        this.matches = matches;
        this.changes = changes;
    }

    /**
     * A request as the API gives it.
     *
     * @param offers what the caller may read: the addressee all, another party its own
     */
    record SupportView(UUID id, String commitment, String title, String edition, String addressee, String cycle, BarrierKind kind, String text,
            SupportWanted visibility, Instant openedAt, @Nullable Instant closedAt, @Nullable SupportOutcome outcome, @Nullable String note,
            List<SupportOfferView> offers) {
    }

    record SupportOfferView(String party, String text, Instant offeredAt) {
    }

    private SupportView view(Actor actor, SupportRequest q) {
        return new SupportView(q.id(), q.commitment(), q.title(), q.edition(), q.addressee(), q.cycle(), q.kind(), q.text(), q.visibility(),
                q.openedAt(), q.closedAt(), q.outcome(), q.note(), service.offers(actor, q.id()).stream()
                .map(offer -> new SupportOfferView(offer.party(), offer.text(), offer.offeredAt())).toList());
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = SupportView.class, list = true, parameters = {"edition", "party", "open"})
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice("edition", "party", "open");
        var filter = new Filter(slice.query().ref("edition").orElse(null), slice.query().ref("party").orElse(null),
                slice.query().flag("open").orElse(false));
        var found = service.page(call.actor(), filter, slice.after(0, Instant::parse),
                slice.after(1, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new)), slice.fetch());
        return call.answer(slice.page(found, one -> view(call.actor(), one), one -> List.of(one.openedAt().toString(), one.id().toString())));
    }

    /** A party that could help, with the codes of why. */
    record SupportMatchView(String party, String name, List<SupportMatch.Ground> grounds) {
    }

    @GetMapping("/{id}/matches")
    @May(Permission.READ_ROSTER)
    @Gives(value = SupportMatchView.class, items = true)
    ResponseEntity<byte[]> matches(@PathVariable String id, Call call) {
        var found = matches.of(call.actor(), id(id));
        return call.plain().answer(Map.of("items", found.stream().map(one -> new SupportMatchView(one.party(), one.name(), one.grounds())).toList()));
    }

    private static UUID id(String id) {
        return Ids.read(id).orElseThrow(() -> new NotFound("support.unknown"));
    }

    private Changes.Change change(Call call, String id, Permission permission) {
        return changes.of(call, () -> service.require(call.actor(), id(id), permission))
                .on(() -> { }, () -> List.of(view(call.actor(), service.read(call.actor(), id(id)))));
    }

    @PostMapping("/{id}/offers")
    @May(Permission.OFFER_SUPPORT)
    @Gives(value = SupportView.class, status = 201, body = "OFFER")
    ResponseEntity<byte[]> offer(@PathVariable String id, Call call) {
        return change(call, id, Permission.OFFER_SUPPORT).json(OFFER, fields -> {
            service.requireOpen(call.actor(), id(id));
            var text = fields.needText("text");
            fields.check();
            return Answer.created("/support-requests", view(call.actor(), service.offer(call.actor(), id(id), text)));
        });
    }

    @PostMapping("/{id}/close")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = SupportView.class, body = "END")
    ResponseEntity<byte[]> close(@PathVariable String id, Call call) {
        return change(call, id, Permission.SPEAK_FOR_ADDRESSEE).json(END, fields -> {
            service.requireOpen(call.actor(), id(id));
            var outcome = fields.needCode("outcome", SupportOutcome.class);
            var note = fields.textOrEmpty("note");
            fields.check();
            return Answer.ok(view(call.actor(), service.close(call.actor(), id(id), outcome.orElseThrow(), note)));
        });
    }
}
