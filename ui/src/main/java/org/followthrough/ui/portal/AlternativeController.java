package org.followthrough.ui.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.evidence.alternative.AlternativeReports.Filter;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.evidence.alternative.AlternativeVersion;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Reports of organisations beside those of addressees, each at an address of its own that stays (features, row G4). */
@Controller
class AlternativeController {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Names.Directory directory;
    private final AlternativeReports reports;
    private final AlternativeService service;
    private final CommitmentReader commitments;

    AlternativeController(Pages pages, Names.Directory directory, AlternativeReports reports, AlternativeService service, CommitmentReader commitments) {
        this.pages = pages;
        this.directory = directory;
        this.reports = reports;
        this.service = service;
        this.commitments = commitments;
    }

    @GetMapping("/alternative-reports")
    View list(@RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        var names = directory.read();
        var filter = new Filter(asked.text("edition"), asked.text("party"), asked.text("commitment"), asked.text("organisation"), null);
        names.require(filter.edition(), null, null, filter.party());
        names.require(null, null, null, filter.organisation());
        var page = pages.page(Section.NONE, pages.texts().get("alternative.list.title"), pages.texts().get("alternative.list.description"), List.of());
        return pages.show("alternatives", page, listing(filter, after(asked), names, page));
    }

    private static @Nullable String after(Asked asked) {
        var after = asked.text("after");
        if (after != null && !after.matches("AR-\\d{4}-\\d{4,8}")) {
            throw new NotFound("portal.filter.unknown");
        }
        return after;
    }

    private Listing<AlternativeRow> listing(Filter filter, @Nullable String after, Names names, Page page) {
        var found = reports.page(filter, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var list = Address.of("/alternative-reports").with("edition", filter.edition()).with("party", filter.party())
                .with("organisation", filter.organisation()).with("commitment", filter.commitment());
        var next = found.size() > shown.size() ? Optional.of(list.with("after", shown.getLast().number()).toString()) : Optional.<String>empty();
        var kept = filter.commitment() == null ? List.<Choice.Option>of() : List.of(new Choice.Option("commitment", filter.commitment(), false));
        return new Listing<>(shown.stream().map(one -> AlternativeRow.of(one, page)).toList(), "",
                after == null ? Optional.empty() : Optional.of(list.toString()), next, filters(filter, names, page), "", List.of(), kept,
                !list.parameters().isEmpty(), list.at("").toString());
    }

    private static List<Choice> filters(Filter filter, Names names, Page page) {
        var editions = new LinkedHashMap<String, String>();
        names.editions().values().forEach(edition -> editions.put(edition.code(), edition.name()));
        return List.of(Choice.of("edition", page.t("filter.edition"), page.t("filter.edition.any"), editions, filter.edition()),
                Choice.of("party", page.t("alternative.addressee"), page.t("alternative.addressee.any"), named(names.parties().values().stream().toList()),
                        filter.party()),
                Choice.of("organisation", page.t("alternative.organisation"), page.t("alternative.organisation.any"),
                        named(names.parties(PartyKind.ORGANISATION)), filter.organisation()));
    }

    private static Map<String, String> named(List<Party> parties) {
        var named = new LinkedHashMap<String, String>();
        parties.forEach(party -> named.put(party.code(), party.name()));
        return named;
    }

    @GetMapping("/alternative-reports/{number}")
    View one(@PathVariable String number, @RequestParam(required = false) @Nullable String version) {
        var report = service.read(number);
        var said = version == null ? report.said() : service.version(report, ordinal(version));
        var texts = pages.texts();
        var page = pages.page(Section.NONE, texts.get("alternative.page", said.title(), report.number()),
                texts.get("alternative.description", report.organisationName()), List.of(new Crumb(texts.get("alternative.list.title"), "/alternative-reports"),
                        new Crumb(report.organisationName(), "/parties/" + report.organisation())));
        return pages.show("alternative", page, page(report, said, page));
    }

    private static int ordinal(String version) {
        if (!version.matches("[1-9]\\d{0,5}")) {
            throw new NotFound("alternative.unknown");
        }
        return Integer.parseInt(version);
    }

    private AlternativePage page(AlternativeReport report, AlternativeVersion said, Page page) {
        var names = directory.read().parties();
        var language = Locale.of(said.language()).getDisplayLanguage(page.texts().locale());
        var withdrawn = report.withdrawnAt();
        var file = said.sha256() == null || report.withdrawn() ? "" : "/api/v1/alternative-reports/" + report.number() + "/file?version=" + said.version();
        return new AlternativePage(report, said, page.t("alternative.about", page.formats().day(said.date()), language,
                page.formats().day(report.handedInAt())), page.t("alternative.citation", report.organisationName(), said.title(), report.number(),
                said.version(), page.formats().day(said.date())), file, file.isEmpty() ? "" : "/evidence/" + said.sha256(),
                report.commitments().stream().map(commitments::standing).map(standing -> new AlternativePage.Spoken(standing.ref(), standing.title(),
                        names.get(standing.addressee()).name())).toList(), versions(report, said, page),
                withdrawn == null ? "" : page.t("alternative.withdrawn.lead", page.formats().day(withdrawn)));
    }

    private List<AlternativePage.Version> versions(AlternativeReport report, AlternativeVersion said, Page page) {
        var all = service.versions(report);
        return all.size() < 2 ? List.of() : all.stream().map(one -> new AlternativePage.Version(page.t("alternative.version", one.version(),
                page.formats().day(one.at())), report.withdrawn() ? "" : "/alternative-reports/" + report.number() + "?version=" + one.version(),
                one.reason() == null ? "" : one.reason(), one.version() == said.version())).toList();
    }
}
