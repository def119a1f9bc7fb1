package org.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.api.SideWayView.ExtensionView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.Cycles;
import org.followthrough.shared.Coded;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** More time for a response or a report: asked for by the focal point, decided by the organiser, public once decided. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}")
class ExtensionResource {

    /** What is done: the focal point asks, the organiser decides. */
    enum Step implements Coded { ASK, GRANT, REFUSE }

    static final Shape EXTENSION = Shape.of().needCode("action", Step.class).may(Shape.Kind.DATE, "until")
            .need(Shape.Kind.TEXT, "reason").build();

    private final ExtensionService extensions;
    private final Cycles cycles;
    private final CommitmentViews views;
    private final Doors doors;
    private final Changes changes;

    ExtensionResource(ExtensionService extensions, Cycles cycles, CommitmentViews views, Doors doors, Changes changes) {
        this.extensions = extensions;
        this.cycles = cycles;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping("/extensions")
    @May(Permission.READ_PUBLIC)
    @Gives(value = ExtensionView.class, items = true)
    ResponseEntity<byte[]> extensions(@PathVariable String ref, Call call) {
        var all = extensions.of(call.actor(), ref);
        Map<UUID, String> codes = cycles.codes(all.stream().flatMap(e -> Optional.ofNullable(e.cycle()).stream()).collect(Collectors.toSet()));
        return call.plain().answer(new ItemsView(all.stream().map(e -> ExtensionView.of(e, codes::get)).toList()));
    }

    /** All that the caller may see. */
    record ItemsView(List<ExtensionView> items) {
    }

    @PostMapping("/extension")
    @May({Permission.SPEAK_FOR_ADDRESSEE, Permission.SPEAK_FOR_ORGANISER})
    @Gives(value = CommitmentView.class, status = {200, 202}, body = "EXTENSION")
    ResponseEntity<byte[]> extend(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.TAKE_SIDE_WAY, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .peeking(fields -> step(fields).ifPresent(step -> doors.ofAddressee(call.actor(), step == Step.ASK
                        ? Permission.SPEAK_FOR_ADDRESSEE : Permission.SPEAK_FOR_ORGANISER, ref)))
                .json(EXTENSION, fields -> extend(call, ref, fields));
    }

    private Answer extend(Call call, String ref, Fields fields) {
        var step = step(fields);
        step.ifPresent(known -> requirePossible(call, ref, known));
        fields.needCode("action", Step.class);
        var until = step.filter(known -> known == Step.ASK).isPresent() ? fields.needDate("until") : fields.date("until");
        var reason = fields.needText("reason");
        fields.check();
        switch (step.orElseThrow()) {
            case ASK -> extensions.ask(call.actor(), ref, Optional.ofNullable(until).orElseThrow(), reason);
            case GRANT -> extensions.grant(call.actor(), ref, until, reason);
            case REFUSE -> {
                if (until != null) {
                    throw RuleViolation.of("until", "commitment.extension.refused-has-no-date");
                }
                extensions.refuse(call.actor(), ref, reason);
            }
        }
        return step.get() == Step.ASK ? Answer.accepted(views.of(call, ref)) : Answer.ok(views.of(call, ref));
    }

    private void requirePossible(Call call, String ref, Step step) {
        if (step == Step.ASK) {
            extensions.requireAskable(call.actor(), ref);
        } else {
            extensions.requireDecidable(call.actor(), ref);
        }
    }

    private static Optional<Step> step(Fields fields) {
        return Optional.ofNullable(fields.code("action", Step.class));
    }
}
