package org.followthrough.api;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.followthrough.api.ReferenceDataResource.EditionView;
import org.followthrough.api.ReferenceDataResource.EventView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.forum.EditionDraft;
import org.followthrough.forum.Editions;
import org.followthrough.forum.EventDraft;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.ProfileService;
import org.followthrough.forum.ProfileStep;
import org.followthrough.forum.ProgrammeMoves;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.EditionCycles;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Making editions and the events of their programmes (features, row A6). */
@RestController
@RequestMapping("/api/v1")
class ProgrammeResource {

    static final Shape EDITION = Shape.of().need(Shape.Kind.TEXT, "code", "forum", "name").may(Shape.Kind.TEXT, "forumName", "timeZone", "like")
            .need(Shape.Kind.DATE, "opens", "closes").may(Shape.Kind.FLAG, "withCycles").build();
    static final Shape EDITION_CHANGE = Shape.of().need(Shape.Kind.TEXT, "name").may(Shape.Kind.TEXT, "timeZone")
            .need(Shape.Kind.DATE, "opens", "closes").may(Shape.Kind.FLAG, "withProgramme").build();
    private static final Shape PERIODS = Shape.of().may(Shape.Kind.WHOLE, "objection", "response", "reminder", "veryLate", "review", "reply", "answer",
            "comment", "trackingYears").build();
    static final Shape PROFILE = Shape.of().may(Shape.Kind.TEXT, "profile").mayListCodes("steps", ProfileStep.class).may("periods", PERIODS).build();
    static final Shape EVENT = Shape.of().may(Shape.Kind.TEXT, "code", "parent", "place").need(Shape.Kind.TEXT, "edition", "name")
            .needCode("kind", EventKind.class).need(Shape.Kind.DATE, "starts", "ends").build();
    static final Shape EVENT_CHANGE = Shape.of().may(Shape.Kind.TEXT, "place").need(Shape.Kind.TEXT, "name")
            .need(Shape.Kind.DATE, "starts", "ends").may(Shape.Kind.FLAG, "withProgramme").build();
    static final Shape MOVE = Shape.of().may(Shape.Kind.TEXT, "parent").need(Shape.Kind.WHOLE, "ordinal").build();

    private final ProgrammeService service;
    private final ProgrammeMoves moves;
    private final EditionCycles cycles;
    private final Editions editions;
    private final ProfileService profiles;
    private final Changes changes;

    ProgrammeResource(ProgrammeService service, ProgrammeMoves moves, EditionCycles cycles, Editions editions, ProfileService profiles, Changes changes) {
        this.service = service;
        this.moves = moves;
        this.cycles = cycles;
        this.profiles = profiles;
        this.editions = editions;
        this.changes = changes;
    }

    @PostMapping("/editions")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = EditionView.class, status = 201, body = "EDITION")
    ResponseEntity<byte[]> makeEdition(Call call) {
        return changes.of(call, () -> service.requireOrganiser(call.actor())).json(EDITION, fields -> {
            var code = fields.needText("code");
            var forum = fields.needText("forum");
            var forumName = fields.text("forumName");
            var like = fields.text("like");
            var withCycles = fields.flag("withCycles", true);
            var made = cycles.make(call.actor(), code, forum, forumName, edition(fields), like, withCycles);
            return Answer.created("/editions/" + made.code(), EditionView.of(made));
        });
    }

    private static EditionDraft edition(Fields fields) {
        var name = fields.needText("name");
        var opens = fields.needDate("opens");
        var closes = fields.needDate("closes");
        var zone = fields.text("timeZone");
        fields.check();
        return new EditionDraft(name, opens, closes, zone(zone == null ? "Etc/UTC" : zone));
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            throw RuleViolation.of("timeZone", "forum.time-zone");
        }
    }

    @PutMapping("/editions/{code}")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = EditionView.class, body = "EDITION_CHANGE")
    ResponseEntity<byte[]> changeEdition(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            view(code);
            service.requireOrganiser(call.actor());
        }).on(() -> service.lockEdition(code), () -> List.of(view(code))).json(EDITION_CHANGE, fields -> {
            var along = fields.flag("withProgramme", true);
            moves.change(call.actor(), code, edition(fields), along);
            return Answer.ok(view(code));
        });
    }

    /** A shipped profile by its name, or with other steps or periods; what is not named stays as it is. */
    @PutMapping("/editions/{code}/profile")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = EditionView.class, body = "PROFILE")
    ResponseEntity<byte[]> changeProfile(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            view(code);
            service.requireOrganiser(call.actor());
        }).on(() -> service.lockEdition(code), () -> List.of(view(code))).json(PROFILE, fields -> {
            var wanted = ProfileFields.read(fields, editions.find(code).orElseThrow().profile());
            profiles.change(call.actor(), code, wanted);
            return Answer.ok(view(code));
        });
    }

    private EditionView view(String code) {
        return EditionView.of(editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown")));
    }

    @PostMapping("/events")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = EventView.class, status = 201, body = "EVENT")
    ResponseEntity<byte[]> addEvent(Call call) {
        return changes.of(call, () -> service.requireOrganiser(call.actor())).json(EVENT, fields -> {
            var edition = fields.needText("edition");
            var kind = fields.needCode("kind", EventKind.class);
            var parent = fields.text("parent");
            var code = fields.text("code");
            var draft = draft(fields);
            if (editions.find(edition).isEmpty()) {
                throw RuleViolation.of("edition", "forum.edition.unknown");
            }
            var made = service.add(call.actor(), edition, parent, kind.orElseThrow(), code, draft);
            return Answer.created("/events/" + made.code(), EventView.of(made));
        });
    }

    private static EventDraft draft(Fields fields) {
        var name = fields.needText("name");
        var starts = fields.needDate("starts");
        var ends = fields.needDate("ends");
        var place = fields.text("place");
        fields.check();
        return new EventDraft(name, starts, ends, place);
    }

    @PutMapping("/events/{code}")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = EventView.class, body = "EVENT_CHANGE")
    ResponseEntity<byte[]> changeEvent(@PathVariable String code, Call call) {
        return event(call, code).json(EVENT_CHANGE, fields -> {
            var along = fields.flag("withProgramme", true);
            moves.change(call.actor(), code, draft(fields), along);
            return Answer.ok(eventView(code));
        });
    }

    @PostMapping("/events/{code}/move")
    @May(Permission.MANAGE_EDITIONS)
    @Gives(value = EventView.class, body = "MOVE")
    ResponseEntity<byte[]> moveEvent(@PathVariable String code, Call call) {
        return event(call, code).json(MOVE, fields -> {
            var parent = fields.text("parent");
            var ordinal = fields.needWhole("ordinal");
            fields.check();
            service.move(call.actor(), code, parent, ordinal);
            return Answer.ok(eventView(code));
        });
    }

    private Changes.Change event(Call call, String code) {
        return changes.of(call, () -> {
            eventView(code);
            service.requireOrganiser(call.actor());
        }).on(() -> service.lockEvent(code), () -> List.of(eventView(code)));
    }

    private EventView eventView(String code) {
        return EventView.of(editions.event(code).orElseThrow(() -> new NotFound("forum.event.unknown")));
    }
}
