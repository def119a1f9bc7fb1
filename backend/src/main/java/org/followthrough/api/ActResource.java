package org.followthrough.api;

import java.util.List;
import java.util.UUID;
import org.followthrough.acts.Act;
import org.followthrough.acts.ActService;
import org.followthrough.acts.DryCheck;
import org.followthrough.acts.Terms;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.bulk.BulkRun;
import org.followthrough.identity.Permission;
import org.followthrough.notification.RemindingService;
import org.followthrough.shared.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One thing done to many commitments, and reminding one of them now. */
@RestController
@RequestMapping("/api/v1")
class ActResource {

    static final Shape ACT = Shape.of().needCode("kind", Act.class).needList(Shape.Kind.TEXT, "commitments").may(Shape.Kind.TEXT, "reason")
            .may(Shape.Kind.WHOLE, "days").may(Shape.Kind.TEXT, "supersededBy").may(Shape.Kind.TEXT, "cycle").may(Shape.Kind.DATE, "until").build();

    private final ActService acts;
    private final DryCheck dry;
    private final RemindingService reminding;
    private final CommitmentViews views;
    private final Doors doors;
    private final Changes changes;
    private final Texts texts;

    ActResource(ActService acts, DryCheck dry, RemindingService reminding, CommitmentViews views, Doors doors, Changes changes, Texts texts) {
        this.acts = acts;
        this.dry = dry;
        this.reminding = reminding;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
        this.texts = texts;
    }

    /** Who may not do it is told so before the rest of the body is read. */
    @PostMapping("/runs")
    @May({Permission.SPEAK_FOR_ORGANISER, Permission.CLOSE_AS_ORGANISER, Permission.REPORT_NOTHING_NEW})
    @Gives(value = RunView.class, status = 201, body = "ACT")
    ResponseEntity<byte[]> begin(Call call) {
        return changes.of(call, () -> { }).peeking(fields -> fields.needCode("kind", Act.class).ifPresent(act -> doors.may(call.actor(), act.permission())))
                .json(ACT, fields -> {
                    var run = begin(call, fields);
                    return Answer.created("/runs/" + run.id(), RunView.of(run, texts, call.locale()));
                });
    }

    private BulkRun begin(Call call, Fields fields) {
        var act = fields.needCode("kind", Act.class);
        var refs = fields.texts("commitments");
        var reason = fields.textOrEmpty("reason");
        var terms = new Terms(reason, fields.whole("days"), fields.text("supersededBy"), fields.date("until"));
        var cycle = act.filter(Act.NIL_REPORT::equals).map(nil -> fields.needText("cycle")).orElse("");
        fields.check();
        return act.orElseThrow() == Act.NIL_REPORT
                ? acts.nothingNew(call.actor(), UUID.randomUUID(), reason, refs.stream().map(ref -> new ActService.Asked(ref, cycle)).toList())
                : acts.toAllKnown(call.actor(), UUID.randomUUID(), act.get(), terms, refs);
    }

    /**
     * What would be refused if it were begun now.
     *
     * @param chosen  how many there are
     * @param checked how many of them were looked at
     */
    record CheckView(int chosen, int checked, List<WouldRefuseView> refused) {
    }

    /** One that would be refused, and why. */
    record WouldRefuseView(String subject, String reason) {
    }

    /** Changes nothing. */
    @PostMapping("/runs/check")
    @May(Permission.SPEAK_FOR_ORGANISER)
    @Gives(value = CheckView.class, body = "ACT")
    ResponseEntity<byte[]> check(Call call) {
        return changes.of(call, () -> doors.may(call.actor(), Permission.SPEAK_FOR_ORGANISER)).json(ACT, fields -> {
            var act = fields.needCode("kind", Act.class);
            var refs = fields.texts("commitments");
            var terms = new Terms(fields.text("reason"), fields.whole("days"), fields.text("supersededBy"), fields.date("until"));
            fields.check();
            var found = dry.look(call.actor(), act.orElseThrow(), terms, refs);
            return Answer.ok(new CheckView(found.chosen(), found.checked(), found.refused().stream()
                    .map(one -> new WouldRefuseView(one.ref(), texts.text(call.locale(), one.message(), one.args()))).toList()));
        });
    }

    @PostMapping("/commitments/{ref}/remind")
    @May(Permission.SPEAK_FOR_ORGANISER)
    @Gives(CommitmentView.class)
    ResponseEntity<byte[]> remind(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ORGANISER, ref))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call, ref))).json(Shape.EMPTY, fields -> {
                    reminding.remind(call.actor(), ref);
                    return Answer.ok(views.of(call, ref));
                });
    }
}
