package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.accountability.CorridorReader;
import org.followthrough.accountability.CorridorReader.Reported;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Corridor;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.portal.CorridorPages.Cell;
import org.followthrough.ui.portal.CorridorPages.Count;
import org.followthrough.ui.portal.CorridorPages.Directory;
import org.followthrough.ui.portal.CorridorPages.One;
import org.followthrough.ui.portal.CorridorPages.Pair;
import org.followthrough.ui.portal.CorridorPages.Row;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Two countries between which people move: what both were asked, what each reported, where one is silent. */
@Controller
class CorridorController {

    private static final int PAGE = 25;

    private final Pages pages;
    private final Names.Directory directory;
    private final CorridorReader corridors;

    CorridorController(Pages pages, Names.Directory directory, CorridorReader corridors) {
        this.pages = pages;
        this.directory = directory;
        this.corridors = corridors;
    }

    @GetMapping("/corridors")
    View directory(@RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        var from = asked.text("from");
        var to = asked.text("to");
        var names = directory.read();
        if (from != null && to != null && !from.equals(to)) {
            var language = pages.chosenLanguage();
            return new RedirectView(corridor(from + "-" + to, names).toString().transform(code -> "/corridors/" + code)
                    + (language.isEmpty() ? "" : "?" + LanguageSwitch.PARAMETER + "=" + language), true, false);
        }
        var texts = pages.texts();
        var page = pages.page(Section.PARTIES, texts.get("corridors.title"), texts.get("corridors.description"),
                List.of(new Crumb(texts.get("nav.parties"), "/parties")));
        var states = new LinkedHashMap<String, String>();
        names.parties(PartyKind.STATE).forEach(state -> states.put(state.code(), state.name()));
        return pages.show("corridors", page, new Directory(List.of(Choice.of("from", page.t("corridors.from"), page.t("corridors.choose"), states, from),
                Choice.of("to", page.t("corridors.to"), page.t("corridors.choose"), states, to)),
                corridors.named().entrySet().stream().map(one -> new Row(name(one.getKey(), names, page), "/corridors/" + one.getKey(), one.getValue())).toList()));
    }

    @GetMapping("/corridors/{code}")
    View one(@PathVariable String code, @RequestParam Map<String, String> parameters) {
        var names = directory.read();
        var corridor = corridor(code, names);
        var asked = new Asked(parameters);
        var texts = pages.texts();
        var states = corridor.states().stream().map(state -> Objects.requireNonNull(names.parties().get(state))).toList();
        var name = texts.get("corridor.name", states.getFirst().name(), states.getLast().name());
        var page = pages.page(Section.PARTIES, texts.get("corridor.title", name), texts.get("corridor.description", name),
                List.of(new Crumb(texts.get("nav.parties"), "/parties"), new Crumb(texts.get("corridors.title"), "/corridors")));
        return pages.show("corridor", page, model(corridor, name, states, asked.code("reported", Reported.class), asked.text("after"), page));
    }

    private static Corridor corridor(String code, Names names) {
        return Corridor.of(code).filter(one -> one.states().stream().distinct().count() == one.states().size()
                && one.states().stream().allMatch(state -> isState(names.parties().get(state)))).orElseThrow(() -> new NotFound("portal.filter.unknown"));
    }

    private static boolean isState(@Nullable Party party) {
        return party != null && party.kind() == PartyKind.STATE;
    }

    private static String name(Corridor corridor, Names names, Page page) {
        return page.t("corridor.name", names.parties().get(corridor.origin()).name(), names.parties().get(corridor.destination()).name());
    }

    private One model(Corridor corridor, String name, List<Party> states, @Nullable Reported which, @Nullable String after, Page page) {
        var here = Address.of("/corridors/" + corridor).with("reported", which);
        var found = corridors.pairs(corridor, which, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        return new One(corridor.toString(), name, states, counts(corridor), which == null ? "" : which.code(), shown.stream().map(pair -> pair(pair, states, page)).toList(),
                after == null ? Optional.empty() : Optional.of(here.toString()),
                found.size() > shown.size() ? Optional.of(here.with("after", shown.getLast().ref()).toString()) : Optional.empty());
    }

    private List<Count> counts(Corridor corridor) {
        var counts = corridors.counts(corridor);
        var here = Address.of("/corridors/" + corridor);
        var all = new ArrayList<Count>();
        all.add(new Count("corridor.all", counts.values().stream().mapToInt(n -> n).sum(), here.toString()));
        for (var which : Reported.values()) {
            all.add(new Count("corridor.reported." + which.code(), counts.getOrDefault(which, 0), here.with("reported", which).toString()));
        }
        return all;
    }

    private static Pair pair(CorridorReader.Pair pair, List<Party> states, Page page) {
        var kept = pair.states().values().stream().map(CorridorReader.One::joint).filter(Objects::nonNull).toList();
        return new Pair(pair.ref(), pair.title(), pair.named(), kept.size() > kept.stream().distinct().count() ? kept.getFirst() : "",
                states.stream().map(state -> cell(state, pair.states().get(state.code()), page)).toList());
    }

    private static Cell cell(Party state, CorridorReader.@Nullable One one, Page page) {
        return one == null ? new Cell(state.name(), "", Optional.empty(), Optional.empty(), "", "", Optional.empty(), false)
                : new Cell(state.name(), "/commitments/" + one.ref(), Optional.ofNullable(one.position()).map(Vocabulary::of),
                        Optional.ofNullable(one.report()).map(Vocabulary::of), one.cycle() == null ? "" : LanguageRules.isolated(one.cycle(), page.texts().locale()),
                        one.text() == null ? "" : one.text(), Optional.ofNullable(one.assessment()).map(Vocabulary::of), one.report() == null);
    }
}
