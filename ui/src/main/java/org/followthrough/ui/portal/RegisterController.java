package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.parties.Party;
import org.followthrough.register.Facet;
import org.followthrough.register.Hit;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.register.RegisterSearch.Found;
import org.followthrough.register.RegisterSearch;
import org.followthrough.ui.portal.RegisterPage.Facets;
import org.followthrough.ui.portal.RegisterPage.Removal;
import org.followthrough.ui.shared.FacetGroup;
import org.followthrough.ui.shared.FacetGroups;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register of recommendations as a list: searched by words, narrowed by its facets, all of it by links. */
@Controller
class RegisterController {

    private static final int PAGE = 25;
    /** Filters with a field of their own in the form. */
    private static final Set<String> FIELDS = Set.of("q", "addressee", "kind");

    private final Pages pages;
    private final Names.Directory directory;
    private final RegisterSearch register;
    private final FacetGroups facets;

    RegisterController(Pages pages, Names.Directory directory, RegisterSearch register, FacetGroups facets) {
        this.pages = pages;
        this.directory = directory;
        this.register = register;
        this.facets = facets;
    }

    @GetMapping("/recommendations")
    View list(@RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        var page = pages.page(Section.RECOMMENDATIONS, pages.texts().get("recommendations.title"),
                pages.texts().get("recommendations.description"), List.of());
        var filter = asked.recommendations();
        var names = directory.read();
        names.require(filter.edition(), filter.theme(), null, filter.addressee());
        var list = address(filter);
        page.head().feed(list.at("/recommendations.atom").toString(), page.t("feed.recommendations")).json(list.at("/api/v1/recommendations").toString());
        return pages.show("recommendations", page, model(filter, asked.text("after"), names, page));
    }

    private RegisterPage model(Filter filter, @Nullable String after, Names names, Page page) {
        var found = register.search(filter, after, PAGE + 1);
        var list = address(filter);
        var groups = facets.of(filter, page.texts().locale(), page::t);
        return new RegisterPage(listing(found, filter, after, names, page), groups.stream().map(group -> Facets.of(group, list)).toList(),
                chosen(filter, groups, list, names, page),
                filter.q() != null && found.count() > RegisterSearch.COUNTED ? page.t("recommendations.more", RegisterSearch.COUNTED) : "",
                page.t(filter.q() != null ? "recommendations.empty.search"
                        : list.parameters().isEmpty() ? "recommendations.empty" : "recommendations.empty.filtered"));
    }

    private static Listing<RegisterEntry> listing(Found found, Filter filter, @Nullable String after, Names names, Page page) {
        var shown = found.hits().stream().limit(PAGE).toList();
        var list = address(filter);
        return new Listing<>(shown.stream().map(hit -> entry(hit, names)).toList(), count(found, page),
                after == null ? Optional.empty() : Optional.of(list.toString()), next(list, found.hits(), shown),
                List.of(addressee(filter, names, page), Choice.ofKind(filter.kind(), page)), filter.q() == null ? "" : filter.q(), List.of(),
                list.parameters().entrySet().stream().filter(p -> !FIELDS.contains(p.getKey()))
                        .map(p -> new Choice.Option(p.getKey(), p.getValue(), false)).toList(),
                !list.parameters().isEmpty(), list.at("").toString());
    }

    private static String count(Found found, Page page) {
        return found.count() > RegisterSearch.COUNTED ? page.t("recommendations.count.many", RegisterSearch.COUNTED)
                : page.t("recommendations.count", found.count());
    }

    /** The list with this filter. */
    static Address address(Filter f) {
        var list = Address.of("/recommendations").with("edition", f.edition()).with("event", f.event()).with("theme", f.theme())
                .with("gcm", f.gcm()).with("addressee", f.addressee()).with("kind", f.kind()).with("quality", f.quality()).with("group", f.group())
                .with("assigned", f.assigned()).with("q", f.q());
        for (var facet : Facet.values()) {
            list = facet.isFurther() ? list.with(facet.code(), f.further().get(facet)) : list;
        }
        return list;
    }

    private static RegisterEntry entry(Hit hit, Names names) {
        var row = hit.row();
        return new RegisterEntry(row.ref(), hit.title(), hit.passage(), names.edition(row.edition()),
                row.themes().stream().map(names::theme).toList(), Vocabulary.of(row.verifiability()), row.confirmed(), row.commitments());
    }

    private static Optional<String> next(Address list, List<Hit> found, List<Hit> shown) {
        return found.size() > shown.size() ? Optional.of(list.with("after", shown.getLast().row().ref()).toString()) : Optional.empty();
    }

    private static List<Removal> chosen(Filter filter, List<FacetGroup> groups, Address list, Names names, Page page) {
        var ofFacets = groups.stream().flatMap(group -> group.values().stream().filter(FacetGroup.Value::chosen).map(value -> new Removal(
                page.t("recommendations.chosen", group.title(), value.text()), list.with(group.facet().code(), null).toString())));
        var addressee = filter.addressee() == null ? Stream.<Removal>empty() : Stream.of(new Removal(page.t("recommendations.chosen",
                page.t("filter.addressee"), names.parties().get(filter.addressee()).name()), list.with("addressee", null).toString()));
        return Stream.concat(ofFacets, addressee).toList();
    }

    private static Choice addressee(Filter filter, Names names, Page page) {
        var addressees = new LinkedHashMap<String, String>();
        names.parties().values().stream().sorted(Comparator.comparing(Party::name)).forEach(p -> addressees.put(p.code(), p.name()));
        return Choice.of("addressee", page.t("filter.addressee"), page.t("filter.addressee.any"), addressees, filter.addressee());
    }
}
