package org.followthrough.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.shared.Coded;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Progress reports: drafts, contributions, clearance. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/reports")
class ReportResource {

    /** What a report says of a milestone. */
    enum MilestoneClaim implements Coded { OPEN, DONE }

    static final Shape REPORT = Shape.of().needCode("selfReport", SelfReport.class).need(Shape.Kind.TEXT, "text")
            .mayList("milestones", Shape.of().need(Shape.Kind.ID, "id").needCode("status", MilestoneClaim.class).build())
            .mayList("barriers", Shape.of().needCode("kind", BarrierKind.class).need(Shape.Kind.TEXT, "text")
                    .mayCode("support", SupportWanted.class).build())
            .may(Shape.Kind.TEXT, "nextStep", "consulted", "noEvidence").mayList(Shape.Kind.ID, "evidence").build();
    static final Shape CONTRIBUTION = Shape.of().need(Shape.Kind.TEXT, "institution", "text").mayList(Shape.Kind.ID, "evidence").build();
    static final Shape NIL = Shape.of().need(Shape.Kind.TEXT, "reason").build();

    private final ReportingService reporting;
    private final ReportViews views;
    private final CommitmentViews commitments;
    private final Doors doors;
    private final Changes changes;

    ReportResource(ReportingService reporting, ReportViews views, CommitmentViews commitments, Doors doors, Changes changes) {
        this.reporting = reporting;
        this.views = views;
        this.commitments = commitments;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = ReportView.class, list = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        var all = views.all(call.actor(), ref);
        var slice = call.slice();
        var after = slice.after(0);
        var rest = after == null ? all : all.stream().dropWhile(report -> !report.cycle().equals(after)).skip(1).toList();
        return call.answer(slice.page(rest, report -> report, report -> List.of(report.cycle())));
    }

    @GetMapping("/{cycle}")
    @May(Permission.READ_PUBLIC)
    @Gives(ReportView.class)
    ResponseEntity<byte[]> record(@PathVariable String ref, @PathVariable String cycle, Call call) {
        var view = views.of(call.actor(), ref, cycle);
        return call.plain().answer(view);
    }

    private Changes.Change change(Call call, Permission permission, String ref, String cycle) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), permission, ref, cycle)).on(() -> doors.lock(ref),
                () -> Stream.concat(views.find(call.actor(), ref, cycle).stream(), Stream.of(commitments.of(call, ref))).toList());
    }

    @PutMapping("/{cycle}")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ReportView.class, body = "REPORT")
    ResponseEntity<byte[]> save(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.SPEAK_FOR_ADDRESSEE, ref, cycle).json(REPORT, fields -> {
            reporting.requireWritable(call.actor(), ref, cycle);
            reporting.save(call.actor(), ref, cycle, draft(fields), null);
            return Answer.ok(views.of(call.actor(), ref, cycle));
        });
    }

    private static ReportDraft draft(Fields fields) {
        var selfReport = fields.needCode("selfReport", SelfReport.class);
        var text = fields.needText("text");
        var milestones = new LinkedHashMap<UUID, Boolean>();
        for (var milestone : fields.objects("milestones")) {
            var claim = milestone.needCode("status", MilestoneClaim.class);
            milestone.needId("id").ifPresent(id -> milestones.put(id, claim.filter(MilestoneClaim.DONE::equals).isPresent()));
        }
        var barriers = fields.objects("barriers").stream()
                .map(b -> new Barrier(b.needCode("kind", BarrierKind.class).orElse(BarrierKind.OTHER), b.needText("text"),
                        b.code("support", SupportWanted.class))).toList();
        var evidence = fields.ids("evidence").stream().distinct().toList();
        var nextStep = fields.textOrEmpty("nextStep");
        var consulted = fields.textOrEmpty("consulted");
        var noEvidence = fields.textOrEmpty("noEvidence");
        fields.check();
        return new ReportDraft(selfReport.orElse(null), text, milestones, barriers, nextStep, consulted, evidence, noEvidence);
    }

    @PostMapping("/{cycle}/contributions")
    @May(Permission.CONTRIBUTE)
    @Gives(value = ReportView.class, status = 201, body = "CONTRIBUTION")
    ResponseEntity<byte[]> contribute(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.CONTRIBUTE, ref, cycle).json(CONTRIBUTION, fields -> {
            reporting.requireContributable(call.actor(), ref, cycle);
            var institution = fields.needText("institution");
            var text = fields.needText("text");
            var evidence = fields.ids("evidence").stream().distinct().toList();
            fields.check();
            reporting.contribute(call.actor(), ref, cycle, institution, text, evidence);
            return Answer.created("/commitments/" + ref + "/reports/" + cycle, views.of(call.actor(), ref, cycle));
        });
    }

    @PostMapping("/{cycle}/submit")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ReportView.class, status = {202, 200})
    ResponseEntity<byte[]> submit(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.SPEAK_FOR_ADDRESSEE, ref, cycle).json(Shape.EMPTY, fields -> {
            reporting.submit(call.actor(), ref, cycle);
            return sent(views.of(call.actor(), ref, cycle));
        });
    }

    /** Where nobody clears it is public at once. */
    private static Answer sent(ReportView report) {
        return report.clearedAt() == null ? Answer.accepted(report) : Answer.ok(report);
    }

    @PostMapping("/{cycle}/nil")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ReportView.class, status = {202, 200}, body = "NIL")
    ResponseEntity<byte[]> nil(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.SPEAK_FOR_ADDRESSEE, ref, cycle).json(NIL, fields -> {
            reporting.requireWritable(call.actor(), ref, cycle);
            var reason = fields.needText("reason");
            fields.check();
            reporting.nil(call.actor(), ref, cycle, reason);
            return sent(views.of(call.actor(), ref, cycle));
        });
    }

    @PostMapping("/{cycle}/clear")
    @May(Permission.CLEAR_FOR_ADDRESSEE)
    @Gives(value = ReportView.class, body = "DECISION", bodyIn = CommitmentResource.class)
    ResponseEntity<byte[]> clear(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, Permission.CLEAR_FOR_ADDRESSEE, ref, cycle).json(CommitmentResource.DECISION, fields -> {
            reporting.requireDecidable(call.actor(), ref, cycle);
            var decided = Decided.of(fields);
            reporting.decide(call.actor(), ref, cycle, decided.decision(), decided.reason());
            return Answer.ok(views.of(call.actor(), ref, cycle));
        });
    }
}
