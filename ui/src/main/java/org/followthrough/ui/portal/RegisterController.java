package org.followthrough.ui.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followthrough.parties.Party;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.register.RegisterSearch.Row;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register of recommendations as a list. */
@Controller
class RegisterController {

    private static final int PAGE = 25;
    private static final int OBJECTIVES = 23;

    private final Pages pages;
    private final Names.Directory directory;
    private final RegisterSearch register;

    RegisterController(Pages pages, Names.Directory directory, RegisterSearch register) {
        this.pages = pages;
        this.directory = directory;
        this.register = register;
    }

    @GetMapping("/recommendations")
    View list(@RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        var page = pages.page(Section.RECOMMENDATIONS, pages.texts().get("recommendations.title"),
                pages.texts().get("recommendations.description"), List.of());
        var filter = asked.recommendations();
        var names = directory.read();
        names.require(filter.edition(), filter.theme(), null, filter.addressee());
        return pages.show("recommendations", page, listing(filter, asked.text("after"), names, page));
    }

    private Listing<RegisterEntry> listing(Filter filter, @Nullable String after, Names names, Page page) {
        var found = register.page(filter, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var list = address(filter);
        return new Listing<>(shown.stream().map(row -> entry(row, names)).toList(), page.t("recommendations.count", register.count(filter)),
                after == null ? Optional.empty() : Optional.of(list.toString()), next(list, found, shown), filters(filter, names, page),
                filter.q() == null ? "" : filter.q(), List.of(), List.of(), !list.parameters().isEmpty(), list.at("").toString());
    }

    private static Address address(Filter f) {
        return Address.of("/recommendations").with("edition", f.edition()).with("event", f.event()).with("theme", f.theme())
                .with("gcm", f.gcm()).with("addressee", f.addressee()).with("kind", f.kind()).with("quality", f.quality()).with("q", f.q());
    }

    private static RegisterEntry entry(Row row, Names names) {
        return new RegisterEntry(row.ref(), row.title(), names.edition(row.edition()), row.themes().stream().map(names::theme).toList(),
                Vocabulary.of(row.verifiability()), row.confirmed(), row.commitments());
    }

    private static Optional<String> next(Address list, List<Row> found, List<Row> shown) {
        return found.size() > shown.size() ? Optional.of(list.with("after", shown.getLast().ref()).toString()) : Optional.empty();
    }

    private static List<Choice> filters(Filter filter, Names names, Page page) {
        var editions = new LinkedHashMap<String, String>();
        names.editions().values().forEach(edition -> editions.put(edition.code(), edition.name()));
        var addressees = new LinkedHashMap<String, String>();
        names.parties().values().stream().sorted(java.util.Comparator.comparing(Party::name)).forEach(p -> addressees.put(p.code(), p.name()));
        var objectives = new LinkedHashMap<String, String>();
        IntStream.rangeClosed(1, OBJECTIVES).forEach(n -> objectives.put(String.valueOf(n), page.t("gcm.numbered", n, page.t("gcm." + n))));
        return List.of(Choice.of("edition", page.t("filter.edition"), page.t("filter.edition.any"), editions, filter.edition()),
                Choice.of("theme", page.t("filter.theme"), page.t("filter.theme.any"), names.themes(), filter.theme()),
                Choice.of("gcm", page.t("filter.gcm"), page.t("filter.gcm.any"), objectives,
                        filter.gcm() == null ? null : filter.gcm().toString()),
                Choice.of("addressee", page.t("filter.addressee"), page.t("filter.addressee.any"), addressees, filter.addressee()),
                Choice.ofKind(filter.kind(), page));
    }
}
