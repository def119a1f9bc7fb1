package org.followthrough.demo;

import java.util.List;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.reporting.actions.ActionCorrection;
import org.followthrough.reporting.actions.ActionDraft;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.reporting.actions.ActionService;
import org.followthrough.reporting.actions.CorrectionService;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Actions that are said once and reported against several commitments. */
@Component
@Profile(DemoMode.PROFILE)
class ActionStory {

    private final ActionService actions;
    private final CorrectionService corrections;
    private final EvidenceService evidence;
    private final Cast cast;

    ActionStory(ActionService actions, CorrectionService corrections, EvidenceService evidence, Cast cast) {
        this.actions = actions;
        this.corrections = corrections;
        this.evidence = evidence;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        Desk.read().actions().forEach(done -> tell(done, agenda));
    }

    private void tell(Desk.Done done, Agenda agenda) {
        agenda.add(done.at(), done.title(), () -> actions.add(cast.focalPoint(done.party()), done.party(),
                new ActionDraft(Coded.find(ActionKind.class, done.kind()).orElseThrow(), done.title(), done.text(), done.date())));
        done.cited().forEach(cited -> agenda.add(cited.at(), cited.ref(),
                () -> actions.cite(cast.focalPoint(done.party()), cited.ref(), cited.cycle(), List.of(code(done)))));
        agenda.add(done.proof().at(), done.title(), () -> prove(done));
        if (done.corrected() != null) {
            agenda.add(done.corrected().at(), done.title(), () -> correct(done, done.corrected()));
        }
    }

    private void correct(Desk.Done done, Desk.Corrected corrected) {
        var focalPoint = cast.focalPoint(done.party());
        var action = actions.read(focalPoint, code(done));
        var proofs = corrections.proofs(focalPoint, action).stream().map(Evidence::id).toList();
        corrections.correct(focalPoint, action.code(), action.version(), new ActionCorrection(
                new ActionDraft(action.kind(), corrected.title(), corrected.text(), corrected.date()), proofs, corrected.reason()));
    }

    private String code(Desk.Done done) {
        return actions.of(cast.focalPoint(done.party()), done.party()).stream().filter(action -> action.title().equals(done.title())).findFirst()
                .orElseThrow().code();
    }

    private void prove(Desk.Done done) {
        evidence.readable(cast.focalPoint(done.party()), done.proof().ref()).stream().filter(item -> item.title().equals(done.proof().title()))
                .forEach(item -> corrections.support(cast.focalPoint(done.party()), code(done), item.id()));
    }
}
