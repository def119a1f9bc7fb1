package org.followthrough.api;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.commitment.advice.Advice;
import org.followthrough.commitment.advice.AdviceService;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Advice of contributing institutions on the position, inside their party (method, section 6, row B). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/advice")
class AdviceResource {

    static final Shape ADVICE = Shape.of().need(Shape.Kind.TEXT, "institution", "text").build();

    private final AdviceService service;
    private final AccessPolicy policy;
    private final Doors doors;
    private final Changes changes;

    AdviceResource(AdviceService service, AccessPolicy policy, Doors doors, Changes changes) {
        this.service = service;
        this.policy = policy;
        this.doors = doors;
        this.changes = changes;
    }

    /** Advice as the party's own people read it. */
    record AdviceView(UUID id, String institution, String text, Instant at) {

        static AdviceView of(Advice advice) {
            return new AdviceView(advice.id(), advice.institution(), advice.text(), advice.at());
        }
    }

    @GetMapping
    @May(Permission.READ_DRAFTS)
    @Gives(value = AdviceView.class, items = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        var addressee = doors.commitment(ref).addressee();
        if (!policy.allows(call.actor(), Permission.READ_DRAFTS, Target.of(addressee))) {
            throw new NotFound("commitment.unknown");
        }
        return call.plain().answer(Map.of("items", service.of(call.actor(), ref).stream().map(AdviceView::of).toList()));
    }

    @PostMapping
    @May(Permission.CONTRIBUTE)
    @Gives(value = AdviceView.class, status = 201, body = "ADVICE")
    ResponseEntity<byte[]> advise(@PathVariable String ref, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.CONTRIBUTE, ref)).json(ADVICE, fields -> {
            service.requireAdvisable(call.actor(), ref);
            var institution = fields.needText("institution");
            var text = fields.needText("text");
            fields.check();
            return Answer.created("/commitments/" + ref + "/advice", AdviceView.of(service.advise(call.actor(), ref, institution, text)));
        });
    }
}
