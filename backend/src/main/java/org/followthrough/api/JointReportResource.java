package org.followthrough.api;

import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.reporting.joint.CommonReports;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes a joint commitment's common text into one partner's own draft. */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/reports/{cycle}/joint")
class JointReportResource {

    private final CommonReports commons;
    private final ReportViews views;
    private final Doors doors;
    private final Changes changes;

    JointReportResource(CommonReports commons, ReportViews views, Doors doors, Changes changes) {
        this.commons = commons;
        this.views = views;
        this.doors = doors;
        this.changes = changes;
    }

    /** Adds it below what is written; the draft stays the partner's own, and its own to sign. */
    @PostMapping
    @May(Permission.SPEAK_FOR_ADDRESSEE)
    @Gives(ReportView.class)
    ResponseEntity<byte[]> take(@PathVariable String ref, @PathVariable String cycle, Call call) {
        return changes.of(call, () -> doors.ofAddressee(call.actor(), Permission.SPEAK_FOR_ADDRESSEE, ref, cycle))
                .on(() -> doors.lock(ref), () -> List.of(views.of(call.actor(), ref, cycle))).json(Shape.EMPTY, fields -> {
                    commons.take(call.actor(), ref, cycle, null);
                    return Answer.ok(views.of(call.actor(), ref, cycle));
                });
    }
}
