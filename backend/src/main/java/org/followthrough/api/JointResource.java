package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.followthrough.accountability.JointReader;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.joint.CommonText;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.commitment.joint.LeavingService;
import org.followthrough.commitment.joint.WaitingStatement;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Joint commitments: who keeps them, and what the coordinator writes for all (features, row D4). */
@RestController
@RequestMapping("/api/v1")
class JointResource {

    static final Shape FORM = Shape.of().needList(Shape.Kind.TEXT, "partners").need(Shape.Kind.TEXT, "coordinator").build();
    static final Shape CHANGE = Shape.of().needList(Shape.Kind.TEXT, "partners").need(Shape.Kind.TEXT, "coordinator").may(Shape.Kind.TEXT, "reason").build();
    static final Shape LEAVE = Shape.of().need(Shape.Kind.TEXT, "commitment", "reason").build();
    static final Shape WORDS = Shape.of().may(Shape.Kind.TEXT, "text").build();

    private final JointService joints;
    private final LeavingService leaving;
    private final JointWords texts;
    private final JointStatements statements;
    private final JointReader reader;
    private final Words words;
    private final Doors doors;
    private final AccessPolicy policy;
    private final Changes changes;

    JointResource(JointService joints, LeavingService leaving, JointWords texts, JointStatements statements, JointReader reader, Words words, Doors doors, AccessPolicy policy,
            Changes changes) {
        this.joints = joints;
        this.leaving = leaving;
        this.texts = texts;
        this.statements = statements;
        this.reader = reader;
        this.words = words;
        this.doors = doors;
        this.policy = policy;
        this.changes = changes;
    }

    private JointView view(Call call, String code) {
        return JointView.of(reader.read(code), words, call.locale());
    }

    /** All of an ask, oldest first. */
    record JointsView(List<JointView> items) {
    }

    @GetMapping("/recommendations/{ref}/joint")
    @May(Permission.READ_PUBLIC)
    @Gives(value = JointView.class, items = true)
    ResponseEntity<byte[]> ofAsk(@PathVariable String ref, Call call) {
        doors.recommendation(ref);
        call.plain();
        return call.answer(new JointsView(reader.ofAsk(ref).stream().map(joint -> JointView.of(joint, words, call.locale())).toList()));
    }

