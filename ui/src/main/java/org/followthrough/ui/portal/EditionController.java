package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Movements;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.forum.Edition;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.RegisterSearch;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.review.EditionStatistics;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.portal.EditionPage.CycleRow;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The full account of one edition. */
@Controller
class EditionController {

    private static final int CYCLES = 100;
    private static final int CONTESTED = 10;

    private final Pages pages;
    private final EditionAccounts accounts;
    private final Overview overview;
    private final CommitmentSearch commitments;
    private final RegisterSearch register;
    private final Cycles cycles;
    private final EditionStatistics statistics;
    private final Movements movements;

    EditionController(Pages pages, EditionAccounts accounts, Overview overview, CommitmentSearch commitments,
            RegisterSearch register, Cycles cycles, EditionStatistics statistics, Movements movements) {
        this.movements = movements;
        this.statistics = statistics;
        this.pages = pages;
        this.accounts = accounts;
        this.overview = overview;
        this.commitments = commitments;
        this.register = register;
        this.cycles = cycles;
    }

    @GetMapping("/accountability/{code}")
    View account(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var shown = open(code, parameters);
        shown.page().head().feed("/commitments.atom?edition=" + code, shown.page().t("feed.edition", shown.account().edition().name()))
                .json("/api/v1/accountability?edition=" + code);
        return pages.show("edition", shown.page(), shown.account());
    }

    /** An account with the page that tells it. */
    record Shown(Page page, EditionPage account) {
    }

    /**
     * The account of an edition, narrowed as the parameters say.
     *
     * @throws NotFound where there is no such edition, or nothing of what it is narrowed to
     */
    Shown open(String code, Map<String, String> parameters) {
        var account = accounts.open(code, "edition", parameters);
        return new Shown(account.page(), model(account.edition(), account.names(), account.page(), account.filter(), account.asked()));
    }

    private EditionPage model(Edition edition, Names names, Page page, Filter filter, Asked asked) {
        var whole = filter.equals(Filter.ofEdition(edition.code()));
        var counted = overview.account(filter);
        var figures = counted.figures();
        var both = counted.sides();
        var states = of(figures.groups(), names, PartyKind.STATE);
        var organisations = of(figures.groups(), names, PartyKind.ORGANISATION);
        var contested = filter.under(HeadlineCode.CONTESTED);
        var all = cycles.page(edition.code(), false, null, null, CYCLES);
        return new EditionPage(edition,
                register.count(new RegisterSearch.Filter(edition.code(), null, filter.theme(), filter.gcm(), null, null, null, null, null, null)), states.size(),
                organisations.size(), figures.total().assessed(), figures.total().assigned(),
                Sides.of(both, filter), funnel(both, PartyKind.STATE, filter),
                organisations.isEmpty() ? Optional.empty() : Optional.of(funnel(both, PartyKind.ORGANISATION, filter)),
                new Figures(figures.total(), filter).values(), new Figures(figures.total(), filter).headlines(), new HeatTable(names, filter).of(overview.verified(filter)),
                whole ? Optional.of(PanelsTogether.of(statistics.of(edition.code()), page)) : Optional.empty(),
                Moves.of(movements.of(filter), asked.text("from"), asked.text("to"), page),
                TileMap.of(names, figures.groups(), page), all.stream().map(cycle -> row(cycle, page)).toList(),
                all.stream().filter(cycle -> cycle.state() == CycleState.OPEN).min(Comparator.comparing(ReportingCycle::dueAt)),
                new Listed.Maker(page.texts(), names, page.now()).of(commitments.page(contested, null, CONTESTED)),
                figures.total().count("headline", HeadlineCode.CONTESTED.code()), Asked.list(contested).toString(),
                Narrowed.of(filter, names, page));
    }

    private static List<Group> of(List<Group> groups, Names names, PartyKind kind) {
        var codes = names.parties(kind).stream().map(party -> party.code()).collect(Collectors.toSet());
        return groups.stream().filter(group -> codes.contains(group.key())).toList();
    }

    private static Funnel funnel(BothSides both, PartyKind side, Filter filter) {
        return Funnel.of(both.of(side), filter.ofKind(side));
    }

    private static CycleRow row(ReportingCycle cycle, Page page) {
        return new CycleRow(cycle.code(), page.t("cycle." + cycle.state().code()), opens(cycle, page),
                page.formats().shortDay(cycle.due()), page.formats().shortDay(cycle.closes()));
    }

    /** Where it opened earlier than planned, both days. */
    private static String opens(ReportingCycle cycle, Page page) {
        var day = page.formats().shortDay(cycle.opens());
        return cycle.plannedOpens() == null ? day : page.t("edition.cycle.early", day, page.formats().shortDay(cycle.plannedOpens()));
    }
}
