package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.Outcomes;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.register.comments.QualityComment;
import org.followthrough.register.comments.QualityComments;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.register.lineage.Chain;
import org.followthrough.register.lineage.Lineages;
import org.followthrough.register.sharpening.Part;
import org.followthrough.register.sharpening.Sharpenings;
import org.followthrough.register.treaties.TreatyAsks;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.shared.AskedBefore;
import org.followthrough.ui.shared.TermNames;
import org.followthrough.ui.shared.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** One recommendation. */
@Controller
class RecommendationController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Recommendations recommendations;
    private final StandingRows standings;
    private final Editions editions;
    private final TermNames terms;
    private final Lineages lineages;
    private final Outcomes outcomes;
    private final Belongings belongings;
    private final Sharpenings sharpenings;
    private final TreatyAsks treatyAsks;
    private final QualityComments comments;
    private final Adoptions adoptions;

    RecommendationController(Pages pages, Names.Directory directory, Recommendations recommendations, StandingRows standings,
            Editions editions, TermNames terms, Lineages lineages, Outcomes outcomes, Belongings belongings, Sharpenings sharpenings, TreatyAsks treatyAsks,
            QualityComments comments, Adoptions adoptions) {
        this.pages = pages;
        this.directory = directory;
        this.recommendations = recommendations;
        this.standings = standings;
        this.editions = editions;
        this.terms = terms;
        this.lineages = lineages;
        this.outcomes = outcomes;
        this.belongings = belongings;
        this.sharpenings = sharpenings;
        this.treatyAsks = treatyAsks;
        this.comments = comments;
        this.adoptions = adoptions;
    }

    @GetMapping("/recommendations/{ref}")
    View recommendation(@PathVariable String ref) {
        var recommendation = recommendations.find(ref).filter(found -> found.state() != RecommendationState.DRAFT)
                .orElseThrow(() -> new NotFound("register.unknown"));
        var names = directory.read();
        var edition = recommendation.edition();
        var texts = pages.texts();
        var page = pages.page(Section.RECOMMENDATIONS, recommendation.title(),
                texts.get("recommendation.description", recommendation.ref(), names.edition(edition)),
                List.of(new Crumb(texts.get("nav.recommendations"), "/recommendations"),
                        new Crumb(names.edition(edition), "/recommendations?edition=" + edition)), names.zone(edition));
        page.head().feed(Address.of("/commitments.atom").with("recommendation", recommendation.ref()).toString(), page.t("feed.recommendation", recommendation.ref()))
                .json("/api/v1/recommendations/" + recommendation.ref());
        return pages.show("recommendation", page, model(recommendation, names, page));
    }

    private RecommendationPage model(Recommendation r, Names names, Page page) {
        var all = standings.of(r.id());
        var chain = lineages.chain(r.id());
        var rows = new Listed.Maker(page.texts(), names, page.now());
        var commitments = all.stream().map(s -> rows.of(s, names.parties().containsKey(s.addressee())
                ? names.parties().get(s.addressee()).name() : s.addressee())).sorted(Comparator.comparing(Listed::addresseeName)).toList();
        return new RecommendationPage(r, editions.event(r.event()).map(Event::name).orElse(r.event()), names.edition(r.edition()),
                "/accountability/" + r.edition(), Vocabulary.of(r.quality().verifiability()), terms.of(r, page.texts().locale()),
                r.addresseeGroups().stream().map(group -> page.t("group." + group.code())).toList(), commitments,
                all.stream().filter(Standing::responded).count(), all.stream().filter(Standing::reported).count(),
                all.stream().filter(Standing::assessed).count(),
                all.stream().map(Standing::dueAt).filter(Objects::nonNull).filter(due -> !Deadline.hasPassed(due, page.now()))
                        .min(Comparator.naturalOrder()).map(page.formats()::day), asked(chain, r.ref(), page), chain.successor(r.ref()),
                belongings.of(r, names.edition(r.edition()), page), parts(r.ref(), page), treatyAsks.isMarked(r.id()),
                comments.of(r.id()).stream().map(one -> comment(one, names, page)).toList(),
                adoptions.of(List.of(r.ref())).getOrDefault(r.ref(), List.of()).stream().map(one -> Declared.of(one, page)).toList());
    }

    /** Of a reviewer nobody learns more than that it is one. */
    private static RecommendationPage.Comment comment(QualityComment one, Names names, Page page) {
        var day = page.formats().day(one.on());
        return new RecommendationPage.Comment(one.party() == null ? page.t("recommendation.comment.reviewer", day)
                : page.t("recommendation.comment.party", names.parties().containsKey(one.party()) ? names.parties().get(one.party()).name() : one.party(), day),
                one.text());
    }

    private List<RecommendationPage.Said> parts(String ref, Page page) {
        return Optional.ofNullable(sharpenings.confirmed(List.of(ref)).get(ref)).map(parts -> Stream.of(Part.values())
                .filter(part -> !parts.get(part).isEmpty())
                .map(part -> new RecommendationPage.Said(page.t("recommendation.part." + part.code()), parts.get(part))).toList()).orElse(List.of());
    }

    private Optional<AskedBefore> asked(Chain chain, String ref, Page page) {
        return Optional.of(chain).filter(Chain::exists).map(all -> AskedBefore.of(all, ref,
                outcomes.of(all.members().stream().map(Chain.Member::id).toList()), page.texts()));
    }
}
