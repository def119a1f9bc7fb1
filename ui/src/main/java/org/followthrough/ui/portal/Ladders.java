package org.followthrough.ui.portal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.register.treaties.TreatyAsks;
import org.followthrough.review.Rung;
import org.followthrough.ui.portal.CommitmentPage.Climbed;
import org.followthrough.ui.shared.LadderPicture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a treaty ask stands on its ladder, in place of the milestones' completion (method, section 2). */
@Component
class Ladders {

    private final TreatyAsks treatyAsks;

    Ladders(TreatyAsks treatyAsks) {
        this.treatyAsks = treatyAsks;
    }

    /** Of the verdict where its panel was on the ladder; without a rung where the ask is marked and no panel has been on it. */
    Optional<Climbed> of(Detail detail, Page page) {
        return detail.verdict().filter(verdict -> verdict.assessment().rung() != null).map(verdict -> found(verdict, page))
                .or(() -> marked(detail).map(ask -> new Climbed(page.t("ladder.none-yet"), picture(page, null, List.of()))));
    }

    private Optional<Detail> marked(Detail detail) {
        return Optional.of(detail).filter(ask -> treatyAsks.isMarked(ask.commitment().recommendation()));
    }

    private static Climbed found(PublishedAssessment verdict, Page page) {
        var rung = Rung.find(Objects.requireNonNull(verdict.assessment().rung())).orElseThrow();
        return new Climbed(page.t("ladder.found", verdict.cycle(), rung.number(), page.t("rung." + rung.code())),
                picture(page, rung.number(), verdict.assessment().verifiedRungs()));
    }

    private static Html picture(Page page, @Nullable Integer rung, List<Integer> verified) {
        return new Html(LadderPicture.of(page.texts(), rung, verified));
    }
}
