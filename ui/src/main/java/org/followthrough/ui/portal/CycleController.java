package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Passage;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.accountability.Passages;
import org.followthrough.accountability.Passages.Counts;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.parties.PartyKind;
import org.followthrough.reporting.CycleState;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.shared.Coded;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The account of one reporting cycle: of those that it asked, who reported what and when, and what was found. */
@Controller
class CycleController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Cycles cycles;
    private final Passages passages;

    CycleController(Pages pages, Names.Directory directory, Cycles cycles, Passages passages) {
        this.pages = pages;
        this.directory = directory;
        this.cycles = cycles;
        this.passages = passages;
    }

    @GetMapping("/cycles/{code}")
    View cycle(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var shown = open(code, parameters);
        return pages.show("cycle", shown.page(), shown.account());
    }

    /** An account with the page that tells it. */
    record Shown(Page page, CyclePage account) {
    }

    /** The account of a cycle, narrowed as the parameters say. @throws NotFound where there is no such cycle, or nothing of what it is narrowed to */
    Shown open(String code, Map<String, String> parameters) {
        var cycle = cycles.find(code).filter(one -> one.state() != CycleState.PLANNED).orElseThrow(() -> new NotFound("cycle.unknown"));
        var names = directory.read(cycle.edition());
        var filter = new Asked(parameters).within(cycle.edition());
        names.require(null, filter.theme(), filter.region(), filter.party());
        var texts = pages.texts();
        var name = LanguageRules.isolated(code, texts.locale());
        var page = pages.page(Section.OVERVIEW, texts.get("account.cycle.title", name), texts.get("account.cycle.description", name, names.edition(cycle.edition())),
                List.of(new Crumb(texts.get("nav.overview"), "/"), new Crumb(names.edition(cycle.edition()), "/accountability/" + cycle.edition())),
                names.zone(cycle.edition()));
        return new Shown(page, new Maker(cycle, filter, passages.in(filter, code), page).page(names));
    }

    private final class Maker {

        private final ReportingCycle cycle;
        private final Filter filter;
        private final Counts counts;
        private final Page page;

        Maker(ReportingCycle cycle, Filter filter, Counts counts, Page page) {
            this.cycle = cycle;
            this.filter = filter;
            this.counts = counts;
            this.page = page;
        }

        CyclePage page(Names names) {
            var list = Asked.list(filter.passing(in(Kind.ASKED)));
            var organisations = counts.count(in(Kind.ASKED), PartyKind.ORGANISATION);
            return new CyclePage(cycle, names.edition(cycle.edition()), funnel(PartyKind.STATE),
                    organisations == 0 ? Optional.empty() : Optional.of(funnel(PartyKind.ORGANISATION)), values(), Times.in(cycle.code(), counts, filter, page),
                    Narrowed.of(filter, names, page), counts.count(in(Kind.ASKED)), list.toString(), list.at("").toString());
        }

        private Passage in(Kind kind) {
            return Passage.in(cycle.code(), kind);
        }

        private Funnel funnel(PartyKind side) {
            return new Funnel(List.of(stage(Kind.ASKED, "y3", side), stage(Kind.REPORTED, "v4", side), stage(Kind.ASSESSED, "c4", side),
                    stage(Kind.COMPLETE, "c4", side)));
        }

        private Funnel.Row stage(Kind kind, String fill, PartyKind side) {
            return new Funnel.Row("account.cycle.stage." + kind.code(), fill, counts.count(in(kind), side), Asked.list(filter.ofKind(side).passing(in(kind))).toString());
        }

        /** The position as it is now; all else as it was said and found in this cycle. */
        private List<Figure> values() {
            var asked = filter.passing(in(Kind.ASKED));
            return List.of(Figures.positions(asked, counts.count(in(Kind.ASKED)), counts.positions(cycle.code())),
                    figure("selfReport", Kind.SELF_REPORT, Figures.REPORTS, Vocabulary::of), figure("assessment", Kind.ASSESSMENT, Figures.LEVELS, Vocabulary::of),
                    figure("effect", Kind.EFFECT, Figures.EFFECTS, Vocabulary::of),
                    figure("cooperation", Kind.TIMELINESS, Arrays.asList(CooperationGrade.values()), Vocabulary::of));
        }

        private <E extends Coded> Figure figure(String key, Kind kind, List<E> codes, Function<E, Status> status) {
            var rows = codes.stream().map(code -> new Figure.Row(status.apply(code), counts.count(cycle.code(), kind, code),
                    Asked.list(filter.passing(Passage.in(cycle.code(), kind, code))).toString())).toList();
            return new Figure(key, rows.stream().mapToLong(Figure.Row::count).sum(), rows);
        }
    }
}
