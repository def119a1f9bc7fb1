package org.followthrough.random;

import java.util.List;
import java.util.stream.Stream;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.Role;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.institutions.SupportingInstitution;

/** What goes on inside a party beside its position and its reports. */
final class AsideDeeds {

    private static final List<String> NAMES = List.of("Ministry of Labour", "Ministry of Health", "City of the Coast", "Statistics Office", "ministry of health ");

    private final Luck luck;
    private final Asiding doors;
    private final Hands hands;

    AsideDeeds(Luck luck, Hands hands) {
        this.luck = luck;
        this.hands = hands;
        this.doors = hands.asides;
    }

    Deed next(Promise p) {
        return luck.once(3) ? advise(p) : p.waitingSupporters != null && luck.percent(80) ? decide(p) : give(p);
    }

    Deed give(Promise p) {
        var who = luck.orAnybody(Cast.of(Role.FOCAL_POINT, p.party));
        var names = Stream.generate(() -> luck.once(25) ? " " : luck.of(NAMES)).limit(luck.of(0, 3)).toList();
        var given = names.stream().map(name -> new SupportingInstitution(name, luck.of(InstitutionLevel.values()), luck.once(3) ? "A ministry" : null)).toList();
        return Deed.of(p, who.name() + " says who supports: " + names, (it, at) -> Asides.give(it, who, names, at),
                () -> doors.institutions().give(hands.of(who), p.ref, given));
    }

    Deed decide(Promise p) {
        var who = luck.orAnybody(Cast.of(Role.CLEARING_OFFICER, p.party));
        var decision = luck.percent(70) ? Decision.CLEAR : Decision.RETURN;
        var reason = luck.text("Name all.");
        return Deed.of(p, who.name() + " decides on who supports: " + decision, (it, at) -> Asides.decide(it, who, decision, reason, at),
                () -> doors.institutions().decide(hands.of(who), p.ref, decision, reason));
    }

    Deed advise(Promise p) {
        var who = luck.orAnybody(Cast.of(luck.once(3) ? Role.FOCAL_POINT : Role.CONTRIBUTOR, p.party));
        var institution = luck.text("Ministry of Health");
        var text = luck.text("Accept it in part.");
        return Deed.of(p, who.name() + " advises", (it, at) -> Asides.advise(it, who, institution, text, at),
                () -> doors.advice().advise(hands.of(who), p.ref, institution, text));
    }
}
