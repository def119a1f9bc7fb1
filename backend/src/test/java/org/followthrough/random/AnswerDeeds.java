package org.followthrough.random;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.commitment.Side;
import org.followthrough.identity.Role;

/** What addressee and organiser do with an ask besides reporting. */
final class AnswerDeeds {

    private final Luck luck;
    private final Hands hands;

    AnswerDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
    }

    private Person focal(Promise p) {
        return luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
    }

    private Person organiser() {
        return luck.orAnybody(Cast.ORGANISER);
    }

    Deed respond(Promise p, Instant now) {
        var who = focal(p);
        var draft = draft(now);
        return Deed.of(p, who.name() + " responds " + draft.position().code() + " " + draft.terms(),
                (it, at) -> Answers.respond(it, who, draft, at), () -> hands.commitments.respond(hands.of(who), p.ref, draft));
    }

    private PositionDraft draft(Instant now) {
        var position = luck.percent(80) ? luck.of(Position.ACCEPTED, Position.ACCEPTED, Position.ACCEPTED_IN_PART, Position.NOTED)
                : luck.of(Position.values());
        var today = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC);
        var target = luck.percent(70) ? today.plusDays(luck.of(-40, 400)) : null;
        var plan = luck.percent(60) ? List.of(new PlannedMilestone("Bill tabled", today.plusDays(30), BigDecimal.ONE, true))
                : List.<PlannedMilestone>of();
        return new PositionDraft(position, new PositionTerms(luck.percent(85) ? "As the cabinet decided." : null, luck.percent(85) ? "The first." : "",
                luck.percent(90) ? luck.of("Ministry of Labour", "Ministry of Justice") : null, target, null, null), plan);
    }

    Deed decide(Promise p) {
        var who = luck.orAnybody(Cast.of(Role.CLEARING_OFFICER, p.party));
        var decision = luck.percent(70) ? Decision.CLEAR : Decision.RETURN;
        var reason = luck.text("Name the law.");
        return Deed.of(p, who.name() + " decides on the position: " + decision, (it, at) -> Answers.decide(it, who, decision, reason, at),
                () -> hands.commitments.decidePosition(hands.of(who), p.ref, decision, reason));
    }

    Deed ask(Promise p) {
        var who = luck.orAnybody(luck.percent(50) ? Cast.ORGANISER : Cast.of(Role.FOCAL_POINT, p.party));
        var text = luck.text("Which law?");
        return Deed.of(p, who.name() + " asks for a clarification", (it, at) -> SideWays.ask(it, who, text, at),
                () -> hands.clarifications.ask(hands.of(who), p.ref, text));
    }

    Deed answer(Promise p) {
        var asked = p.asked != null || p.unanswered.isEmpty() ? p.asked : p.unanswered.getLast();
        var side = asked == null ? Role.ORGANISER : asked.role();
        var who = luck.orAnybody(side == Role.ORGANISER ? Cast.ORGANISER : Cast.of(side, p.party));
        var text = luck.text("The labour code.");
        return Deed.of(p, who.name() + " answers", (it, at) -> SideWays.answer(it, who, text, at),
                () -> hands.clarifications.answer(hands.of(who), p.ref, text));
    }

    Deed withdraw(Promise p) {
        var who = luck.orAnybody(p.asked == Side.ADDRESSEE ? Cast.ORGANISER : Cast.of(Role.FOCAL_POINT, p.party));
        return Deed.of(p, who.name() + " takes the question back", (it, at) -> SideWays.withdraw(it, who, at),
                () -> hands.clarifications.withdraw(hands.of(who), p.ref));
    }

    private LocalDate later(Promise p, Instant now) {
        var from = p.due == null ? now : p.due;
        return p.edition.days.of(from).plusDays(luck.of(-3, 25));
    }

    Deed askForTime(Promise p, Instant now) {
        var who = focal(p);
        var until = later(p, now);
        var reason = luck.text("Elections.");
        return Deed.of(p, who.name() + " asks for time until " + until, (it, at) -> SideWays.askForTime(it, who, until, reason, at),
                () -> hands.extensions.ask(hands.of(who), p.ref, until, reason));
    }

    Deed grant(Promise p, Instant now) {
        var who = organiser();
        var until = luck.percent(70) ? null : later(p, now);
        var reason = luck.text("So be it.");
        return Deed.of(p, who.name() + " grants time until " + until, (it, at) -> SideWays.grant(it, who, until, reason, at),
                () -> hands.extensions.grant(hands.of(who), p.ref, until, reason));
    }

    Deed refuse(Promise p) {
        var who = organiser();
        var reason = luck.text("No.");
        return Deed.of(p, who.name() + " refuses time", (it, at) -> SideWays.refuse(it, who, reason, at),
                () -> hands.extensions.refuse(hands.of(who), p.ref, reason));
    }

    private String holder() {
        return luck.of("Ministry of Labour", "ministry of justice ", "Ministry of Health", "XAB", " ", "Office of the President");
    }

    private static boolean isAnotherParty(Promise p, String name) {
        return Cast.PARTIES.contains(name.strip()) && !name.strip().equals(p.party);
    }

    Deed passOn(Promise p) {
        var who = focal(p);
        var to = holder();
        var reason = luck.text("It is theirs.");
        return Deed.of(p, who.name() + " passes it on to " + to, (it, at) -> SideWays.passOn(it, who, to, reason, isAnotherParty(p, to), at),
                () -> hands.transfers.passOn(hands.of(who), p.ref, to, reason));
    }

    Deed handBack(Promise p) {
        var who = focal(p);
        var reason = luck.text("Not ours.");
        return Deed.of(p, who.name() + " hands it back", (it, at) -> SideWays.handBack(it, who, reason, at),
                () -> hands.transfers.handBack(hands.of(who), p.ref, reason));
    }

    Deed giveBack(Promise p) {
        var who = organiser();
        var to = luck.percent(50) ? p.party : holder();
        var reason = luck.text("It is yours.");
        return Deed.of(p, who.name() + " gives it back to " + to, (it, at) -> SideWays.giveBack(it, who, to, reason, isAnotherParty(p, to), at),
                () -> hands.transfers.giveBack(hands.of(who), p.ref, to, reason));
    }

    Deed close(Promise p, List<String> asks) {
        var as = luck.of(CommitmentState.CLOSED_SUPERSEDED, CommitmentState.CLOSED_WITHDRAWN, CommitmentState.LAPSED);
        var who = luck.orAnybody(as == CommitmentState.CLOSED_WITHDRAWN ? Cast.CURATOR : Cast.ORGANISER);
        var reason = luck.text("A newer one says it better.");
        var newer = luck.percent(80) ? luck.of(asks) : null;
        var known = newer != null && !newer.equals(p.ask);
        return Deed.of(p, who.name() + " closes it as " + as.code() + " for " + newer,
                (it, at) -> Answers.closeFromOutside(it, who, as, reason, known, at),
                () -> hands.commitments.closeFromOutside(hands.of(who), p.ref, as, reason, newer));
    }
}
