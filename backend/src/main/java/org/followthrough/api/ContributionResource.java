package org.followthrough.api;

import java.util.UUID;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.contributions.ContributionService;
import org.followthrough.reporting.contributions.RequestedPart;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Parts of a report that are asked of named institutions, and taken into its text (features, row F3). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/reports/{cycle}")
class ContributionResource {

    static final Shape REQUEST = Shape.of().need(Shape.Kind.TEXT, "institution").needCode("level", InstitutionLevel.class)
            .need(Shape.Kind.DATE, "due").may(Shape.Kind.TEXT, "question").build();

    private final ContributionService contributions;
    private final ReportingService reporting;
    private final ReportViews views;
    private final Doors doors;
    private final Changes changes;

    ContributionResource(ContributionService contributions, ReportingService reporting, ReportViews views, Doors doors, Changes changes) {
        this.contributions = contributions;
        this.reporting = reporting;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    private Changes.Change change(Call call, String ref, String cycle) {
        return change(call, ref, cycle, () -> { });
    }

    /** The same for one of the requests or parts, which is not there for who may not ask. */
    private Changes.Change change(Call call, String ref, String cycle, Runnable known) {
        return changes.of(call, () -> {
            doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, ref, cycle);
            known.run();
        }).on(() -> doors.lock(ref), () -> views.find(call.actor(), ref, cycle).stream().toList());
    }

    private UUID request(Call call, String ref, String cycle, String id) {
        return Ids.read(id).filter(known -> contributions.of(call.actor(), ref, cycle).stream().anyMatch(one -> one.id().equals(known)))
                .orElseThrow(() -> new NotFound("reporting.request.unknown"));
    }

    private UUID part(Call call, String ref, String cycle, String id) {
        return Ids.read(id).filter(known -> reporting.read(call.actor(), ref, cycle).contributions().stream()
                .anyMatch(one -> one.id().equals(known))).orElseThrow(() -> new NotFound("reporting.contribution.unknown"));
    }

    private Answer report(Call call, String ref, String cycle) {
        return Answer.ok(views.of(call.actor(), ref, cycle));
    }

    @PostMapping("/contribution-requests")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(value = ReportView.class, status = 201, body = "REQUEST")
    ResponseEntity<byte[]> ask(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return change(call, ref, cycle).json(REQUEST, fields -> {
            contributions.requireAskable(call.actor(), ref, cycle);
            var institution = fields.needText("institution");
            var level = fields.needCode("level", InstitutionLevel.class);
            var due = fields.needDate("due");
            var question = fields.textOrEmpty("question");
            fields.check();
            contributions.ask(call.actor(), ref, cycle, new RequestedPart(institution, level.orElseThrow(), due, question));
            return Answer.created("/commitments/" + ref + "/reports/" + cycle, views.of(call.actor(), ref, cycle));
        });
    }

    @PostMapping("/contribution-requests/{id}/remind")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(ReportView.class)
    ResponseEntity<byte[]> remind(@PathVariable String ref, @PathVariable String cycle, @PathVariable String id, Call call) {
        return change(call, ref, cycle, () -> request(call, ref, cycle, id)).json(Shape.EMPTY, fields -> {
            contributions.remind(call.actor(), ref, cycle, request(call, ref, cycle, id));
            return report(call, ref, cycle);
        });
    }

    @PostMapping("/contribution-requests/{id}/withdraw")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(ReportView.class)
    ResponseEntity<byte[]> withdraw(@PathVariable String ref, @PathVariable String cycle, @PathVariable String id, Call call) {
        return change(call, ref, cycle, () -> request(call, ref, cycle, id)).json(Shape.EMPTY, fields -> {
            contributions.withdraw(call.actor(), ref, cycle, request(call, ref, cycle, id));
            return report(call, ref, cycle);
        });
    }

    @PostMapping("/contributions/{id}/take")
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(ReportView.class)
    ResponseEntity<byte[]> take(@PathVariable String ref, @PathVariable String cycle, @PathVariable String id, Call call) {
        return change(call, ref, cycle, () -> part(call, ref, cycle, id)).json(Shape.EMPTY, fields -> {
            reporting.take(call.actor(), ref, cycle, part(call, ref, cycle, id), null);
            return report(call, ref, cycle);
        });
    }
}
