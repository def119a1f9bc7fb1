package org.followthrough.demo;

import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlanService;
import org.followthrough.corrections.TypingErrorService;
import org.followthrough.corrections.WordingKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.copies.CopyService;
import org.followthrough.evidence.copies.FetchProblem;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.contributions.ContributionService;
import org.followthrough.reporting.contributions.RequestedPart;
import org.followthrough.reporting.indicators.IndicatorService;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Plays what goes on at focal points' desks. */
@Component
@Profile(DemoMode.PROFILE)
class DeskStory {

    private final ContributionService contributions;
    private final ReportingService reporting;
    private final IndicatorService indicators;
    private final EvidenceService evidence;
    private final CopyService copies;
    private final PlanService plans;
    private final TypingErrorService typingErrors;
    private final Cast cast;

    DeskStory(ContributionService contributions, ReportingService reporting, IndicatorService indicators, EvidenceService evidence,
            CopyService copies, PlanService plans, TypingErrorService typingErrors, Cast cast) {
        this.indicators = indicators;
        this.evidence = evidence;
        this.copies = copies;
        this.plans = plans;
        this.typingErrors = typingErrors;
        this.contributions = contributions;
        this.reporting = reporting;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        var desk = Desk.read();
        desk.asks().forEach(ask -> tell(ask, agenda));
        desk.signs().forEach(sign -> tell(sign, agenda));
        desk.revisions().forEach(revision -> tell(revision, agenda));
        desk.measures().forEach(measure -> tell(measure, agenda));
        desk.plans().forEach(plan -> tell(plan, agenda));
        desk.slips().forEach(slip -> agenda.add(slip.at(), slip.ref(), () -> typingErrors.correct(cast.named("admin"), slip.ref(),
                WordingKind.POSITION_REASON, null, slip.before(), slip.after(), slip.reason())));
        desk.gone().forEach(gone -> agenda.add(gone.at(), gone.ref(), () -> gone(gone)));
    }

    private void tell(Desk.Handed plan, Agenda agenda) {
        var party = Desk.party(plan.ref());
        agenda.add(plan.submitAt(), plan.ref(), () -> plans.plan(cast.focalPoint(party), plan.ref(), plan.plan()));
        agenda.add(plan.clearAt(), plan.ref(), () -> plans.decide(cast.clearingOfficer(party), plan.ref(), Decision.CLEAR, null));
    }

    private void tell(Desk.Ask ask, Agenda agenda) {
        var focalPoint = Desk.party(ask.ref());
        agenda.add(ask.at(), ask.ref(), () -> contributions.ask(cast.focalPoint(focalPoint), ask.ref(), ask.cycle(), new RequestedPart(
                ask.institution(), Coded.find(InstitutionLevel.class, ask.level()).orElseThrow(), ask.due(), ask.question())));
        agenda.add(ask.remindAt(), ask.ref(), () -> contributions.remind(cast.focalPoint(focalPoint), ask.ref(), ask.cycle(), request(ask)));
        agenda.add(ask.withdrawAt(), ask.ref(), () -> contributions.withdraw(cast.focalPoint(focalPoint), ask.ref(), ask.cycle(), request(ask)));
    }

    private UUID request(Desk.Ask ask) {
        return contributions.of(cast.focalPoint(Desk.party(ask.ref())), ask.ref(), ask.cycle()).stream()
                .filter(request -> request.institution().equals(ask.institution())).findFirst().orElseThrow().id();
    }

    private void tell(Desk.Sign sign, Agenda agenda) {
        agenda.add(sign.at(), sign.ref(), () -> reporting.contribute(cast.named(sign.by()), sign.ref(), sign.cycle(), sign.institution(),
                sign.text(), List.of()));
        agenda.add(sign.takenAt(), sign.ref(), () -> take(sign));
    }

    private void take(Desk.Sign sign) {
        var focalPoint = cast.focalPoint(Desk.party(sign.ref()));
        reporting.read(focalPoint, sign.ref(), sign.cycle()).contributions().stream().filter(part -> part.institution().equals(sign.institution()))
                .forEach(part -> reporting.take(focalPoint, sign.ref(), sign.cycle(), part.id(), null));
    }

    private void tell(Desk.Revision revision, Agenda agenda) {
        agenda.add(revision.returnAt(), revision.ref(), () -> reporting.decide(cast.clearingOfficer(Desk.party(revision.ref())), revision.ref(),
                revision.cycle(), Decision.RETURN, revision.reason()));
        agenda.add(revision.submitAt(), revision.ref(), () -> revise(revision));
    }

    private void revise(Desk.Revision revision) {
        var focalPoint = cast.focalPoint(Desk.party(revision.ref()));
        var before = reporting.read(focalPoint, revision.ref(), revision.cycle()).report().draft();
        reporting.save(focalPoint, revision.ref(), revision.cycle(), new ReportDraft(before.selfReport(), revision.text(),
                before.milestonesDone(), before.barriers(), revision.nextStep(), before.consulted(), before.evidence(), before.noEvidence()), null);
        reporting.submit(focalPoint, revision.ref(), revision.cycle());
    }

    private void tell(Desk.Measure measure, Agenda agenda) {
        var focalPoint = Desk.party(measure.ref());
        agenda.add(measure.at(), measure.ref(), () -> indicators.add(cast.focalPoint(focalPoint), measure.ref(), measure.plan()));
        measure.values().forEach(value -> agenda.add(value.at(), measure.ref(), () -> indicators.measure(cast.focalPoint(focalPoint),
                measure.ref(), indicator(measure), value.reading())));
    }

    private UUID indicator(Desk.Measure measure) {
        return indicators.of(cast.focalPoint(Desk.party(measure.ref())), measure.ref()).stream()
                .filter(one -> one.title().equals(measure.title())).findFirst().orElseThrow().id();
    }

    private void gone(Desk.Gone gone) {
        evidence.readable(cast.focalPoint(Desk.party(gone.ref())), gone.ref()).stream().filter(item -> item.title().equals(gone.title()))
                .forEach(item -> copies.failed(item.id(), FetchProblem.REFUSED, 0));
    }
}
