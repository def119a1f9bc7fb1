package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Texts;
import org.followthrough.workflow.StuckWork;
import org.followthrough.workflow.StuckWork.Stuck;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens by itself and failed, and trying it again; for administrators. */
@RestController
@RequestMapping("/api/v1/stuck-steps")
class StuckResource {

    private final StuckWork work;
    private final Doors doors;
    private final Changes changes;
    private final Texts texts;

    StuckResource(StuckWork work, Doors doors, Changes changes, Texts texts) {
        this.work = work;
        this.doors = doors;
        this.changes = changes;
        this.texts = texts;
    }

    /**
     * A step or a date that failed.
     *
     * @param cycle whose process it is; null for a date of a commitment
     * @param commitment whose date it is; null for a step of a cycle
     * @param what name of the step or the date
     * @param why what was said, or why in words
     * @param detail what the fault said of itself; null where there is no more to say
     * @param triesLeft how often it is tried by itself before it waits for somebody; null: for as long as it takes
     * @param due when it was to be done, on the method's clock
     * @param since when it failed first
     * @param nextTry when it is tried by itself again
     */
    record StuckView(String id, @Nullable String cycle, @Nullable String commitment, String what, String why, @Nullable String detail,
            @Nullable Integer triesLeft, @Nullable Instant due, @Nullable Instant since, @Nullable Instant nextTry) {
    }

    @GetMapping
    @May(Permission.MANAGE_ENGINE)
    @Gives(value = StuckView.class, items = true)
    ResponseEntity<byte[]> all(Call call) {
        var stuck = work.of(call.actor());
        return call.plain().answer(Map.of("items", stuck.stream().map(one -> view(one, call.locale())).toList()));
    }

    @PostMapping("/{id}/again")
    @May(Permission.MANAGE_ENGINE)
    @Gives(StuckView.class)
    ResponseEntity<byte[]> again(@PathVariable String id, Call call) {
        return changes.of(call, () -> known(call, id)).on(() -> { }, () -> List.of(view(work.find(call.actor(), id), call.locale())))
                .json(Shape.EMPTY, fields -> {
                    work.tryAgain(call.actor(), id);
                    return Answer.ok(view(work.find(call.actor(), id), call.locale()));
                });
    }

    private void known(Call call, String id) {
        doors.may(call.actor(), Permission.MANAGE_ENGINE);
        work.find(call.actor(), id);
    }

    private StuckView view(Stuck one, Locale language) {
        return new StuckView(one.id(), one.commitment() ? null : one.about(), one.commitment() ? one.about() : null,
                one.commitment() ? texts.text(language, one.step()) : one.step(), one.commitment() ? texts.text(language, one.why()) : one.why(),
                one.detail().isEmpty() ? null : one.detail(), one.triesLeft(), one.due(), one.since(), one.nextTry());
    }
}
