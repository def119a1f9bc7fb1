package org.followthrough.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;

/** Evidence is added to a commitment whose passed deadlines have taken effect, as every other deed is done (design, section 3). */
@IntegrationTest
@Import(World.class)
@DirtiesContext
class EvidenceServiceTest {

    private static final EvidenceService.Description LAW = new EvidenceService.Description(EvidenceKind.LAW, "The law",
            LocalDate.of(2025, 1, 31), Visibility.PUBLIC);

    @Autowired
    private World world;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private Commitments commitments;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String inReview(String party, String cycle) {
        var ref = world.acceptedBy(party);
        world.reported(ref, world.openCycle(cycle), SelfReport.UNDER_WAY);
        return ref;
    }

    private Commitment of(String ref) {
        return commitments.find(ref).orElseThrow();
    }

    private Evidence add(Actor actor, String ref) {
        return evidence.addUrl(actor, ref, LAW, "https://gazette.example/law");
    }

    @Test
    void a_reviewer_adds_until_the_review_ends_and_nothing_after_it_though_nobody_has_sealed_yet() {
        var ref = inReview("XAA", "evidence-end");
        var name = world.panel(ref, "evidence-end").getFirst();
        world.rated(name, ref, "evidence-end", AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        var member = world.who(name);
        var ends = of(ref).dueAt();
        clock.set(ends.minusSeconds(60));
        assertThat(add(member, ref).side()).isEqualTo(Side.PANEL);
        clock.set(ends.plusSeconds(60));
        assertThatThrownBy(() -> add(member, ref)).isInstanceOf(WrongState.class).hasMessageContaining("review.sealed");
        assertThatThrownBy(() -> evidence.requireAddable(member, ref)).isInstanceOf(WrongState.class);
    }

    @Test
    void a_seat_that_passed_on_in_silence_unnoticed_takes_no_evidence() {
        var ref = inReview("XAC", "evidence-silent");
        var silent = world.who(world.panel(ref, "evidence-silent").getFirst());
        clock.set(of(ref).dueAt().minusSeconds(60));
        assertThatThrownBy(() -> add(silent, ref)).isInstanceOf(Forbidden.class);
    }

    @Test
    void what_has_passed_takes_effect_before_the_addressees_evidence_is_added() {
        var ref = inReview("XAB", "evidence-passed");
        var ends = of(ref).dueAt();
        clock.set(ends.plusSeconds(60));
        var added = add(world.who("ministry.xab"), ref);
        assertThat(of(ref).state()).isEqualTo(CommitmentState.RIGHT_OF_REPLY);
        assertThat(of(ref).stateSince()).as("at its own instant").isEqualTo(ends).isBefore(added.addedAt());
    }
}
