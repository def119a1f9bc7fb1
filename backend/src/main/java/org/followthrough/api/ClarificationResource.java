package org.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.api.SideWayView.ClarificationView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.sideways.Clarification;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.Cycles;
import org.followthrough.shared.Coded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Questions between addressee and organiser, which stop the clock; the texts are for the two sides alone. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}")
class ClarificationResource {

    /** What a side does. */
    enum Step implements Coded { ASK, ANSWER }

    static final Shape CLARIFICATION = Shape.of().needCode("action", Step.class).need(Shape.Kind.TEXT, "text").build();

    private final ClarificationService clarifications;
    private final Cycles cycles;
    private final CommitmentViews views;
    private final Doors doors;
    private final Changes changes;

    ClarificationResource(ClarificationService clarifications, Cycles cycles, CommitmentViews views, Doors doors, Changes changes) {
        this.clarifications = clarifications;
        this.cycles = cycles;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping("/clarifications")
    @May(Permission.READ_PUBLIC)
    @Gives(value = ClarificationView.class, items = true)
    ResponseEntity<byte[]> clarifications(@PathVariable String ref, Call call) {
        var all = clarifications.of(ref);
        var read = clarifications.mayRead(call.actor(), ref);
        Map<UUID, String> codes = cycles.codes(all.stream().flatMap(c -> Optional.ofNullable(c.cycle()).stream()).collect(Collectors.toSet()));
        return call.plain().answer(new ItemsView(all.stream().map((Clarification c) -> ClarificationView.of(c, codes::get, read)).toList()));
    }

    /** All there is. */
    record ItemsView(List<ClarificationView> items) {
    }

    @PostMapping("/clarification")
    @May(Permission.TAKE_SIDE_WAY)
    @Gives(value = CommitmentView.class, body = "CLARIFICATION")
    ResponseEntity<byte[]> clarify(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.TAKE_SIDE_WAY, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .peeking(fields -> step(fields).filter(step -> step == Step.ANSWER)
                        .ifPresent(step -> clarifications.requireAsked(call.actor(), ref)))
                .json(CLARIFICATION, fields -> clarify(call, ref, fields));
    }

    private Answer clarify(Call call, String ref, Fields fields) {
        var step = step(fields);
        step.ifPresent(known -> requirePossible(call, ref, known));
        fields.needCode("action", Step.class);
        var text = fields.needText("text");
        fields.check();
        if (step.orElseThrow() == Step.ASK) {
            clarifications.ask(call.actor(), ref, text);
        } else {
            clarifications.answer(call.actor(), ref, text);
        }
        return Answer.ok(views.of(call, ref));
    }

    private void requirePossible(Call call, String ref, Step step) {
        if (step == Step.ASK) {
            clarifications.requireAskable(call.actor(), ref);
        } else {
            clarifications.requireAnswerable(call.actor(), ref);
        }
    }

    private static Optional<Step> step(Fields fields) {
        return Optional.ofNullable(fields.code("action", Step.class));
    }
}
