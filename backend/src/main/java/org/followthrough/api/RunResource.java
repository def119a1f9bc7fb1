package org.followthrough.api;

import java.util.List;
import java.util.UUID;
import org.followthrough.api.RunView.RunItemView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.api.http.Shape;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkService;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Coded;
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

/** What somebody has had done to many: how far it is, what became of each, and what is left. */
@RestController
@RequestMapping("/api/v1/runs/{id}")
class RunResource {

    private final BulkService bulk;
    private final Changes changes;
    private final Texts texts;

    RunResource(BulkService bulk, Changes changes, Texts texts) {
        this.bulk = bulk;
        this.changes = changes;
        this.texts = texts;
    }

    @GetMapping
    @May(Permission.HAVE_INBOX)
    @Gives(RunView.class)
    ResponseEntity<byte[]> run(@PathVariable String id, Call call) {
        var run = find(call, id);
        return call.plain().answer(view(call, run));
    }

    private RunView view(Call call, BulkRun run) {
        return RunView.of(run, texts, call.locale());
    }

    private BulkRun find(Call call, String id) {
        return bulk.of(call.actor(), Ids.read(id).orElseThrow(() -> new NotFound("bulk.unknown")));
    }

    @GetMapping("/items")
    @May(Permission.HAVE_INBOX)
    @Gives(value = RunItemView.class, list = true, parameters = "state")
    ResponseEntity<byte[]> items(@PathVariable String id, Call call) {
        UUID run = find(call, id).id();
        var slice = call.slice("state");
        var after = slice.after(0, Integer::valueOf);
        var items = bulk.items(call.actor(), run, state(slice.query()), after == null ? 0 : after, slice.fetch());
        return call.answer(slice.page(items, item -> RunItemView.of(item, texts, call.locale()), item -> List.of(String.valueOf(item.ordinal()))));
    }

    private static BulkItem.@Nullable State state(Query query) {
        return query.text("state").map(code -> Coded.find(BulkItem.State.class, code).orElseThrow(() -> Query.impossible("state"))).orElse(null);
    }

    @PostMapping("/again")
    @May(Permission.HAVE_INBOX)
    @Gives(RunView.class)
    ResponseEntity<byte[]> again(@PathVariable String id, Call call) {
        return changes.of(call, () -> find(call, id)).on(() -> { }, () -> List.of(view(call, find(call, id))))
                .json(Shape.EMPTY, fields -> Answer.ok(view(call, bulk.again(call.actor(), find(call, id).id()))));
    }

    @PostMapping("/stop")
    @May(Permission.HAVE_INBOX)
    @Gives(RunView.class)
    ResponseEntity<byte[]> stop(@PathVariable String id, Call call) {
        return changes.of(call, () -> find(call, id)).on(() -> { }, () -> List.of(view(call, find(call, id))))
                .json(Shape.EMPTY, fields -> Answer.ok(view(call, bulk.stop(call.actor(), find(call, id).id()))));
    }
}
