package org.followthrough.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.PlanDraft;
import org.followthrough.commitment.PlanService;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.PlanVersions;
import org.followthrough.identity.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a commitment's plan, and the plan of one that needs no position (method, sections 2 B, 2 D and 7; features, row F7). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}")
class PlanResource {

    static final Shape PLAN = Shape.of().need(Shape.Kind.TEXT, "leadInstitution").may(Shape.Kind.DATE, "targetDate")
            .may(Shape.Kind.TEXT, "baseline", "expectedChange")
            .mayList("milestones", Shape.of().need(Shape.Kind.TEXT, "title").need(Shape.Kind.DATE, "due")
                    .may(Shape.Kind.NUMBER, "weight").may(Shape.Kind.FLAG, "core").build()).build();

    private final PlanService service;
    private final PlanVersions plans;
    private final PlanViews views;
    private final CommitmentViews commitments;
    private final Doors doors;
    private final Changes changes;

    PlanResource(PlanService service, PlanVersions plans, PlanViews views, CommitmentViews commitments, Doors doors, Changes changes) {
        this.service = service;
        this.plans = plans;
        this.views = views;
        this.commitments = commitments;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping("/plans")
    @May(Permission.READ_PUBLIC)
    @Gives(value = PlanView.class, items = true)
    ResponseEntity<byte[]> versions(@PathVariable String ref, Call call) {
        var commitment = doors.commitment(ref).id();
        return call.plain().answer(Map.of("items", views.of(commitment, plans.of(commitment))));
    }

    @PutMapping("/plan")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = CommitmentView.class, status = {202, 200}, body = "PLAN")
    ResponseEntity<byte[]> plan(@PathVariable String ref, Call call) {
        return change(call, Permission.SPEAK_FOR_ADDRESSEE, ref).json(PLAN, fields -> {
            service.requirePlannable(call.actor(), ref);
            var waits = service.plan(call.actor(), ref, draft(fields));
            return waits ? Answer.accepted(commitments.of(call, ref)) : Answer.ok(commitments.of(call, ref));
        });
    }

    private static PlanDraft draft(Fields fields) {
        var lead = fields.needText("leadInstitution");
        var milestones = fields.objects("milestones").stream().map(m -> new PlannedMilestone(m.needText("title").strip(), m.needDate("due"),
                Optional.ofNullable(m.number("weight")).orElse(BigDecimal.ONE), m.flag("core", false))).toList();
        var draft = new PlanDraft(lead, fields.date("targetDate"), fields.text("baseline"), fields.text("expectedChange"), milestones);
        fields.check();
        return draft;
    }

    @PostMapping("/plan/clear")
    @May(Permission.CLEAR_FOR_ADDRESSEE)
    @Gives(value = CommitmentView.class, body = "DECISION", bodyIn = CommitmentResource.class)
    ResponseEntity<byte[]> clear(@PathVariable String ref, Call call) {
        return change(call, Permission.CLEAR_FOR_ADDRESSEE, ref).json(CommitmentResource.DECISION, fields -> {
            service.requireDecidable(call.actor(), ref);
            var decided = Decided.of(fields);
            service.decide(call.actor(), ref, decided.decision(), decided.reason());
            return Answer.ok(commitments.of(call, ref));
        });
    }

    private Changes.Change change(Call call, Permission permission, String ref) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), permission, ref)).on(() -> doors.lock(ref),
                () -> List.of(commitments.of(call, ref)));
    }
}
