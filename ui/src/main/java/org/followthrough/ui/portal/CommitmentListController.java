package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Row;
import org.followthrough.accountability.HeadlineCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of commitments, which stands behind every figure. */
@Controller
class CommitmentListController {

    static final int PAGE = 25;
    /** Filters with a field of their own in the form. */
    private static final Set<String> FIELDS = Set.of("edition", "theme", "region", "kind", "headline", "q");

    private final Pages pages;
    private final Names.Directory directory;
    private final CommitmentSearch commitments;

    CommitmentListController(Pages pages, Names.Directory directory, CommitmentSearch commitments) {
        this.pages = pages;
        this.directory = directory;
        this.commitments = commitments;
    }

    @GetMapping("/commitments")
    View list(@RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        var page = pages.page(Section.COMMITMENTS, pages.texts().get("commitments.title"), pages.texts().get("commitments.description"),
                List.of());
        var filter = asked.commitments();
        var names = directory.read();
        names.require(filter.edition(), filter.theme(), filter.region(), filter.party());
        var list = Asked.list(filter);
        page.head().feed(list.at("/commitments.atom").toString(), page.t("feed.commitments")).json(list.at("/api/v1/commitments").toString());
        return pages.show("commitments", page, listing(filter, asked.text("after"), names, page));
    }

    private Listing<Listed> listing(Filter filter, @Nullable String after, Names names, Page page) {
        var found = commitments.page(filter, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var list = Asked.list(filter);
        var kept = list.parameters().entrySet().stream().filter(p -> !FIELDS.contains(p.getKey())).toList();
        return new Listing<>(new Listed.Maker(page.texts(), names, page.now()).of(shown), count(filter, page),
                after == null ? Optional.empty() : Optional.of(list.toString()), next(list, found, shown), filters(filter, names, page),
                filter.q() == null ? "" : filter.q(), kept.stream().map(p -> Kept.words(p.getKey(), p.getValue(), names, page)).toList(),
                kept.stream().map(p -> new Choice.Option(p.getKey(), p.getValue(), false)).toList(), !list.parameters().isEmpty(),
                list.at("").toString());
    }

    private String count(Filter filter, Page page) {
        var count = commitments.count(filter);
        return count > CommitmentSearch.COUNTED ? page.t("commitments.count.many", CommitmentSearch.COUNTED)
                : page.t("commitments.count", count);
    }

    private static Optional<String> next(Address list, List<Row> found, List<Row> shown) {
        return found.size() > shown.size() ? Optional.of(list.with("after", shown.getLast().standing().ref()).toString()) : Optional.empty();
    }

    private static List<Choice> filters(Filter filter, Names names, Page page) {
        var editions = new LinkedHashMap<String, String>();
        names.editions().values().forEach(edition -> editions.put(edition.code(), edition.name()));
        var headlines = new LinkedHashMap<String, String>();
        Arrays.stream(HeadlineCode.values()).forEach(code -> headlines.put(code.code(), page.t("value.headline." + code.code())));
        return List.of(Choice.of("edition", page.t("filter.edition"), page.t("filter.edition.any"), editions, filter.edition()),
                Choice.of("theme", page.t("filter.theme"), page.t("filter.theme.any"), names.themes(), filter.theme()),
                Choice.of("region", page.t("filter.region"), page.t("filter.region.any"), names.regions(), filter.region()),
                Choice.ofKind(filter.kind(), page),
                Choice.of("headline", page.t("filter.headline"), page.t("filter.headline.any"), headlines,
                        filter.headline() == null ? null : filter.headline().code()));
    }
}
