package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.commitment.Position;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.RegisterSearch;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first page: what became of the recommendations. */
@Controller
class OverviewController {

    private static final int LATEST = 6;
    private static final int CYCLES = 100;

    private final Pages pages;
    private final Names.Directory directory;
    private final Overview overview;
    private final CommitmentSearch commitments;
    private final RegisterSearch register;
    private final Cycles cycles;

    OverviewController(Pages pages, Names.Directory directory, Overview overview, CommitmentSearch commitments, RegisterSearch register,
            Cycles cycles) {
        this.pages = pages;
        this.directory = directory;
        this.overview = overview;
        this.commitments = commitments;
        this.register = register;
        this.cycles = cycles;
    }

    @GetMapping("/")
    View overview(@RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        var filter = new Filter(asked.text("edition"), null, null, asked.text("region"), asked.text("theme"), null, null, null, null, null, null,
                null, null, null, null, null, null, null);
        var names = directory.read(filter.edition());
        names.require(filter.edition(), filter.theme(), filter.region(), null);
        var page = pages.page(Section.OVERVIEW, pages.texts().get("overview.title"), pages.texts().get("overview.description"), List.of(),
                zone(names, filter));
        var edition = filter.edition() == null ? "" : "?edition=" + filter.edition();
        page.head().feed("/commitments.atom" + edition, page.t("feed.commitments")).json("/api/v1/accountability" + edition);
        return pages.show("overview", page, model(filter, names, page));
    }

    private static java.time.ZoneId zone(Names names, Filter filter) {
        return names.zone(filter.edition() != null ? filter.edition() : names.editions().keySet().stream().findFirst().orElse(""));
    }

    private OverviewPage model(Filter filter, Names names, Page page) {
        var groups = overview.of(filter, GroupBy.PARTY);
        var total = groups.total();
        var list = Asked.list(filter);
        var figures = new Figures(total, filter);
        var rows = new Listed.Maker(page.texts(), names, page.now());
        return new OverviewPage(filter.edition() == null ? page.t("overview.scope.all") : names.edition(filter.edition()),
                register.count(new RegisterSearch.Filter(filter.edition(), null, filter.theme(), null, null, null, null, null, null, null)),
                parties(names, groups.groups(), PartyKind.STATE), parties(names, groups.groups(), PartyKind.ORGANISATION),
                total.count("position", Position.NO_RESPONSE.code()), total.count("headline", HeadlineCode.CONTESTED.code()),
                list.with("headline", HeadlineCode.CONTESTED).toString(), open(filter.edition()), Funnel.of(total, filter),
                Sides.of(overview.sides(filter), filter), figures.headlines(), figures.values(), TileMap.of(names, groups.groups(), page),
                rows.of(commitments.latest(filter, LATEST)), filters(filter, names, page), accounts(filter, names), list.toString(),
                list.at("").toString());
    }

    private static int parties(Names names, List<Group> groups, PartyKind kind) {
        return (int) groups.stream().filter(group -> names.parties().containsKey(group.key())
                && names.parties().get(group.key()).kind() == kind).count();
    }

    private Optional<ReportingCycle> open(@Nullable String edition) {
        return cycles.page(edition, false, null, null, CYCLES).stream().filter(cycle -> cycle.state() == CycleState.OPEN)
                .min(Comparator.comparing(ReportingCycle::dueAt));
    }

    /** Of the edition chosen, else of every one that is tracked. */
    private static List<Crumb> accounts(Filter filter, Names names) {
        return names.editions().values().stream()
                .filter(edition -> filter.edition() == null ? edition.firstAssignedAt() != null : edition.code().equals(filter.edition()))
                .map(edition -> new Crumb(edition.name(), "/accountability/" + edition.code())).toList();
    }

    private static List<Choice> filters(Filter filter, Names names, Page page) {
        var editions = new LinkedHashMap<String, String>();
        names.editions().values().forEach(edition -> editions.put(edition.code(), edition.name()));
        return List.of(Choice.of("edition", page.t("filter.edition"), page.t("filter.edition.any"), editions, filter.edition()),
                Choice.of("theme", page.t("filter.theme"), page.t("filter.theme.any"), names.themes(), filter.theme()),
                Choice.of("region", page.t("filter.region"), page.t("filter.region.any"), names.regions(), filter.region()));
    }
}
