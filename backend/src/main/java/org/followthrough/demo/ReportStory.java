package org.followthrough.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.commitment.Decision;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Progress reports: drafted with their evidence, joined by contributions, submitted, returned and cleared. */
@Component
@Profile(DemoMode.PROFILE)
class ReportStory {

    private final ReportingService reporting;
    private final DemoEvidence evidence;
    private final Plans plans;
    private final Cast cast;

    ReportStory(ReportingService reporting, DemoEvidence evidence, Plans plans, Cast cast) {
        this.reporting = reporting;
        this.evidence = evidence;
        this.plans = plans;
        this.cast = cast;
    }

    void tell(Stories.Life life, Agenda agenda) {
        life.cycles().forEach((cycle, period) ->
                Stream.ofNullable(period.report()).forEach(report -> tell(life, cycle, report, agenda)));
    }

    private void tell(Stories.Life life, String cycle, Stories.Report report, Agenda agenda) {
        var isNil = report.nilReason() != null;
        agenda.add(isNil ? null : report.draftAt(), life.ref(), () -> draft(life, cycle, report));
        report.contributions().forEach(part -> agenda.add(part.at(), life.ref(), () -> contribute(life, cycle, part)));
        var returned = report.returned();
        if (returned != null) {
            agenda.add(returned.submitAt(), life.ref(), () -> submit(life, cycle, report.nilReason()));
            agenda.add(returned.at(), life.ref(), () -> decide(life, cycle, Decision.RETURN, returned.reason()));
        }
        agenda.add(report.submitAt(), life.ref(), () -> submit(life, cycle, report.nilReason()));
        agenda.add(report.clearAt(), life.ref(), () -> decide(life, cycle, Decision.CLEAR, null));
    }

    private void draft(Stories.Life life, String cycle, Stories.Report r) {
        var focalPoint = cast.focalPoint(life.addressee());
        var cited = evidence.add(focalPoint, life.ref(), r.evidence());
        var barriers = r.barriers().stream()
                .map(b -> new Barrier(Coded.find(BarrierKind.class, b.kind()).orElseThrow(), b.text())).toList();
        reporting.save(focalPoint, life.ref(), cycle, new ReportDraft(Coded.find(SelfReport.class, r.selfReport()).orElseThrow(),
                text(r.text()), done(life, r), barriers, text(r.nextStep()), text(r.consulted()), cited, text(r.noEvidence())), null);
    }

    private Map<UUID, Boolean> done(Stories.Life life, Stories.Report report) {
        var done = new HashMap<UUID, Boolean>();
        if (!report.milestones().isEmpty()) {
            var ids = plans.of(life);
            report.milestones().forEach((key, status) -> done.put(Objects.requireNonNull(ids.get(key), key), status.equals("done")));
        }
        return done;
    }

    private void contribute(Stories.Life life, String cycle, Stories.Part part) {
        reporting.contribute(cast.ministry(life.addressee()), life.ref(), cycle, part.institution(), part.text(), List.of());
    }

    private void submit(Stories.Life life, String cycle, @Nullable String nilReason) {
        var focalPoint = cast.focalPoint(life.addressee());
        if (nilReason == null) {
            reporting.submit(focalPoint, life.ref(), cycle);
        } else {
            reporting.nil(focalPoint, life.ref(), cycle, nilReason);
        }
    }

    private void decide(Stories.Life life, String cycle, Decision decision, @Nullable String reason) {
        reporting.decide(cast.clearingOfficer(life.addressee()), life.ref(), cycle, decision, reason);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
