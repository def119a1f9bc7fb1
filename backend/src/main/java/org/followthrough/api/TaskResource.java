package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.Lateness;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Role;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.WorkItem;
import org.followthrough.workflow.WorkItemKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own inbox. */
@RestController
@RequestMapping("/api/v1/tasks")
class TaskResource {

    private final Inbox inbox;
    private final Changes changes;

    TaskResource(Inbox inbox, Changes changes) {
        this.inbox = inbox;
        this.changes = changes;
    }

    /**
     * A task as the API gives it.
     *
     * @param institution of which a contribution is asked, or null
     * @param href where in the workspace it is done
     */
    record TaskView(UUID id, WorkItemKind kind, String title, @Nullable String commitment, @Nullable String recommendation,
            @Nullable String cycle, Role role, @Nullable String party, @Nullable String claimedBy, Instant since, @Nullable Instant due,
            Lateness lateness, String href, @Nullable String institution) {

        static TaskView of(WorkItem item, Call call) {
            var claimed = item.claimedBy() == null ? null : item.claimedBy().equals(call.actor().id()) ? "me" : "other";
            return new TaskView(item.id(), item.kind(), item.title(), item.commitment(), item.recommendation(), item.cycle(), item.role(),
                    item.party(), claimed, item.since(), item.dueAt(), item.lateness(), "/app/" + item.place(), item.institution());
        }
    }

    @GetMapping
    @May(Permission.HAVE_INBOX)
    @Gives(value = TaskView.class, list = true)
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice();
        var after = slice.after(1, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new));
        var items = inbox.of(call.actor(), slice.after(0, Instant::parse), after, slice.fetch());
        return call.answer(slice.page(items, item -> TaskView.of(item, call),
                item -> List.of(item.dueAt() == null ? "" : item.dueAt().toString(), item.id().toString())));
    }

    @PostMapping("/{id}/claim")
    @May(Permission.HAVE_INBOX)
    @Gives(TaskView.class)
    ResponseEntity<byte[]> claim(@PathVariable String id, Call call) {
        return changes.of(call, () -> mine(call, id)).on(() -> { }, () -> List.of(TaskView.of(mine(call, id), call)))
                .json(Shape.EMPTY, fields -> Answer.ok(TaskView.of(inbox.claim(call.actor(), mine(call, id).id()), call)));
    }

    @PostMapping("/{id}/release")
    @May(Permission.HAVE_INBOX)
    @Gives(TaskView.class)
    ResponseEntity<byte[]> release(@PathVariable String id, Call call) {
        return changes.of(call, () -> mine(call, id)).on(() -> { }, () -> List.of(TaskView.of(mine(call, id), call)))
                .json(Shape.EMPTY, fields -> Answer.ok(TaskView.of(inbox.release(call.actor(), mine(call, id).id()), call)));
    }

    private WorkItem mine(Call call, String id) {
        Optional<UUID> known = Ids.read(id);
        return known.flatMap(item -> inbox.find(call.actor(), item)).orElseThrow(() -> new NotFound("workflow.item.unknown"));
    }
}
