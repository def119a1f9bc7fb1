package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Editions;
import org.followthrough.register.ProgrammeReader;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.SubPoints;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.springframework.stereotype.Component;

/** Where an ask comes from, who made it, and the asks around it, for its page (features, rows A3, A5 and A6). */
@Component
class Belongings {

    private final Editions editions;
    private final ProgrammeReader programmes;
    private final RegisterSearch register;
    private final SubPoints subPoints;

    Belongings(Editions editions, ProgrammeReader programmes, RegisterSearch register, SubPoints subPoints) {
        this.editions = editions;
        this.programmes = programmes;
        this.register = register;
        this.subPoints = subPoints;
    }

    BelongingPart of(Recommendation r, String edition, Page page) {
        var belonging = register.find(r.ref()).orElseThrow().belonging();
        var family = subPoints.family(r.id());
        return new BelongingPart(trail(r, belonging.part(), edition, page), subPoints.above(r.id()).map(whole -> new Crumb(whole.title(),
                "/recommendations/" + whole.ref())), family.size() > 1 ? family.stream().map(BelongingPart.Point::of).toList() : List.of(),
                belonging.proponents().stream().map(one -> words(one, page)).toList(),
                page.t("attribution.note." + belonging.attribution().code()), belonging.attribution() == Attribution.NAMED,
                Optional.ofNullable(belonging.assigned()), Optional.ofNullable(belonging.upstream()));
    }

    private List<Crumb> trail(Recommendation r, String part, String edition, Page page) {
        var trail = new ArrayList<>(List.of(new Crumb(edition, "/editions/" + r.edition())));
        var programme = editions.programme(r.edition());
        programme.trail(part).forEach(event -> trail.add(new Crumb(event.name(), "/recommendations?event=" + event.code())));
        Optional.ofNullable(r.document()).flatMap(programmes::document).filter(one -> !programme.trail(one.event()).isEmpty())
                .ifPresent(one -> trail.add(new Crumb(OutcomeName.of(one, programme, page.texts()), "/editions/" + r.edition() + "/documents/" + one.id())));
        return trail;
    }

    private static String words(Proponent one, Page page) {
        if (one.person() == null || one.organisation() == null) {
            return Optional.ofNullable(one.person()).orElse(String.valueOf(one.organisation()));
        }
        return page.t("attribution.of", one.person(), one.organisation());
    }
}
