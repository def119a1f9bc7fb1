package org.followthrough.api;

import java.util.List;
import java.util.Optional;
import org.followthrough.api.SideWayView.TransferView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.identity.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who holds an ask: institutions of its addressee, the organiser to whom it was handed back, or another addressee. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}")
class TransferResource {

    static final Shape TRANSFER = Shape.of().may(Shape.Kind.TEXT, "to").need(Shape.Kind.TEXT, "reason").build();
    static final Shape REASSIGN = Shape.of().need(Shape.Kind.TEXT, "addressee", "reason").build();

    private final TransferService transfers;
    private final CommitmentViews views;
    private final Doors doors;
    private final Changes changes;

    TransferResource(TransferService transfers, CommitmentViews views, Doors doors, Changes changes) {
        this.transfers = transfers;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping("/transfers")
    @May(Permission.READ_PUBLIC)
    @Gives(value = TransferView.class, items = true)
    ResponseEntity<byte[]> transfers(@PathVariable String ref, Call call) {
        return call.plain().answer(new ItemsView(transfers.of(ref).stream().map(TransferView::of).toList()));
    }

    /** All there are. */
    record ItemsView(List<TransferView> items) {
    }

    @PostMapping("/transfer")
    @May(Permission.TAKE_SIDE_WAY)
    @Gives(value = CommitmentView.class, body = "TRANSFER")
    ResponseEntity<byte[]> transfer(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.TAKE_SIDE_WAY, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .peeking(fields -> transfers.requireTurn(call.actor(), ref, fields.has("to")))
                .json(TRANSFER, fields -> {
                    transfers.requireMovable(call.actor(), ref, fields.has("to"));
                    var to = fields.text("to");
                    var reason = fields.needText("reason");
                    fields.check();
                    transfers.move(call.actor(), ref, to, reason);
                    return Answer.ok(views.of(call, ref));
                });
    }

    /** Gives what was handed back to another addressee; the commitment of the first one lapses with a link. */
    @PostMapping("/reassign")
    @May(Permission.SPEAK_FOR_ORGANISER)
    @Gives(value = CommitmentView.class, status = 201, body = "REASSIGN")
    ResponseEntity<byte[]> reassign(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ORGANISER, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .json(REASSIGN, fields -> {
                    transfers.requireGivable(call.actor(), ref);
                    var addressee = fields.needText("addressee");
                    var reason = fields.needText("reason");
                    fields.check();
                    var given = transfers.giveOn(call.actor(), ref, addressee, reason);
                    return Answer.created("/commitments/" + given.ref(), views.of(call, given.ref()));
                });
    }
}
