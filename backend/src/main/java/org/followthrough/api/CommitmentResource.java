package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Passage;
import org.followthrough.accountability.Timeline;
import org.followthrough.api.CommitmentView.StepView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.identity.Permission;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Verifiability;
import org.followthrough.workflow.ProcessView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Commitments: their list, record, history and process, and the addressee's position. */
@RestController
@RequestMapping("/api/v1/commitments")
class CommitmentResource {

    static final String[] FILTERS = {"edition", "party", "kind", "region", "theme", "gcm", "recommendation", "state", "headline", "position",
        "selfReport", "assessment", "effect", "cooperation", "quality", "stage", "overdue", "q", "moved", "passed"};
    static final Shape POSITION = Shape.of().needCode("position", Position.class)
            .may(Shape.Kind.TEXT, "reason", "acceptedParts", "leadInstitution").may(Shape.Kind.DATE, "targetDate")
            .may(Shape.Kind.TEXT, "baseline", "expectedChange")
            .mayList("milestones", Shape.of().need(Shape.Kind.TEXT, "title").need(Shape.Kind.DATE, "due")
                    .may(Shape.Kind.NUMBER, "weight").may(Shape.Kind.FLAG, "core").build()).build();
    static final Shape DECISION = Shape.of().needCode("decision", Decision.class).may(Shape.Kind.TEXT, "reason").build();

    private final CommitmentSearch search;
    private final CommitmentViews views;
    private final CommitmentService commitments;
    private final ProcessView processes;
    private final Timeline timeline;
    private final Words words;
    private final Lists lists;
    private final Doors doors;
    private final Changes changes;

    CommitmentResource(CommitmentSearch search, CommitmentViews views, CommitmentService commitments, ProcessView processes,
            Timeline timeline, Words words, Lists lists, Doors doors, Changes changes) {
        this.search = search;
        this.views = views;
        this.commitments = commitments;
        this.processes = processes;
        this.timeline = timeline;
        this.words = words;
        this.lists = lists;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = CommitmentView.class, list = true, parameters = {"edition", "party", "kind", "region", "theme", "gcm",
        "recommendation", "state", "headline", "position", "selfReport", "assessment", "effect", "cooperation", "quality", "stage", "overdue",
        "q", "moved", "passed"}, media = {Gives.CSV, Gives.XLSX})
    @Nullable ResponseEntity<byte[]> list(Call call, HttpServletResponse response) throws IOException {
        var format = Format.accepted(call);
        var slice = call.slice(FILTERS);
        if (format != Format.JSON) {
            format.send(call, response, lists.commitments(filter(slice.query()), call.locale()));
            return null;
        }
        var rows = search.page(filter(slice.query()), slice.after(0), slice.fetch()).stream().map(CommitmentSearch.Row::standing).toList();
        return call.answer(slice.pageOf(rows, shown -> views.all(call, shown), row -> List.of(row.ref())));
    }

    static Filter filter(Query query) {
        var gcm = query.whole("gcm", 1, 23);
        return new Filter(query.ref("edition").orElse(null), query.ref("party").orElse(null),
                query.code("kind", PartyKind.class).orElse(null), query.ref("region").orElse(null),
                query.ref("theme").orElse(null), gcm.isPresent() ? gcm.getAsInt() : null, query.ref("recommendation").orElse(null),
                query.code("state", CommitmentState.class).orElse(null), query.code("headline", HeadlineCode.class).orElse(null),
                query.code("position", Position.class).orElse(null),
                query.code("selfReport", org.followthrough.reporting.SelfReport.class).orElse(null),
                query.code("assessment", org.followthrough.review.AssessmentLevel.class).orElse(null),
                query.code("effect", org.followthrough.review.Effect.class).orElse(null),
                query.code("cooperation", org.followthrough.commitment.CooperationGrade.class).orElse(null),
                query.code("quality", Verifiability.class).orElse(null), query.code("stage", CommitmentSearch.Stage.class).orElse(null),
                query.flag("overdue").orElse(null), query.words("q").orElse(null),
                query.text("moved").map(text -> Movement.of(text).orElseThrow(() -> Query.impossible("moved"))).orElse(null),
                query.text("passed").map(text -> Passage.of(text).orElseThrow(() -> Query.impossible("passed"))).orElse(null));
    }

