package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.reporting.CycleAnchorRows;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.PlannedCycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reporting cycles; those that are planned are the organiser's to see. */
@RestController
@RequestMapping("/api/v1/cycles")
class CycleResource {

    static final Shape ANCHOR = Shape.of().need(Shape.Kind.TEXT, "event").needCode("edge", Anchor.Edge.class).need(Shape.Kind.WHOLE, "days").build();
    private static final Shape ANCHORS = Shape.of().may("opens", ANCHOR).may("due", ANCHOR).may("closes", ANCHOR).build();
    static final Shape PLAN = Shape.of().need(Shape.Kind.TEXT, "code", "edition").may(Shape.Kind.DATE, "opens", "due")
            .may("anchors", ANCHORS).may(Shape.Kind.DATE, "closes").need(Shape.Kind.WHOLE, "veryLateAfterDays", "reviewDays", "replyDays").build();

    static final Shape CHANGE = Shape.of().may(Shape.Kind.TEXT, "code", "edition").may(Shape.Kind.DATE, "opens", "due")
            .may("anchors", ANCHORS).may(Shape.Kind.DATE, "closes").need(Shape.Kind.WHOLE, "veryLateAfterDays", "reviewDays", "replyDays").build();

    private final Cycles cycles;
    private final PlannedCycles planned;
    private final CycleAnchorRows anchors;
    private final CycleService service;
    private final AccessPolicy policy;
    private final Doors doors;
    private final Changes changes;

    CycleResource(Cycles cycles, PlannedCycles planned, CycleAnchorRows anchors, CycleService service, AccessPolicy policy, Doors doors, Changes changes) {
        this.cycles = cycles;
        this.planned = planned;
        this.anchors = anchors;
        this.service = service;
        this.policy = policy;
        this.doors = doors;
        this.changes = changes;
    }

    /**
     * A cycle as the API gives it.
     *
     * @param steps   of the profile as it was when the cycle was planned: clearance and panel, where they are on
     * @param anchors events on which its dates hang
     * @param plannedOpens the day on which it was to open, where it was opened earlier; else null
     */
    record CycleView(String code, String edition, LocalDate opens, LocalDate due, LocalDate closes, int veryLateAfterDays, int reviewDays,
            int replyDays, CycleState state, List<ProfileStep> steps, AnchorsView anchors,
            @Nullable LocalDate plannedOpens) {

        static CycleView of(ReportingCycle c, CycleAnchors anchors) {
            var steps = Stream.of(ProfileStep.CLEARANCE, ProfileStep.PANEL)
                    .filter(step -> step == ProfileStep.CLEARANCE ? c.clearance() : c.panel()).toList();
            return new CycleView(c.code(), c.edition(), c.opens(), c.due(), c.closes(), c.veryLateAfterDays(), c.reviewDays(),
                    c.replyDays(), c.state(), steps, new AnchorsView(AnchorView.of(anchors.opens()), AnchorView.of(anchors.due()),
                    AnchorView.of(anchors.closes())), c.plannedOpens());
        }
    }

    /** Which dates hang on which event; null where a date was given as a date. */
    record AnchorsView(@Nullable AnchorView opens, @Nullable AnchorView due, @Nullable AnchorView closes) {
    }

    /** Calendar days after the opening or closing of an event; before it where negative. */
    record AnchorView(String event, Anchor.Edge edge, int days) {

        static @Nullable AnchorView of(@Nullable Anchor anchor) {
            return anchor == null ? null : new AnchorView(anchor.event(), anchor.edge(), anchor.days());
        }
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = CycleView.class, list = true, parameters = "edition")
    ResponseEntity<byte[]> list(Call call) {
        var slice = call.slice("edition");
        var all = policy.allows(call.actor(), Permission.RUN_CYCLES, Target.ANYTHING);
        var found = cycles.page(slice.query().ref("edition").orElse(null), all, slice.after(0, LocalDate::parse), slice.after(1),
                slice.fetch());
        var hung = anchors.of(found.stream().map(ReportingCycle::id).toList());
        return call.answer(slice.page(found, cycle -> CycleView.of(cycle, hung.getOrDefault(cycle.id(), CycleAnchors.NONE)), cycle -> List.of(cycle.opens().toString(), cycle.code())));
    }

