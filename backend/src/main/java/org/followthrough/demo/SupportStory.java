package org.followthrough.demo;

import java.util.Objects;
import java.util.UUID;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.support.SupportOutcome;
import org.followthrough.reporting.support.SupportRequests.Filter;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Barriers that ask for support, what other parties offer, and how it ends. */
@Component
@Profile(DemoMode.PROFILE)
class SupportStory {

    private static final int ALL = 200;

    private final SupportService support;
    private final ReportingService reporting;
    private final Cast cast;

    SupportStory(SupportService support, ReportingService reporting, Cast cast) {
        this.support = support;
        this.reporting = reporting;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        Desk.read().supports().forEach(story -> tell(story, agenda));
    }

    private void tell(Desk.Support story, Agenda agenda) {
        var focalPoint = Desk.party(story.ref());
        agenda.add(story.at(), story.ref(), () -> ask(story));
        story.offers().forEach(offer -> agenda.add(offer.at(), story.ref(), () -> support.offer(cast.named(offer.by()), request(story), offer.text())));
        agenda.add(story.closeAt(), story.ref(), () -> support.close(cast.focalPoint(focalPoint), request(story),
                Coded.find(SupportOutcome.class, Objects.requireNonNull(story.outcome())).orElseThrow(), Objects.requireNonNull(story.note())));
    }

    private void ask(Desk.Support story) {
        var focalPoint = cast.focalPoint(Desk.party(story.ref()));
        var wanted = Coded.find(SupportWanted.class, story.wanted()).orElseThrow();
        var d = reporting.read(focalPoint, story.ref(), story.cycle()).report().draft();
        reporting.save(focalPoint, story.ref(), story.cycle(), new ReportDraft(d.selfReport(), d.text(), d.milestonesDone(),
                d.barriers().stream().map(barrier -> new Barrier(barrier.kind(), barrier.text(), wanted)).toList(), d.nextStep(), d.consulted(),
                d.evidence(), d.noEvidence()), null);
    }

    private UUID request(Desk.Support story) {
        return support.page(cast.organiser(), new Filter(null, Desk.party(story.ref()), false), null, null, ALL).stream()
                .filter(request -> request.commitment().equals(story.ref())).findFirst().orElseThrow().id();
    }
}
