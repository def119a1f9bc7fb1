package org.followthrough.ui.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Accounts across addressees and editions: of a region, of a theme, of an objective of the Global Compact. */
@Controller
class AccountController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Overview overview;

    AccountController(Pages pages, Names.Directory directory, Overview overview) {
        this.pages = pages;
        this.directory = directory;
        this.overview = overview;
    }

    @GetMapping("/{kind:regions|themes|objectives}/{code}")
    View account(@PathVariable String kind, @PathVariable String code, @RequestParam Map<String, String> parameters) {
        var shown = open(kind, code, parameters);
        return pages.show("account", shown.page(), shown.account());
    }

    /** An account with the page that tells it. */
    record Shown(Page page, AccountPage account) {
    }

    /**
     * The account of one of the regions, themes or objectives, of an edition where the parameters name one.
     *
     * @throws org.followthrough.shared.NotFound where there is none of that code
     */
    Shown open(String kind, String code, Map<String, String> parameters) {
        var edition = new Asked(parameters).text("edition");
        return switch (kind) {
            case "regions" -> region(code, edition);
            case "themes" -> theme(code, edition);
            default -> objective(code, edition);
        };
    }

    private Shown region(String code, @Nullable String edition) {
        var names = directory.read();
        names.require(edition, null, code, null);
        return shown("region", names.region(code), "/regions/" + code, Filter.of(edition, null, code, null, null), names);
    }

    private Shown theme(String code, @Nullable String edition) {
        var names = directory.read(edition);
        names.require(edition, code, null, null);
        return shown("theme", names.theme(code), "/themes/" + code, Filter.of(edition, null, null, code, null), names);
    }

    private Shown objective(String number, @Nullable String edition) {
        var names = directory.read();
        names.require(edition, null, null, null);
        var objective = new Asked(Map.of("gcm", number)).required();
        return shown("objective", pages.texts().get("account.objective.name", objective, pages.texts().get("gcm." + objective)), "/objectives/" + objective,
                Filter.of(edition, null, null, null, objective), names);
    }

    private Shown shown(String kind, String name, String address, Filter filter, Names names) {
        var texts = pages.texts();
        var page = pages.page(Section.OVERVIEW, texts.get("account.title", name), texts.get("account.description", name),
                List.of(new Crumb(texts.get("nav.overview"), "/")), names.zone(filter.edition() == null ? "" : filter.edition()));
        var total = overview.of(filter, GroupBy.KIND).total();
        var figures = new Figures(total, filter);
        var list = Asked.list(filter);
        return new Shown(page, new AccountPage(page.t("account." + kind), name, Funnel.of(total, filter),
                Sides.of(overview.sides(filter), filter), figures.headlines(), figures.values(), List.of(edition(filter.edition(), names, page)), address,
                filter.edition() == null ? List.of() : List.of(names.edition(filter.edition())), list.toString(), list.at("").toString(), also(filter, names)));
    }

    private static Choice edition(@Nullable String chosen, Names names, Page page) {
        var editions = new LinkedHashMap<String, String>();
        names.editions().values().forEach(one -> editions.put(one.code(), one.name()));
        return Choice.of("edition", page.t("filter.edition"), page.t("filter.edition.any"), editions, chosen);
    }

    /** The same of each edition that is tracked, with all that the account of an edition has. */
    private static List<Crumb> also(Filter filter, Names names) {
        return names.editions().values().stream().filter(one -> filter.edition() == null ? one.firstAssignedAt() != null : one.code().equals(filter.edition()))
                .map(one -> new Crumb(one.name(), Asked.list(filter).with("edition", null).at("/accountability/" + one.code()).toString())).toList();
    }
}
