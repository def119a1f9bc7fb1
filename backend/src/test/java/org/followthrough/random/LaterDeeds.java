package org.followthrough.random;

import org.followthrough.identity.Role;
import org.followthrough.review.Ground;
import org.followthrough.review.ReopeningDecision;

/** Appeals, reopenings and closings. */
final class LaterDeeds {

    private final Luck luck;
    private final Hands hands;

    LaterDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
    }

    private Person chair(Promise p) {
        var chair = p.lastBoard().map(board -> board.chair).orElse(null);
        return Cast.named(chair == null ? "chair1" : chair);
    }

    private Person either(Promise p) {
        return luck.orAnybody(luck.percent(50) ? Cast.ORGANISER : chair(p));
    }

    Deed appeal(Promise p) {
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
        var reason = luck.text("The decree was not looked at.");
        return Deed.of(p, who.name() + " appeals", (it, at) -> Appeals.lodge(it, who, reason, at),
                () -> hands.appeals.lodge(hands.of(who), p.ref, reason));
    }

    Deed decide(Promise p) {
        var who = either(p);
        var decision = luck.percent(65) ? ReopeningDecision.CONFIRM : ReopeningDecision.REFUSE;
        var reason = luck.text("Indeed.");
        return Deed.of(p, who.name() + " decides on the appeal: " + decision, (it, at) -> Appeals.decide(it, who, decision, reason, at),
                () -> hands.appeals.decide(hands.of(who), p.ref, decision, reason));
    }

    Deed reopen(Promise p) {
        var who = either(p);
        var ground = luck.of(Ground.NEW_EVIDENCE, Ground.NEW_EVIDENCE, Ground.NEW_EVIDENCE, Ground.REGRESSION);
        var decision = luck.percent(75) ? ReopeningDecision.CONFIRM : ReopeningDecision.REFUSE;
        var reason = luck.text("A court has spoken.");
        return Deed.of(p, who.name() + " says to reopening for " + ground + ": " + decision,
                (it, at) -> Reopenings.reopen(it, who, ground, decision, reason, Cast.chairs(p.party), at),
                () -> hands.reopenings.reopen(hands.of(who), p.ref, ground, decision, reason));
    }

    Deed closeImplemented(Promise p) {
        var who = luck.orAnybody(chair(p));
        var reason = luck.text("Done.");
        return Deed.of(p, who.name() + " closes it as implemented", (it, at) -> Reopenings.closeImplemented(it, who, reason, at),
                () -> hands.closings.closeImplemented(hands.of(who), p.ref, reason));
    }

    Deed closeNotImplemented(Promise p) {
        var who = either(p);
        var reason = luck.text("Not done.");
        return Deed.of(p, who.name() + " closes it as not implemented", (it, at) -> Reopenings.closeNotImplemented(it, who, reason, at),
                () -> hands.closings.closeNotImplemented(hands.of(who), p.ref, reason));
    }

    Deed refuseClosing(Promise p) {
        var who = either(p);
        var reason = luck.text("It is under way.");
        return Deed.of(p, who.name() + " refuses to close it", (it, at) -> Reopenings.refuseClosing(it, who, reason, at),
                () -> hands.closings.refuse(hands.of(who), p.ref, reason));
    }
}
