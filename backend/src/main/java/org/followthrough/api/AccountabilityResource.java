package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.identity.Permission;
import org.followthrough.review.EditionStatistics;
import org.followthrough.review.PanelFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The funnel and the counts by value, with the address of the list behind each group. */
@RestController
@RequestMapping("/api/v1")
class AccountabilityResource {

    static final String PATH = "/api/v1/commitments";
    private final Overview overview;
    private final Words words;
    private final Lists lists;
    private final EditionStatistics statistics;

    AccountabilityResource(Overview overview, Words words, Lists lists, EditionStatistics statistics) {
        this.statistics = statistics;
        this.overview = overview;
        this.lists = lists;
        this.words = words;
    }

    /** The figures; of panels only where one edition is asked for. */
    record FiguresView(Instant asOf, int methodVersion, @Nullable String edition, GroupBy groupBy, GroupView total, List<GroupView> groups,
            @Nullable PanelsView panels) {
    }

    /** All panels of an edition together: agreement, how migrant and diaspora organisations rated, and timeliness; null is too few to say. */
    record PanelsView(int panels, int ratings, @Nullable BigDecimal alpha, @Nullable TallyView diaspora, @Nullable TimelyView timeliness) {

        static PanelsView of(PanelFigures f) {
            return new PanelsView(f.panels(), f.ratings(), f.alpha(),
                    f.diaspora() == null ? null : new TallyView(f.diaspora().ratings(), f.diaspora().levels()),
                    f.timely() == null ? null : new TimelyView(f.timely().asked(), f.timely().inTime()));
        }
    }

    record TallyView(int ratings, Map<String, Integer> levels) {
    }

    record TimelyView(int asked, int inTime) {
    }

    /**
     * The figures of one group.
     *
     * @param list address of the commitments behind them
     */
    record GroupView(String key, String name, int assigned, int responded, int reported, int assessed, int complete,
            Map<String, Integer> quality, Map<String, Integer> position, Map<String, Integer> selfReport, Map<String, Integer> assessment,
            Map<String, Integer> effect, Map<String, Integer> cooperation, Map<String, Integer> headline, String list) {
    }

    @GetMapping("/accountability")
    @May(Permission.READ_PUBLIC)
    @Gives(value = FiguresView.class, parameters = {"edition", "groupBy"}, media = {Gives.CSV, Gives.XLSX})
    @Nullable ResponseEntity<byte[]> figures(Call call, HttpServletResponse response) throws IOException {
        var format = Format.accepted(call);
        var figures = figures(call, call.query(Set.of("edition", "groupBy")));
        if (format != Format.JSON) {
            format.send(call, response, lists.accountability(figures));
            return null;
        }
        return call.answer(figures);
    }

    FiguresView figures(Call call, Query query) {
        return figures(query.ref("edition"), query.code("groupBy", GroupBy.class).orElse(GroupBy.PARTY), call.locale());
    }

    /** Of one edition, by addressee. */
    FiguresView figures(String edition, Locale language) {
        return figures(Optional.of(edition), GroupBy.PARTY, language);
    }

    private FiguresView figures(Optional<String> edition, GroupBy groupBy, Locale language) {
        var figures = overview.of(Filter.ofEdition(edition.orElse(null)), groupBy, language);
        var all = edition.map(code -> "edition=" + code).orElse("");
        return new FiguresView(figures.asOf(), figures.methodVersion(), edition.orElse(null), groupBy,
                view(figures.total(), "total", words.all(language), address(all)),
                figures.groups().stream().map(group -> view(group, group.key(), name(groupBy, group, language),
                        address(all + (all.isEmpty() || groupBy == GroupBy.EDITION ? "" : "&") + filter(groupBy, group, all)))).toList(),
                edition.map(code -> PanelsView.of(statistics.of(code))).orElse(null));
    }

    private static String filter(GroupBy groupBy, Overview.Group group, String all) {
        return groupBy == GroupBy.EDITION && !all.isEmpty() ? "" : groupBy.parameter() + "=" + group.key();
    }

    private static String address(String filters) {
        return filters.isEmpty() ? PATH : PATH + "?" + filters;
    }

    private String name(GroupBy groupBy, Overview.Group group, Locale locale) {
        return switch (groupBy) {
            case HEADLINE -> words.headlineName(group.key(), locale);
            case KIND -> words.kind(group.key(), locale);
            case GCM -> words.objective(group.key(), locale);
            default -> Optional.ofNullable(group.name()).orElse(group.key());
        };
    }

    private static GroupView view(Overview.Group g, String key, String name, String list) {
        return new GroupView(key, name, g.assigned(), g.responded(), g.reported(), g.assessed(), g.complete(), counts(g, "quality"),
                counts(g, "position"), counts(g, "selfReport"), counts(g, "assessment"), counts(g, "effect"), counts(g, "cooperation"),
                counts(g, "headline"), list);
    }

    private static Map<String, Integer> counts(Overview.Group group, String value) {
        return group.counts().getOrDefault(value, Map.of());
    }
}
