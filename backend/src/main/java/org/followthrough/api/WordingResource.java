package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.corrections.TextCorrection;
import org.followthrough.corrections.TextCorrections;
import org.followthrough.corrections.TypingErrorService;
import org.followthrough.corrections.TypingErrorService.Correctable;
import org.followthrough.corrections.WordingKind;
import org.followthrough.identity.Permission;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public texts of a commitment with the typing errors that were corrected in them (method, section 3; decision 0046). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/wordings")
class WordingResource {

    static final Shape WORDING = Shape.of().needCode("wording", WordingKind.class).may(Shape.Kind.TEXT, "cycle").need(Shape.Kind.TEXT, "text", "reason")
            .build();

    private final TypingErrorService service;
    private final TextCorrections corrections;
    private final Doors doors;
    private final Changes changes;

    WordingResource(TypingErrorService service, TextCorrections corrections, Doors doors, Changes changes) {
        this.service = service;
        this.corrections = corrections;
        this.doors = doors;
        this.changes = changes;
    }

    /** A public text as it reads now. */
    record TextView(WordingKind wording, @Nullable String cycle, String text) {

        static TextView of(Correctable one) {
            return new TextView(one.kind(), one.wording().cycleCode(), one.wording().text());
        }
    }

    /** A corrected typing error: how the text read before it and after it. */
    record CorrectionView(WordingKind wording, @Nullable String cycle, String before, String after, String reason, Instant at) {

        static CorrectionView of(TextCorrection one) {
            return new CorrectionView(one.wording(), one.cycle(), one.before(), one.after(), one.reason(), one.at());
        }
    }

    /** @param corrections newest first */
    record WordingsView(List<TextView> texts, List<CorrectionView> corrections) {
    }

    private WordingsView view(Call call, String ref) {
        var id = doors.commitment(ref).id();
        return new WordingsView(service.read(call.actor(), ref).stream().map(TextView::of).toList(),
                corrections.of(id).stream().map(CorrectionView::of).toList());
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(WordingsView.class)
    ResponseEntity<byte[]> read(@PathVariable String ref, Call call) {
        var view = view(call, ref);
        return call.plain().answer(view);
    }

    @PostMapping
    @May(Permission.CORRECT_TYPING_ERRORS)
    @Gives(value = WordingsView.class, body = "WORDING")
    ResponseEntity<byte[]> correct(@PathVariable String ref, Call call) {
        return changes.of(call, () -> {
            doors.commitment(ref);
            doors.may(call.actor(), Permission.CORRECT_TYPING_ERRORS);
        }).on(() -> doors.lock(ref), () -> List.of(view(call, ref))).json(WORDING, fields -> {
            var wording = fields.needCode("wording", WordingKind.class);
            var cycle = fields.text("cycle");
            var text = fields.needText("text");
            var reason = fields.needText("reason");
            fields.check();
            doors.lock(ref);
            service.correct(call.actor(), ref, wording.orElseThrow(), cycle, standing(call, ref, wording.orElseThrow(), cycle), text, reason);
            return Answer.ok(view(call, ref));
        });
    }

    /** How a text reads now; the body names none that is not there. */
    private String standing(Call call, String ref, WordingKind wording, @Nullable String cycle) {
        return service.of(call.actor(), ref).stream().filter(one -> one.kind() == wording && Objects.equals(one.wording().cycleCode(), cycle))
                .map(one -> one.wording().text()).findFirst().orElseThrow(() -> RuleViolation.of("wording", "corrections.no-such-text"));
    }
}
