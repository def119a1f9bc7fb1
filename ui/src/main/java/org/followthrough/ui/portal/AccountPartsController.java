package org.followthrough.ui.portal;

import java.util.Map;
import org.followthrough.accountability.EditionHistory;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Passages;
import org.followthrough.accountability.TwoVerdicts;
import org.followthrough.accountability.UptakeReader;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The pages below the account of an edition: response times, comparison, timeline, what is contested. */
@Controller
class AccountPartsController {

    private static final int CYCLES = 100;
    static final int DECLARATIONS = 100;

    private final EditionAccounts accounts;
    private final Pages pages;
    private final Overview overview;
    private final Passages passages;
    private final Cycles cycles;
    private final TwoVerdicts verdicts;
    private final EditionHistory history;
    private final UptakeReader uptake;
    private final Packs packs;
    private final Adoptions adoptions;

    AccountPartsController(EditionAccounts accounts, Pages pages, Overview overview, Passages passages, Cycles cycles, TwoVerdicts verdicts,
            EditionHistory history, UptakeReader uptake, Packs packs, Adoptions adoptions) {
        this.accounts = accounts;
        this.pages = pages;
        this.overview = overview;
        this.passages = passages;
        this.cycles = cycles;
        this.verdicts = verdicts;
        this.history = history;
        this.uptake = uptake;
        this.packs = packs;
        this.adoptions = adoptions;
    }

    @GetMapping("/accountability/{code}/times")
    View times(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var account = accounts.open(code, "account.times", parameters);
        var known = cycles.page(code, false, null, null, CYCLES).stream().map(ReportingCycle::code).toList();
        return pages.show("times", account.page(), new TimesPage(account.edition(), Narrowed.of(account.filter(), account.names(), account.page()),
                Times.of(passages.of(account.filter()), account.filter(), known, account.page())));
    }

    @GetMapping("/accountability/{code}/comparison")
    View comparison(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var account = accounts.open(code, "account.comparison", parameters);
        var counted = overview.account(account.filter());
        return pages.show("comparison", account.page(), Comparison.of(account.edition(), counted.figures().groups(), counted.sides(), account.filter(),
                account.names(), account.page()));
    }

    @GetMapping("/accountability/{code}/timeline")
    View timeline(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var account = accounts.open(code, "account.timeline", parameters);
        return pages.show("history", account.page(), EditionTimeline.of(account, cycles.page(code, false, null, null, CYCLES), history.published(code),
                packs.of(code, null, CYCLES)));
    }

    @GetMapping("/accountability/{code}/contested")
    View contested(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var account = accounts.open(code, "account.contested", parameters);
        return pages.show("contested", account.page(), new Contested(account).of(verdicts, overview));
    }

    @GetMapping("/accountability/{code}/uptake")
    View uptake(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var account = accounts.open(code, "account.uptake", parameters);
        return pages.show("uptake", account.page(), new Uptake(account, passages.outsideCycles(account.filter()),
                adoptions.declarations(code, null, DECLARATIONS)).of(uptake));
    }
}
