package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Movements;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.portal.PartyPages.Directory;
import org.followthrough.ui.portal.PartyPages.Measure;
import org.followthrough.ui.portal.PartyPages.One;
import org.followthrough.ui.portal.PartyPages.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The directory of states and organisations, and one of them. */
@Controller
class PartyController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Overview overview;
    private final CommitmentSearch commitments;
    private final Parties parties;
    private final Movements movements;

    PartyController(Pages pages, Names.Directory directory, Overview overview, CommitmentSearch commitments, Parties parties,
            Movements movements) {
        this.pages = pages;
        this.directory = directory;
        this.overview = overview;
        this.commitments = commitments;
        this.parties = parties;
        this.movements = movements;
    }

    @GetMapping("/parties")
    View directory() {
        var names = directory.read();
        var figures = byParty();
        var page = pages.page(Section.PARTIES, pages.texts().get("parties.title"), pages.texts().get("parties.description"), List.of());
        return pages.show("parties", page, new Directory(Sides.of(overview.sides(Filter.ALL), Filter.ALL), groups(names.parties(PartyKind.STATE), Party::region, names::region, figures),
                groups(names.parties(PartyKind.ORGANISATION), Party::sector, code -> names.sectors().getOrDefault(code, code), figures)));
    }

    private Map<String, Group> byParty() {
        return overview.groups(Filter.ALL, GroupBy.PARTY).stream()
                .collect(Collectors.toMap(Group::key, Function.identity()));
    }

    private static List<PartyPages.Group> groups(List<Party> all, Function<Party, @Nullable String> key, Function<String, String> name,
            Map<String, Group> figures) {
        var groups = new LinkedHashMap<String, List<Row>>();
        all.stream().sorted(Comparator.comparing(Party::name)).forEach(party -> groups
                .computeIfAbsent(name.apply(Objects.requireNonNullElse(key.apply(party), "")), none -> new ArrayList<>()).add(row(party, figures)));
        return groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(g -> new PartyPages.Group(g.getKey(), g.getValue())).toList();
    }

    private static Row row(Party party, Map<String, Group> figures) {
        var group = figures.get(party.code());
        return group == null ? new Row(party.code(), party.name(), 0, 0, 0, 0)
                : new Row(party.code(), party.name(), group.assigned(), group.reported(),
                        BothSides.Measure.ON_TIME.count(group), group.assessed());
    }

    @GetMapping("/parties/{code}")
    View party(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var party = parties.find(code).orElseThrow(() -> new NotFound("party.unknown"));
        var names = directory.read();
        var texts = pages.texts();
        var page = pages.page(Section.PARTIES, party.name(), texts.get("party.description", party.name()),
                List.of(new Crumb(texts.get("nav.parties"), "/parties"), new Crumb(names.region(party.region()),
                        "/commitments?region=" + party.region())));
        page.head().feed("/parties/" + party.code() + ".atom", page.t("feed.party", party.name())).json("/api/v1/commitments?party=" + party.code());
        return pages.show("party", page, one(party, new Asked(parameters), names, page));
    }

    private One one(Party party, Asked asked, Names names, Page page) {
        var filter = Filter.ofParty(party.code());
        var figures = overview.of(filter, GroupBy.KIND);
        var list = Asked.list(filter);
        var total = figures.total();
        return new One(party, place(party, names, page), parties.institutions(party.code()).stream().map(Parties.Institution::name).toList(),
                Funnel.of(total, filter), new Figures(total, filter).headlines(), new Figures(total, filter).values(), total.count("headline", HeadlineCode.CONTESTED.code()),
                commitments.count(overdue(party.code())), list.with("headline", HeadlineCode.CONTESTED).toString(),
                list.with("overdue", true).toString(), sides(party, names, page), names.region(party.region()),
                Moves.ofParty(movements.of(filter), asked.text("from"), asked.text("to"), page),
                listing(party, asked.text("after"), names, page));
    }

    private static Filter overdue(String party) {
        return new Filter(null, party, null, null, null, null, null, null, null, null, null, null, null, null, null, null, true, null);
    }

    private static String place(Party party, Names names, Page page) {
        return party.kind() == PartyKind.STATE ? page.t("party.place.state", names.region(party.region()))
                : page.t("party.place.organisation", names.sectors().getOrDefault(String.valueOf(party.sector()), ""),
                        names.region(party.region()));
    }

    private List<Measure> sides(Party party, Names names, Page page) {
        var all = byParty();
        var both = overview.sides(Filter.ALL);
        var own = Stream.ofNullable(all.get(party.code())).toList();
        var region = names.parties(party.kind()).stream().filter(p -> p.region().equals(party.region()))
                .map(p -> all.get(p.code())).filter(Objects::nonNull).toList();
        return Stream.of(BothSides.Measure.values()).map(measure -> new Measure("party.measure." + measure.code(),
                ofAssigned(own, measure, page), ofAssigned(region, measure, page), ofAssigned(List.of(both.governments()), measure, page),
                ofAssigned(List.of(both.organisations()), measure, page))).toList();
    }

    private static String ofAssigned(List<Group> groups, BothSides.Measure measure, Page page) {
        var assigned = groups.stream().mapToInt(Group::assigned).sum();
        return assigned < BothSides.ENOUGH ? "" : page.t("party.measure.of", groups.stream().mapToInt(measure::count).sum(), assigned);
    }

    private Listing<Listed> listing(Party party, @Nullable String after, Names names, Page page) {
        var filter = Filter.ofParty(party.code());
        var found = commitments.page(filter, after, CommitmentListController.PAGE + 1);
        var shown = found.stream().limit(CommitmentListController.PAGE).toList();
        var here = Address.of("/parties/" + party.code());
        return new Listing<>(new Listed.Maker(page.texts(), names, page.now()).of(shown),
                page.t("commitments.count", commitments.count(filter)), after == null ? Optional.empty() : Optional.of(here.toString()),
                found.size() > shown.size() ? Optional.of(here.with("after", shown.getLast().standing().ref()).toString()) : Optional.empty(),
                List.of(), "", List.of(), List.of(), false, "?party=" + party.code());
    }
}
