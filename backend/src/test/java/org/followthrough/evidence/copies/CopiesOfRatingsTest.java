package org.followthrough.evidence.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Visibility;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Addresses that ratings cite get their copy once the assessment is published, and no server hears of a panel before (features, row F5). */
@IntegrationTest
@Import(World.class)
class CopiesOfRatingsTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private EvidenceCopies copies;

    private String ref = "";
    private String cycle = "";
    private List<String> panel = List.of();

    @BeforeEach
    void aPanelRates() {
        ref = world.begin().acceptedBy("XAB");
        cycle = world.openCycle("copies-of-ratings-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        panel = world.panel(ref, cycle);
    }

    private UUID found(Visibility visibility) {
        return evidence.addUrl(world.who(panel.getFirst()), ref, new EvidenceService.Description(EvidenceKind.PRESS, "A report", LocalDate.of(2025, 1, 31),
                visibility), "https://paper.example/" + UUID.randomUUID()).id();
    }

    private void rated(UUID... cited) {
        reviews.rate(world.who(panel.getFirst()), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.MODERATE, null, null, null, Set.of(),
                "As found.", List.of(cited)), null);
        reviews.submit(world.who(panel.getFirst()), ref, cycle);
        panel.stream().skip(1).forEach(name -> world.rated(name, ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE));
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "As rated.", null);
    }

    @Test
    void a_public_address_is_fetched_from_publication_on_and_not_a_moment_earlier() {
        var cited = found(Visibility.PUBLIC);
        assertThat(copies.find(cited)).as("added").isEmpty();
        rated(cited);
        assertThat(copies.find(cited)).as("sealed").isEmpty();
        replies.reply(world.who("focal.xab"), ref, cycle, false, "Noted.");
        assertThat(copies.find(cited)).as("published").hasValueSatisfying(copy -> assertThat(copy.state()).isEqualTo(CopyState.WAITING));
    }

    @Test
    void what_is_for_the_panel_and_what_nobody_cited_is_never_fetched() {
        var secret = found(Visibility.PANEL);
        var unused = found(Visibility.PUBLIC);
        rated(secret);
        replies.reply(world.who("focal.xab"), ref, cycle, false, "Noted.");
        assertThat(copies.find(secret)).isEmpty();
        assertThat(copies.find(unused)).isEmpty();
    }
}
