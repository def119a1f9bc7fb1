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
    enum Step implements Coded { ASK, ANSWER, WITHDRAW }

    static final Shape CLARIFICATION = Shape.of().needCode("action", Step.class).may(Shape.Kind.TEXT, "text").build();

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
        var answerBy = clarifications.waitsUntil(ref).orElse(null);
        return call.plain().answer(new ItemsView(all.stream()
                .map((Clarification c) -> ClarificationView.of(c, codes::get, c.isOpen() ? answerBy : null, read)).toList()));
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
                .peeking(fields -> step(fields).ifPresent(step -> requireSide(call, ref, step)))
                .json(CLARIFICATION, fields -> clarify(call, ref, fields));
    }

    private void requireSide(Call call, String ref, Step step) {
        if (step == Step.ANSWER) {
            clarifications.requireAsked(call.actor(), ref);
        } else if (step == Step.WITHDRAW) {
            clarifications.requireAsker(call.actor(), ref);
        }
    }

    /** A text is needed but to take a question back. */
    private Answer clarify(Call call, String ref, Fields fields) {
        var step = step(fields);
        step.ifPresent(known -> requirePossible(call, ref, known));
        fields.needCode("action", Step.class);
        var text = step.filter(Step.WITHDRAW::equals).isPresent() ? "" : fields.needText("text");
        fields.check();
        switch (step.orElseThrow()) {
            case ASK -> clarifications.ask(call.actor(), ref, text);
            case ANSWER -> clarifications.answer(call.actor(), ref, text);
            case WITHDRAW -> clarifications.withdraw(call.actor(), ref);
        }
        return Answer.ok(views.of(call, ref));
    }

    private void requirePossible(Call call, String ref, Step step) {
        switch (step) {
            case ASK -> clarifications.requireAskable(call.actor(), ref);
            case ANSWER -> clarifications.requireAnswerable(call.actor(), ref);
            case WITHDRAW -> clarifications.requireWithdrawable(call.actor(), ref);
        }
    }

    private static Optional<Step> step(Fields fields) {
        return Optional.ofNullable(fields.code("action", Step.class));
    }
}