    @GetMapping("/{ref}")
    @May(Permission.READ_PUBLIC)
    @Gives(CommitmentView.class)
    ResponseEntity<byte[]> record(@PathVariable String ref, Call call) {
        var view = views.of(call, ref);
        return call.plain().answer(view);
    }

    /** An entry of the public history. */
    record EntryView(Instant at, String kind, String text, @Nullable String cycle, String by) {
    }

    @GetMapping("/{ref}/timeline")
    @May(Permission.READ_PUBLIC)
    @Gives(value = EntryView.class, list = true)
    ResponseEntity<byte[]> timeline(@PathVariable String ref, Call call) {
        var commitment = doors.commitment(ref);
        var zone = commitments.edition(commitment).timeZone();
        var slice = call.slice();
        var after = Optional.ofNullable(slice.after(0, Long::valueOf)).orElse(0L);
        return call.answer(slice.page(timeline.of(commitment.id(), after, slice.fetch()), entry -> view(entry, zone, call),
                entry -> List.of(String.valueOf(entry.ordinal()))));
    }

    private EntryView view(Timeline.Entry entry, ZoneId zone, Call call) {
        return new EntryView(entry.at(), entry.kind(), words.told(entry, zone, call.locale()), entry.cycle(), entry.by());
    }

    /** The diagrams, outermost first. */
    record ProcessesView(List<ProcessView.Diagram> diagrams, @Nullable StepView currentStep) {
    }

    @GetMapping("/{ref}/process")
    @May(Permission.READ_PUBLIC)
    @Gives(ProcessesView.class)
    ResponseEntity<byte[]> process(@PathVariable String ref, Call call) {
        var view = processes.of(call.actor(), ref);
        return call.plain().answer(new ProcessesView(view.diagrams(),
                view.currentStep().map(step -> views.step(step, call.locale())).orElse(null)));
    }

    @PostMapping("/{ref}/position")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = CommitmentView.class, status = {202, 200}, body = "POSITION")
    ResponseEntity<byte[]> respond(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .json(POSITION, fields -> {
                    commitments.requireRespondable(call.actor(), ref);
                    var waits = commitments.respond(call.actor(), ref, position(fields));
                    return waits ? Answer.accepted(views.of(call, ref)) : Answer.ok(views.of(call, ref));
                });
    }

    private static PositionDraft position(Fields fields) {
        var position = fields.needCode("position", Position.class);
        var terms = new PositionTerms(fields.text("reason"), fields.text("acceptedParts"), fields.text("leadInstitution"),
                fields.date("targetDate"), fields.text("baseline"), fields.text("expectedChange"));
        var milestones = fields.objects("milestones").stream().map(m -> new PlannedMilestone(m.needText("title").strip(), m.needDate("due"),
                Optional.ofNullable(m.number("weight")).orElse(BigDecimal.ONE), m.flag("core", false))).toList();
        fields.check();
        return new PositionDraft(position.orElseThrow(), terms, milestones);
    }

    @PostMapping("/{ref}/position/clear")
    @May(Permission.CLEAR_FOR_ADDRESSEE)
    @Gives(value = CommitmentView.class, body = "DECISION")
    ResponseEntity<byte[]> clear(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.CLEAR_FOR_ADDRESSEE, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref)))
                .json(DECISION, fields -> {
                    commitments.requireDecidable(call.actor(), ref);
                    var decided = Decided.of(fields);
                    commitments.decidePosition(call.actor(), ref, decided.decision(), decided.reason());
                    return Answer.ok(views.of(call, ref));
                });
    }
}
