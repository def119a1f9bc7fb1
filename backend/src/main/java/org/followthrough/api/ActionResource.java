package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.parties.Parties;
import org.followthrough.evidence.Evidence;
import org.followthrough.reporting.actions.Action;
import org.followthrough.reporting.actions.ActionCorrection;
import org.followthrough.reporting.actions.ActionDraft;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.reporting.actions.ActionService;
import org.followthrough.reporting.actions.Citation;
import org.followthrough.reporting.actions.Correction;
import org.followthrough.reporting.actions.CorrectionService;
import org.followthrough.reporting.actions.Place;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What parties have done, said once and reported against many commitments (features, row F9). */
@RestController
@RequestMapping("/api/v1")
class ActionResource {

    static final Shape ACTION = Shape.of().needCode("kind", ActionKind.class).need(Shape.Kind.TEXT, "title").need(Shape.Kind.DATE, "date")
            .may(Shape.Kind.TEXT, "text").build();
    static final Shape CITED = Shape.of().needList(Shape.Kind.TEXT, "actions").build();
    static final Shape CORRECTION = Shape.of().needCode("kind", ActionKind.class).need(Shape.Kind.TEXT, "title").need(Shape.Kind.DATE, "date")
            .may(Shape.Kind.TEXT, "text", "reason").mayList(Shape.Kind.ID, "evidence").build();
    static final Shape COUNTED = Shape.of().mayList("reports", Shape.of().need(Shape.Kind.TEXT, "commitment", "cycle").build()).build();
    static final Shape PROOF = Shape.of().need(Shape.Kind.ID, "evidence").build();

    private final ActionService service;
    private final CorrectionService corrections;
    private final EvidenceViews evidence;
    private final Parties parties;
    private final Doors doors;
    private final Changes changes;

    ActionResource(ActionService service, CorrectionService corrections, EvidenceViews evidence, Parties parties, Doors doors, Changes changes) {
        this.service = service;
        this.corrections = corrections;
        this.evidence = evidence;
        this.parties = parties;
        this.doors = doors;
        this.changes = changes;
    }

    /** An action as the API gives it, with where it was reported. */
    record ActionView(String code, String party, ActionKind kind, String title, String text, LocalDate date, boolean published,
            List<Citation> reported, List<EvidenceView> evidence, List<Correction> corrections) {
    }

    private ActionView view(Actor actor, Action a) {
        return new ActionView(a.code(), a.party(), a.kind(), a.title(), a.text(), a.date(), a.published(), service.citations(a),
                evidence.of(service.evidence(a)), corrections.history(actor, a));
    }

    private List<ActionView> all(Actor actor, String party) {
        return service.of(actor, party).stream().map(action -> view(actor, action)).toList();
    }

    @GetMapping("/parties/{code}/actions")
    @May(Permission.READ_PUBLIC)
    @Gives(value = ActionView.class, items = true)
    ResponseEntity<byte[]> list(@PathVariable String code, Call call) {
        known(code);
        return call.plain().answer(Map.of("items", all(call.actor(), code)));
    }

    private void known(String party) {
        parties.find(party).orElseThrow(() -> new NotFound("parties.unknown"));
    }

    @GetMapping("/actions/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(ActionView.class)
    ResponseEntity<byte[]> record(@PathVariable String code, Call call) {
        var view = view(call.actor(), service.read(call.actor(), code));
        return call.plain().answer(view);
    }

    @PostMapping("/parties/{code}/actions")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ActionView.class, status = 201, body = "ACTION")
    ResponseEntity<byte[]> add(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            known(code);
            service.requireWriter(call.actor(), code);
        }).json(ACTION, fields -> {
            var kind = fields.needCode("kind", ActionKind.class);
            var title = fields.needText("title");
            var date = fields.needDate("date");
            var text = fields.textOrEmpty("text");
            fields.check();
            var action = service.add(call.actor(), code, new ActionDraft(kind.orElseThrow(), title, text, date));
            return Answer.created("/actions/" + action.code(), view(call.actor(), action));
        });
    }

    private Changes.Change change(Call call, String code) {
        return changes.of(call, () -> service.requireWriter(call.actor(), service.read(call.actor(), code).party()))
                .on(() -> corrections.lock(call.actor(), code), () -> List.of(view(call.actor(), service.read(call.actor(), code))));
    }

    /** Without {@code evidence} what proves it stays. */
    @PutMapping("/actions/{code}")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ActionView.class, body = "CORRECTION")
    ResponseEntity<byte[]> correct(@PathVariable String code, Call call) {
        return change(call, code).json(CORRECTION, fields -> {
            var kind = fields.needCode("kind", ActionKind.class);
            var title = fields.needText("title");
            var date = fields.needDate("date");
            var text = fields.textOrEmpty("text");
            var reason = fields.textOrEmpty("reason");
            var items = fields.ids("evidence");
            fields.check();
            var action = corrections.lock(call.actor(), code);
            var proofs = fields.has("evidence") ? items : corrections.proofs(call.actor(), action).stream().map(Evidence::id).toList();
            return Answer.ok(view(call.actor(), corrections.correct(call.actor(), code, action.version(),
                    new ActionCorrection(new ActionDraft(kind.orElseThrow(), title, text, date), proofs, reason))));
        });
    }

    @GetMapping("/actions/{code}/reports")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = Place.class, items = true)
    ResponseEntity<byte[]> places(@PathVariable String code, Call call) {
        var places = corrections.places(call.actor(), code);
        return call.plain().answer(Map.of("items", places));
    }

    @PutMapping("/actions/{code}/reports")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = Place.class, items = true, body = "COUNTED")
    ResponseEntity<byte[]> count(@PathVariable String code, Call call) {
        return change(call, code).json(COUNTED, fields -> {
            var reports = fields.objects("reports").stream().map(one -> new Place.Report(one.needText("commitment"), one.needText("cycle"))).toList();
            fields.check();
            return Answer.ok(Map.of("items", corrections.countFor(call.actor(), code, reports)));
        });
    }

    /** Evidence that was added to one commitment proves an action for all. */
    @PostMapping("/actions/{code}/evidence")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ActionView.class, body = "PROOF")
    ResponseEntity<byte[]> prove(@PathVariable String code, Call call) {
        return change(call, code).json(PROOF, fields -> {
            var item = fields.needId("evidence");
            fields.check();
            return Answer.ok(view(call.actor(), corrections.support(call.actor(), code, item.orElse(new UUID(0, 0)))));
        });
    }

    @PutMapping("/commitments/{ref}/reports/{cycle}/actions")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ActionView.class, items = true, body = "CITED")
    ResponseEntity<byte[]> cite(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, ref, cycle))
                .on(() -> doors.lock(ref), List::of).json(CITED, fields -> {
                    service.requireCitable(call.actor(), ref, cycle);
                    var codes = fields.texts("actions");
                    fields.check();
                    return Answer.ok(Map.of("items", service.cite(call.actor(), ref, cycle, codes).stream()
                            .map(action -> view(call.actor(), action)).toList()));
                });
    }
}