    @GetMapping("/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(CycleView.class)
    ResponseEntity<byte[]> record(@PathVariable String code, Call call) {
        var view = view(call, code);
        return call.plain().answer(view);
    }

    private CycleView view(Call call, String code) {
        var cycle = service.find(call.actor(), code).orElseThrow(() -> new NotFound("reporting.cycle.unknown"));
        return CycleView.of(cycle, anchors.of(List.of(cycle.id())).getOrDefault(cycle.id(), CycleAnchors.NONE));
    }

    @PostMapping
    @May(Permission.RUN_CYCLES)
    @Gives(value = CycleView.class, status = 201, body = "PLAN")
    ResponseEntity<byte[]> plan(Call call) {
        return changes.of(call, () -> doors.may(call.actor(), Permission.RUN_CYCLES)).json(PLAN, fields -> {
            var code = fields.needText("code");
            service.requireFree(call.actor(), code);
            var hung = anchors(fields);
            service.plan(call.actor(), plan(fields, code, fields.needText("edition"), hung), hung);
            return Answer.created("/cycles/" + code, view(call, code));
        });
    }

    private static CyclePlan plan(Fields fields, String code, String edition, CycleAnchors hung) {
        var plan = new CyclePlan(code, edition, date(fields, "opens", hung.opens()), date(fields, "due", hung.due()), fields.date("closes"),
                fields.needWhole("veryLateAfterDays"), fields.needWhole("reviewDays"), fields.needWhole("replyDays"));
        fields.check();
        return plan;
    }

    /** A planned cycle as it is to be; code and edition stay where they are not named. */
    @PutMapping("/{code}")
    @May(Permission.RUN_CYCLES)
    @Gives(value = CycleView.class, body = "CHANGE")
    ResponseEntity<byte[]> change(@PathVariable String code, Call call) {
        return one(call, code).json(CHANGE, fields -> {
            var hung = anchors(fields);
            var edition = Optional.ofNullable(fields.text("edition")).orElseGet(() -> view(call, code).edition());
            var plan = plan(fields, Optional.ofNullable(fields.text("code")).orElse(code), edition, hung);
            return Answer.ok(view(call, planned.change(call.actor(), code, plan, hung).code()));
        });
    }

    /** Withdraws a planned cycle; the answer is the cycle as it was. */
    @DeleteMapping("/{code}")
    @May(Permission.RUN_CYCLES)
    @Gives(CycleView.class)
    ResponseEntity<byte[]> withdraw(@PathVariable String code, Call call) {
        return one(call, code).json(Shape.EMPTY, fields -> {
            var before = view(call, code);
            planned.withdraw(call.actor(), code);
            return Answer.ok(before);
        });
    }

    private Changes.Change one(Call call, String code) {
        return changes.of(call, () -> mayOpen(call, code)).on(() -> cycles.find(code).ifPresent(cycle -> cycles.lock(cycle.id())),
                () -> List.of(view(call, code)));
    }

    /** A date that hangs on an event need not be given. */
    private static LocalDate date(Fields fields, String name, @Nullable Anchor anchor) {
        return anchor == null ? fields.needDate(name) : LocalDate.EPOCH;
    }

    private static CycleAnchors anchors(Fields fields) {
        var given = fields.object("anchors");
        return new CycleAnchors(anchor(given, "opens"), anchor(given, "due"), anchor(given, "closes"));
    }

    private static @Nullable Anchor anchor(Optional<Fields> anchors, String name) {
        return anchors.flatMap(fields -> fields.object(name)).map(CycleResource::anchor).orElse(null);
    }

    static Anchor anchor(Fields fields) {
        return new Anchor(fields.needText("event"), fields.needCode("edge", Anchor.Edge.class).orElse(Anchor.Edge.OPENING), fields.needWhole("days"));
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
