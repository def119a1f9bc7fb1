package org.followthrough.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Role;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.evidence.alternative.AlternativeReports.Filter;
import org.followthrough.review.AppealService;
import org.followthrough.review.Ground;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.review.ReopeningService;
import org.followthrough.shared.Coded;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is taken up again: appeals with their second panel, and reopenings by organiser and chair. */
@Component
@Profile(DemoMode.PROFILE)
class ContestStory {

    private final AppealService appeals;
    private final ReopeningService reopenings;
    private final AlternativeReports alternatives;
    private final ReviewStory reviews;
    private final DrawnPanels panels;
    private final Cast cast;

    ContestStory(AppealService appeals, ReopeningService reopenings, ReviewStory reviews, DrawnPanels panels, Cast cast,
            AlternativeReports alternatives) {
        this.alternatives = alternatives;
        this.appeals = appeals;
        this.reopenings = reopenings;
        this.reviews = reviews;
        this.panels = panels;
        this.cast = cast;
    }

    void tell(Stories.Life life, Agenda agenda) {
        life.cycles().forEach((cycle, period) ->
                Stream.ofNullable(period.appeal()).forEach(appeal -> tell(life, cycle, appeal, agenda)));
        Stream.ofNullable(life.reopen()).forEach(reopen -> tell(life, reopen, agenda));
    }

    private void tell(Stories.Life life, String cycle, Stories.Appeal appeal, Agenda agenda) {
        agenda.add(appeal.at(), life.ref(), () -> appeals.lodge(cast.focalPoint(life.addressee()), life.ref(), appeal.reason()));
        agenda.add(appeal.decideAt(), life.ref(), () -> appeals.decide(cast.organiser(), life.ref(),
                Boolean.TRUE.equals(appeal.accepted()) ? ReopeningDecision.CONFIRM : ReopeningDecision.REFUSE,
                Objects.requireNonNull(appeal.decision())));
        Stream.ofNullable(appeal.review()).forEach(review ->
                reviews.tell(life, cycle, review, Objects.requireNonNull(appeal.decideAt()), agenda));
        Stream.ofNullable(appeal.reply()).forEach(reply -> reviews.tell(life, cycle, reply, agenda));
    }

    private void tell(Stories.Life life, Stories.Reopen reopen, Agenda agenda) {
        var byChair = reopen.by().equals(Role.PANEL_CHAIR.code());
        agenda.add(reopen.at(), life.ref(), () -> say(byChair, life, reopen, named(life, reopen)));
        agenda.add(reopen.confirmAt(), life.ref(), () -> say(!byChair, life, reopen, List.of()));
    }

    /** The first word proposes, that of the other confirms. */
    private void say(boolean asChair, Stories.Life life, Stories.Reopen reopen, List<String> named) {
        var ground = Coded.find(Ground.class, reopen.ground()).orElseThrow();
        reopenings.reopen(asChair ? chair(life) : cast.organiser(), life.ref(), ground, ReopeningDecision.CONFIRM, reopen.reason(), named);
    }

    private List<String> named(Stories.Life life, Stories.Reopen reopen) {
        return alternatives.page(new Filter(null, null, life.ref(), null, null), null, 100).stream()
                .filter(report -> report.said().title().equals(reopen.namedReport())).map(AlternativeReport::number).toList();
    }

    private Actor chair(Stories.Life life) {
        return cast.withEmail(panels.latestChair(life.ref()));
    }
}
