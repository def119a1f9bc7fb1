package org.followthrough.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.notification.FeedService;
import org.followthrough.notification.Follow;
import org.followthrough.notification.FollowKind;
import org.followthrough.notification.FollowService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the caller follows, and the address of their calendar (features, rows L2 and L3). */
@RestController
@RequestMapping("/api/v1/me")
class FollowResource {

    static final Shape FOLLOW = Shape.of().needCode("kind", FollowKind.class).need(Shape.Kind.TEXT, "target").build();

    private final FollowService follows;
    private final FeedService calendars;
    private final Changes changes;

    FollowResource(FollowService follows, FeedService calendars, Changes changes) {
        this.follows = follows;
        this.calendars = calendars;
        this.changes = changes;
    }

    /**
     * Something followed, as the API gives it.
     *
     * @param target reference of the record, code of the party, or the conditions of the list
     */
    record FollowView(UUID id, FollowKind kind, String target, Instant since) {

        static FollowView of(Follow follow) {
            return new FollowView(follow.id(), follow.kind(), follow.target(), follow.since());
        }
    }

    /**
     * The caller's calendar.
     *
     * @param address given once, when it is made; null otherwise
     * @param since when it was made; null where there is none
     */
    record FeedView(@Nullable String address, @Nullable Instant since) {
    }

    @GetMapping("/follows")
    @May(Permission.KEEP_SETTINGS)
    @Gives(value = FollowView.class, items = true)
    ResponseEntity<byte[]> list(Call call) {
        return call.plain().answer(Map.of("items", follows.of(call.actor()).stream().map(FollowView::of).toList()));
    }

    @PostMapping("/follows")
    @May(Permission.KEEP_SETTINGS)
    @Gives(value = FollowView.class, status = 201, body = "FOLLOW")
    ResponseEntity<byte[]> follow(Call call) {
        return changes.of(call, () -> { }).json(FOLLOW, fields -> {
            var kind = fields.needCode("kind", FollowKind.class);
            var target = fields.needText("target");
            fields.check();
            var follow = follows.follow(call.actor(), kind.orElseThrow(), target);
            return Answer.created("/me/follows/" + follow.id(), FollowView.of(follow));
        });
    }

    @PostMapping("/follows/{id}/end")
    @May(Permission.KEEP_SETTINGS)
    @Gives(value = FollowView.class, items = true)
    ResponseEntity<byte[]> end(@PathVariable String id, Call call) {
        return changes.of(call, () -> mine(call, id)).json(Shape.EMPTY, fields -> {
            follows.end(call.actor(), mine(call, id).id());
            return Answer.ok(Map.of("items", follows.of(call.actor()).stream().map(FollowView::of).toList()));
        });
    }

    private Follow mine(Call call, String id) {
        var known = Ids.read(id);
        return follows.of(call.actor()).stream().filter(follow -> known.filter(follow.id()::equals).isPresent()).findFirst()
                .orElseThrow(() -> new NotFound("follow.not-yours"));
    }

    @GetMapping("/calendar")
    @May(Permission.KEEP_SETTINGS)
    @Gives(FeedView.class)
    ResponseEntity<byte[]> calendar(Call call) {
        return call.plain().answer(new FeedView(null, calendars.madeAt(call.actor()).orElse(null)));
    }

    @PostMapping("/calendar/renew")
    @May(Permission.KEEP_SETTINGS)
    @Gives(FeedView.class)
    ResponseEntity<byte[]> renew(Call call) {
        return changes.of(call, () -> { }).json(Shape.EMPTY, fields -> {
            var address = calendars.renew(call.actor());
            var since = calendars.madeAt(call.actor()).orElse(null);
            return Answer.okOnce(new FeedView(address, since), new FeedView(null, since));
        });
    }

    @PostMapping("/calendar/close")
    @May(Permission.KEEP_SETTINGS)
    @Gives(FeedView.class)
    ResponseEntity<byte[]> close(Call call) {
        return changes.of(call, () -> { }).json(Shape.EMPTY, fields -> {
            calendars.close(call.actor());
            return Answer.ok(new FeedView(null, null));
        });
    }
}
