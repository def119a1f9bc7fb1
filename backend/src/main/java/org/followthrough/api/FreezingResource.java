package org.followthrough.api;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.accountability.packs.Freezing;
import org.followthrough.accountability.packs.FreezingService;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Packs that are frozen in the background: begun by an organiser, looked at until they are whole (decision 0058). */
@RestController
@RequestMapping("/api/v1")
class FreezingResource {

    static final Shape FREEZE = PackResource.FREEZE;

    private final FreezingService service;
    private final Editions editions;
    private final Doors doors;
    private final Changes changes;
    private final Texts texts;

    FreezingResource(FreezingService service, Editions editions, Doors doors, Changes changes, Texts texts) {
        this.service = service;
        this.editions = editions;
        this.doors = doors;
        this.changes = changes;
        this.texts = texts;
    }

    /** A freezing as the API gives it; {@code files} is null before anybody has begun to make them, {@code pack} until it is published. */
    record FreezingView(UUID id, String edition, Instant instant, Freezing.State state, int made, @Nullable Integer files, Instant begunAt,
            @Nullable Instant tryAfter, @Nullable Instant endedAt, @Nullable String pack, @Nullable String failure) {
    }

    private FreezingView view(Call call, Freezing f) {
        var failure = Optional.ofNullable(f.failure()).map(key -> texts.text(call.locale(), key, f.args())).orElse(null);
        return new FreezingView(f.id(), f.edition(), f.instant(), f.state(), f.made(), f.files(), f.begunAt(), f.tryAfter(), f.endedAt(),
                f.pack(), failure);
    }

    @PostMapping("/editions/{code}/freezings")
    @May(Permission.FREEZE_PACKS)
    @Gives(value = FreezingView.class, status = 201, body = "FREEZE")
    ResponseEntity<byte[]> begin(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
            doors.may(call.actor(), Permission.FREEZE_PACKS);
        }).json(FREEZE, fields -> {
            var instant = fields.instant("instant");
            fields.check();
            var begun = service.begin(call.actor(), UUID.randomUUID(), code, instant);
            return Answer.created("/freezings/" + begun.id(), view(call, begun));
        });
    }

    @GetMapping("/freezings/{id}")
    @May(Permission.FREEZE_PACKS)
    @Gives(FreezingView.class)
    ResponseEntity<byte[]> read(@PathVariable String id, Call call) {
        var freezing = service.of(call.actor(), Ids.read(id).orElseThrow(() -> new NotFound("accountability.pack.freezing-unknown")));
        return call.plain().answer(view(call, freezing));
    }
}
