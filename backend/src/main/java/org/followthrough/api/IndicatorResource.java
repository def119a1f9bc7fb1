package org.followthrough.api;

import java.util.Map;
import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.indicators.Baseline;
import org.followthrough.reporting.indicators.IndicatorPlan;
import org.followthrough.reporting.indicators.IndicatorService;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a commitment is measured by (features, row F6). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/indicators")
class IndicatorResource {

    static final Shape VALUE = Shape.of().need(Shape.Kind.NUMBER, "value").need(Shape.Kind.DATE, "date").need(Shape.Kind.TEXT, "source").build();
    static final Shape INDICATOR = Shape.of().need(Shape.Kind.TEXT, "title", "unit").may("baseline", VALUE)
            .may(Shape.Kind.NUMBER, "target").may(Shape.Kind.DATE, "targetDate").build();

    private final IndicatorService service;
    private final Doors doors;
    private final Changes changes;

    IndicatorResource(IndicatorService service, Doors doors, Changes changes) {
        this.service = service;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = IndicatorView.class, items = true)
    ResponseEntity<byte[]> list(@PathVariable String ref, Call call) {
        doors.commitment(ref);
        var all = service.of(call.actor(), ref).stream().map(IndicatorView::of).toList();
        return call.plain().answer(Map.of("items", all));
    }

    private Changes.Change change(Call call, String ref, @Nullable String id) {
        return changes.of(call, () -> {
            doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, ref);
            if (id != null) {
                known(call, ref, id);
            }
        }).on(() -> doors.lock(ref), () -> service.of(call.actor(), ref).stream().filter(one -> one.id().toString().equals(id))
                .map(IndicatorView::of).toList());
    }

    private UUID known(Call call, String ref, String id) {
        return Ids.read(id).filter(known -> service.of(call.actor(), ref).stream().anyMatch(one -> one.id().equals(known)))
                .orElseThrow(() -> new NotFound("indicator.unknown"));
    }

    @PostMapping
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = IndicatorView.class, status = 201, body = "INDICATOR")
    ResponseEntity<byte[]> add(@PathVariable String ref, Call call) {
        return change(call, ref, null).json(INDICATOR, fields -> {
            service.requireWritable(call.actor(), ref);
            var plan = plan(fields);
            return Answer.created("/commitments/" + ref + "/indicators", IndicatorView.of(service.add(call.actor(), ref, plan)));
        });
    }

    @PutMapping("/{id}")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = IndicatorView.class, body = "INDICATOR")
    ResponseEntity<byte[]> change(@PathVariable String ref, @PathVariable String id, Call call) {
        return change(call, ref, id).json(INDICATOR, fields -> {
            service.requireWritable(call.actor(), ref);
            var plan = plan(fields);
            return Answer.ok(IndicatorView.of(service.change(call.actor(), ref, known(call, ref, id), plan)));
        });
    }

    @PostMapping("/{id}/values")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = IndicatorView.class, status = 201, body = "VALUE")
    ResponseEntity<byte[]> measure(@PathVariable String ref, @PathVariable String id, Call call) {
        return change(call, ref, id).json(VALUE, fields -> {
            service.requireWritable(call.actor(), ref);
            var value = value(fields);
            fields.check();
            return Answer.created("/commitments/" + ref + "/indicators",
                    IndicatorView.of(service.measure(call.actor(), ref, known(call, ref, id), value)));
        });
    }

    private static IndicatorPlan plan(Fields fields) {
        var title = fields.needText("title");
        var unit = fields.needText("unit");
        var baseline = fields.object("baseline").map(IndicatorResource::value).orElse(null);
        var target = fields.number("target");
        var targetDate = fields.date("targetDate");
        fields.check();
        return new IndicatorPlan(title, unit, baseline, target, targetDate);
    }

    private static Baseline value(Fields fields) {
        return new Baseline(fields.needNumber("value"), fields.needDate("date"), fields.needText("source"));
    }
}
