package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.accountability.Standing;
import org.followthrough.forum.Editions;
import org.followthrough.parties.Parties;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.portal.EmbedCard.Row;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Cards that other sites may frame: one commitment, the account of an edition, one party (features, row K3). */
@Controller
@RequestMapping("/embed")
class EmbedController {

    private static final Set<String> LOOKS = Set.of("light", "dark");

    private final Pages pages;
    private final CommitmentReader commitments;
    private final Editions editions;
    private final Parties parties;
    private final Overview overview;
    private final Names.Directory directory;

    EmbedController(Pages pages, CommitmentReader commitments, Editions editions, Parties parties, Overview overview, Names.Directory directory) {
        this.pages = pages;
        this.commitments = commitments;
        this.editions = editions;
        this.parties = parties;
        this.overview = overview;
        this.directory = directory;
    }

    @GetMapping("/commitments/{ref}")
    View commitment(@PathVariable String ref, @RequestParam(defaultValue = "") String look) {
        var standing = commitments.standing(ref);
        var names = directory.read();
        var addressee = names.parties().containsKey(standing.addressee()) ? names.parties().get(standing.addressee()).name() : standing.addressee();
        var page = page(standing.title());
        return show(page, new EmbedCard(page.t("embed.above", addressee, names.edition(standing.edition())), standing.title(), look(look),
                Optional.of(Vocabulary.headlineOf(standing)), page.texts().write(standing.headline().text()), values(standing, page),
                Optional.empty(), "/commitments/" + ref));
    }

    private static List<Row> values(Standing s, Page page) {
        return List.of(row("position", s.position(), Vocabulary::of, page), row("selfReport", s.selfReport(), Vocabulary::of, page),
                row("assessment", s.assessment(), Vocabulary::of, page), row("cooperation", s.cooperation(), Vocabulary::of, page));
    }

    private static <V> Row row(String value, @Nullable V code, Function<V, Status> status, Page page) {
        return new Row(page.t("figure." + value), Optional.ofNullable(code).map(status), page.t("values.none"));
    }

    @GetMapping("/accountability/{edition}")
    View edition(@PathVariable String edition, @RequestParam(defaultValue = "") String look) {
        var found = editions.find(edition).orElseThrow(() -> new NotFound("edition.unknown"));
        var page = page(found.name());
        return show(page, figures(page.t("edition.heading"), found.name(), look, Filter.ofEdition(edition), "/accountability/" + edition));
    }

    @GetMapping("/parties/{code}")
    View party(@PathVariable String code, @RequestParam(defaultValue = "") String look) {
        var party = parties.find(code).orElseThrow(() -> new NotFound("party.unknown"));
        return show(page(party.name()), figures(directory.read().region(party.region()), party.name(), look, Filter.ofParty(code),
                "/parties/" + code));
    }

    private EmbedCard figures(String above, String title, String look, Filter filter, String href) {
        return new EmbedCard(above, title, look(look), Optional.empty(), "", List.of(),
                Optional.of(Funnel.of(overview.of(filter, GroupBy.KIND).total(), filter)), href);
    }

    private static String look(String look) {
        if (!look.isEmpty() && !LOOKS.contains(look)) {
            throw new NotFound("portal.filter.unknown");
        }
        return look;
    }

    private Page page(String title) {
        var page = pages.page(Section.NONE, title, title, List.of());
        page.head().unlisted();
        return page;
    }

    private View show(Page page, EmbedCard card) {
        return pages.show("embed", page, card);
    }
}