    @PostMapping("/recommendations/{ref}/joint")
    @May(Permission.ASSIGN)
    @Gives(value = JointView.class, status = 201, body = "FORM")
    ResponseEntity<byte[]> form(@PathVariable String ref, Call call) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            doors.may(call.actor(), Permission.ASSIGN);
        }).json(FORM, fields -> {
            var partners = fields.texts("partners");
            joints.requireJoinable(call.actor(), ref, partners);
            var coordinator = fields.needText("coordinator");
            fields.check();
            var formed = joints.form(call.actor(), ref, partners, coordinator);
            return Answer.created("/joint/" + formed.code(), view(call, formed.code()));
        });
    }

    @GetMapping("/joint/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(JointView.class)
    ResponseEntity<byte[]> record(@PathVariable String code, Call call) {
        var view = view(call, code);
        return call.plain().answer(view);
    }

    @PutMapping("/joint/{code}")
    @May(Permission.ASSIGN)
    @Gives(value = JointView.class, body = "CHANGE")
    ResponseEntity<byte[]> change(@PathVariable String code, Call call) {
        var seen = new AtomicReference<@Nullable Long>();
        return changes.of(call, () -> {
            joints.get(code);
            doors.may(call.actor(), Permission.ASSIGN);
        }).on(() -> see(code, seen), () -> List.of(view(call, code))).json(CHANGE, fields -> {
            var partners = fields.texts("partners");
            joints.requireChangeable(call.actor(), code, partners);
            var coordinator = fields.needText("coordinator");
            var reason = fields.text("reason");
            fields.check();
            joints.change(call.actor(), code, partners, coordinator, reason, seen.get());
            return Answer.ok(view(call, code));
        });
    }

    /** Which version {@code If-Match} is compared with, so that what happens meanwhile is refused; without the header whatever is there. */
    private void see(String code, AtomicReference<@Nullable Long> seen) {
        seen.set(joints.get(code).version());
    }

    /** A partner leaves; the last two leave together, which dissolves it. */
    @PostMapping("/joint/{code}/leave")
    @May(Permission.TAKE_SIDE_WAY)
    @Gives(value = JointView.class, body = "LEAVE")
    ResponseEntity<byte[]> leave(@PathVariable String code, Call call) {
        return changes.of(call, () -> leaving.requirePartner(call.actor(), code)).on(() -> { }, () -> List.of(view(call, code)))
                .peeking(fields -> requireSpeaker(call, code, fields)).json(LEAVE, fields -> {
                    var commitment = fields.needText("commitment");
                    if (!commitment.isEmpty()) {
                        leaving.requireLeavable(call.actor(), code, commitment);
                    }
                    var reason = fields.needText("reason");
                    fields.check();
                    leaving.leave(call.actor(), code, commitment, reason);
                    return Answer.ok(view(call, code));
                });
    }

    private void requireSpeaker(Call call, String code, Fields fields) {
        if (fields.has("commitment")) {
            leaving.requireSpeaker(call.actor(), code, fields.textOrEmpty("commitment"));
        }
    }

    private Changes.Change ofCoordinator(Call call, String code) {
        return changes.of(call, () -> policy.require(call.actor(), Permission.SPEAK_FOR_ADDRESSEE,
                Target.of(joints.get(code).coordinating().addressee())));
    }

    @PutMapping("/joint/{code}/statement")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = JointView.class, status = {202, 200}, body = "WORDS")
    ResponseEntity<byte[]> state(@PathVariable String code, Call call) {
        var seen = new AtomicReference<@Nullable Long>();
        return ofCoordinator(call, code).on(() -> see(code, seen), () -> List.of(view(call, code))).json(WORDS, fields -> {
            texts.requireWritable(call.actor(), code);
            var text = fields.text("text");
            fields.check();
            var waits = texts.state(call.actor(), code, text, seen.get());
            return waits ? Answer.accepted(view(call, code)) : Answer.ok(view(call, code));
        });
    }

    /** What of the statement waits for clearance, for the coordinator's own people only. */
    record WaitingStatementView(String joint, @Nullable String text, @Nullable Instant at) {
    }

    @GetMapping("/joint/{code}/statement")
    @May(Permission.READ_DRAFTS)
    @Gives(WaitingStatementView.class)
    ResponseEntity<byte[]> waiting(@PathVariable String code, Call call) {
        if (!policy.allows(call.actor(), Permission.READ_DRAFTS, Target.of(joints.get(code).coordinating().addressee()))) {
            throw new NotFound("joint.unknown");
        }
        var waiting = statements.waiting(call.actor(), code);
        return call.plain().answer(new WaitingStatementView(code, waiting.map(WaitingStatement::text).orElse(null),
                waiting.map(WaitingStatement::at).orElse(null)));
    }

    @PostMapping("/joint/{code}/statement/clear")
    @May(Permission.CLEAR_FOR_ADDRESSEE)
    @Gives(value = JointView.class, body = "DECISION", bodyIn = CommitmentResource.class)
    ResponseEntity<byte[]> clear(@PathVariable String code, Call call) {
        return changes.of(call, () -> policy.require(call.actor(), Permission.CLEAR_FOR_ADDRESSEE,
                Target.of(joints.get(code).coordinating().addressee()))).on(() -> { }, () -> List.of(view(call, code)))
                .json(CommitmentResource.DECISION, fields -> {
                    statements.requireDecidable(call.actor(), code);
                    var decided = Decided.of(fields);
                    statements.decide(call.actor(), code, decided.decision(), decided.reason());
                    return Answer.ok(view(call, code));
                });
    }

    /** The common report text, for the partners' own people only. */
    record CommonTextView(String joint, @Nullable String text, @Nullable Instant at) {
    }

    private CommonTextView commonText(Call call, String code) {
        var found = texts.commonText(call.actor(), code);
        return new CommonTextView(code, found.map(CommonText::text).orElse(null), found.map(CommonText::at).orElse(null));
    }

    @GetMapping("/joint/{code}/report")
    @May(Permission.READ_DRAFTS)
    @Gives(CommonTextView.class)
    ResponseEntity<byte[]> common(@PathVariable String code, Call call) {
        var view = commonText(call, code);
        return call.plain().answer(view);
    }

    @PutMapping("/joint/{code}/report")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = CommonTextView.class, body = "WORDS")
    ResponseEntity<byte[]> write(@PathVariable String code, Call call) {
        var seen = new AtomicReference<@Nullable Long>();
        return ofCoordinator(call, code).on(() -> see(code, seen), () -> List.of(commonText(call, code))).json(WORDS, fields -> {
            texts.requireWritable(call.actor(), code);
            var text = fields.text("text");
            fields.check();
            texts.write(call.actor(), code, text, seen.get());
            return Answer.ok(commonText(call, code));
        });
    }
}
