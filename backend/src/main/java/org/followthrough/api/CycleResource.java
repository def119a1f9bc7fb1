package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reporting cycles; those that are planned are the organiser's to see. */
@RestController
@RequestMapping("/api/v1/cycles")
class CycleResource {

    static final Shape PLAN = Shape.of().need(Shape.Kind.TEXT, "code", "edition").need(Shape.Kind.DATE, "opens", "due")
            .may(Shape.Kind.DATE, "closes").need(Shape.Kind.WHOLE, "veryLateAfterDays", "reviewDays", "replyDays").build();

    private final Cycles cycles;
    private final CycleService service;
    private final AccessPolicy policy;
    private final Doors doors;
    private final Changes changes;

    CycleResource(Cycles cycles, CycleService service, AccessPolicy policy, Doors doors, Changes changes) {
        this.cycles = cycles;
        this.service = service;
        this.policy = policy;
        this.doors = doors;
        this.changes = changes;
    }

    /** A cycle as the API gives it. */
    record CycleView(String code, String edition, LocalDate opens, LocalDate due, LocalDate closes, int veryLateAfterDays, int reviewDays,
            int replyDays, CycleState state) {

        static CycleView of(ReportingCycle c) {
            return new CycleView(c.code(), c.edition(), c.opens(), c.due(), c.closes(), c.veryLateAfterDays(), c.reviewDays(),
                    c.replyDays(), c.state());
        }
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = CycleView.class, list = true, parameters = "edition")
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice("edition");
        var planned = policy.allows(call.actor(), Permission.RUN_CYCLES, Target.ANYTHING);
        var found = cycles.page(slice.query().ref("edition").orElse(null), planned, slice.after(0, LocalDate::parse), slice.after(1),
                slice.fetch());
        return call.answer(slice.page(found, CycleView::of, cycle -> List.of(cycle.opens().toString(), cycle.code())));
    }

    @GetMapping("/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(CycleView.class)
    ResponseEntity<byte[]> record(@PathVariable String code, Call call) {
        var view = view(call, code);
        return call.plain().answer(view);
    }

    private CycleView view(Call call, String code) {
        return CycleView.of(service.find(call.actor(), code).orElseThrow(() -> new NotFound("reporting.cycle.unknown")));
    }

    @PostMapping
    @May(Permission.RUN_CYCLES)
    @Gives(value = CycleView.class, status = 201, body = "PLAN")
    ResponseEntity<byte[]> plan(Call call) {
        return changes.of(call, () -> doors.may(call.actor(), Permission.RUN_CYCLES)).json(PLAN, fields -> {
            var code = fields.needText("code");
            service.requireFree(call.actor(), code);
            var plan = new CyclePlan(code, fields.needText("edition"), fields.needDate("opens"), fields.needDate("due"),
                    fields.date("closes"), fields.needWhole("veryLateAfterDays"), fields.needWhole("reviewDays"),
                    fields.needWhole("replyDays"));
            fields.check();
            service.plan(call.actor(), plan);
            return Answer.created("/cycles/" + code, view(call, code));
        });
    }

    @PostMapping("/{code}/open")
    @May(Permission.RUN_CYCLES)
    @Gives(CycleView.class)
    ResponseEntity<byte[]> open(@PathVariable String code, Call call) {
        return changes.of(call, () -> mayOpen(call, code)).on(() -> { }, () -> List.of(view(call, code)))
                .json(Shape.EMPTY, fields -> {
                    service.open(call.actor(), code);
                    return Answer.ok(view(call, code));
                });
    }

    private void mayOpen(Call call, String code) {
        doors.cycle(call.actor(), code);
        doors.may(call.actor(), Permission.RUN_CYCLES);
    }

}
