package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Texts;
import org.followthrough.shared.Violation;
import org.followthrough.workflow.moving.CheckedPlan;
import org.followthrough.workflow.moving.CheckedPlan.Blocked;
import org.followthrough.workflow.moving.CheckedPlan.Line;
import org.followthrough.workflow.moving.CheckedPlan.Step;
import org.followthrough.workflow.moving.Deployed;
import org.followthrough.workflow.moving.ModelMoves;
import org.followthrough.workflow.moving.MovePlan;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions of the models, and the move of what runs from one to another; for administrators. */
@RestController
@RequestMapping("/api/v1/models")
class ModelResource {

    static final Shape GOES = Shape.of().need(Shape.Kind.TEXT, "step", "target").build();
    static final Shape MOVE = Shape.of().need(Shape.Kind.WHOLE, "from", "to").mayList("mapping", GOES).build();

    private final ModelMoves moves;
    private final Doors doors;
    private final Changes changes;
    private final Texts texts;

    ModelResource(ModelMoves moves, Doors doors, Changes changes, Texts texts) {
        this.moves = moves;
        this.doors = doors;
        this.changes = changes;
        this.texts = texts;
    }

    /** A process with the versions of its model, newest first. */
    record ModelView(String process, String name, List<ModelVersionView> versions) {

        static ModelView of(Deployed model) {
            return new ModelView(model.process(), model.name(), model.versions().stream()
                    .map(one -> new ModelVersionView(one.version(), one.deployedAt(), one.running())).toList());
        }
    }

    /** A version and how many instances follow it. */
    record ModelVersionView(int version, Instant deployedAt, long running) {
    }

    /** A plan as it would go now; {@code blocked} names some of those that would not get through. */
    record MovePlanView(String process, int from, int to, boolean valid, int instances, List<MoveLineView> steps, int blockedCount,
            List<MoveBlockedView> blocked) {
    }

    /**
     * A step at which something stands.
     *
     * @param target where it goes on, or null
     * @param problem why it cannot, or null
     * @param choices steps of the same kind in the other version
     */
    record MoveLineView(String step, String name, String kind, int standing, @Nullable String target, @Nullable String problem,
            List<String> choices) {
    }

    /**
     * What would not get through.
     *
     * @param subject null for what is only counted, as naming it would tell what is hidden
     */
    record MoveBlockedView(@Nullable String subject, int count, String reason) {
    }

    @GetMapping
    @May(Permission.MANAGE_ENGINE)
    @Gives(value = ModelView.class, items = true)
    ResponseEntity<byte[]> models(Call call) {
        var models = moves.deployed(call.actor());
        return call.plain().answer(Map.of("items", models.stream().map(ModelView::of).toList()));
    }

    @PostMapping("/{process}/moves/check")
    @May(Permission.MANAGE_ENGINE)
    @Gives(value = MovePlanView.class, body = "MOVE")
    ResponseEntity<byte[]> check(@PathVariable String process, Call call) {
        return changes.of(call, () -> known(call, process)).json(MOVE, fields ->
                Answer.ok(view(moves.check(call.actor(), plan(process, fields)), call.locale())));
    }

    @PostMapping("/{process}/moves")
    @May(Permission.MANAGE_ENGINE)
    @Gives(value = RunView.class, status = 201, body = "MOVE")
    ResponseEntity<byte[]> move(@PathVariable String process, Call call) {
        return changes.of(call, () -> known(call, process)).json(MOVE, fields -> {
            var run = moves.move(call.actor(), UUID.randomUUID(), plan(process, fields));
            return Answer.created("/runs/" + run.id(), RunView.of(run, texts, call.locale()));
        });
    }

    /** Only an administrator gets to know which processes there are. */
    private void known(Call call, String process) {
        doors.may(call.actor(), Permission.MANAGE_ENGINE);
        if (moves.deployed(call.actor()).stream().noneMatch(model -> model.process().equals(process))) {
            throw new NotFound("moving.process.unknown");
        }
    }

    private static MovePlan plan(String process, Fields fields) {
        var from = fields.needWhole("from");
        var to = fields.needWhole("to");
        var mapping = fields.objects("mapping").stream().map(goes -> Map.entry(goes.needText("step"), goes.needText("target")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (first, second) -> second));
        fields.check();
        return new MovePlan(process, from, to, mapping);
    }

    private MovePlanView view(CheckedPlan checked, Locale locale) {
        var plan = checked.plan();
        return new MovePlanView(plan.process(), plan.from(), plan.to(), checked.isValid(), checked.instances(),
                checked.lines().stream().map(line -> view(line, locale)).toList(), checked.blockedCount(),
                checked.blocked().stream().map((Blocked one) -> new MoveBlockedView(one.subject(), one.count(), text(one.why(), locale))).toList());
    }

    private MoveLineView view(Line line, Locale locale) {
        var target = line.target();
        var problem = line.problem();
        return new MoveLineView(line.element(), line.name(), line.kind(), line.standing(), target == null ? null : target.id(),
                problem == null ? null : text(problem, locale), line.choices().stream().map(Step::id).toList());
    }

    private String text(Violation why, Locale locale) {
        return texts.text(locale, why.messageKey(), why.args());
    }
}
