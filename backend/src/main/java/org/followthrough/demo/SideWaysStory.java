package org.followthrough.demo;

import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.commitment.Side;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The side ways: questions that stop the clock, more time asked for and decided, asks passed on or handed back. */
@Component
@Profile(DemoMode.PROFILE)
class SideWaysStory {

    private final ClarificationService clarifications;
    private final ExtensionService extensions;
    private final TransferService transfers;
    private final Cast cast;

    SideWaysStory(ClarificationService clarifications, ExtensionService extensions, TransferService transfers, Cast cast) {
        this.clarifications = clarifications;
        this.extensions = extensions;
        this.transfers = transfers;
        this.cast = cast;
    }

    void tell(Stories.Life life, Agenda agenda) {
        life.clarifications().forEach(question -> tell(life, question, agenda));
        Stream.ofNullable(life.transfer()).forEach(move -> agenda.add(move.at(), life.ref(),
                () -> transfers.move(cast.focalPoint(life.addressee()), life.ref(), move.to(), move.reason())));
        Stream.concat(Stream.ofNullable(life.extension()), life.cycles().values().stream().flatMap(p -> Stream.ofNullable(p.extension())))
                .forEach(more -> tell(life, more, agenda));
    }

    private void tell(Stories.Life life, Stories.Question question, Agenda agenda) {
        var asks = question.by().equals(Side.ADDRESSEE.code()) ? cast.focalPoint(life.addressee()) : cast.organiser();
        var answers = question.by().equals(Side.ADDRESSEE.code()) ? cast.organiser() : cast.focalPoint(life.addressee());
        agenda.add(question.askAt(), life.ref(), () -> clarifications.ask(asks, life.ref(), question.text()));
        agenda.add(question.answerAt(), life.ref(),
                () -> clarifications.answer(answers, life.ref(), Objects.requireNonNull(question.answer())));
    }

    private void tell(Stories.Life life, Stories.MoreTime more, Agenda agenda) {
        agenda.add(more.askAt(), life.ref(), () -> extensions.ask(cast.focalPoint(life.addressee()), life.ref(), more.until(), more.reason()));
        agenda.add(more.decideAt(), life.ref(), () -> decide(cast.organiser(), life, more));
    }

    private void decide(Actor organiser, Stories.Life life, Stories.MoreTime more) {
        var decision = Objects.requireNonNull(more.decision());
        if (Boolean.TRUE.equals(more.granted())) {
            extensions.grant(organiser, life.ref(), null, decision);
        } else {
            extensions.refuse(organiser, life.ref(), decision);
        }
    }
}
