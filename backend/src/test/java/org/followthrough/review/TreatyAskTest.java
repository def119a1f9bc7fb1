package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.register.Classification;
import org.followthrough.register.Coding;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.register.treaties.TreatyMark;
import org.followthrough.register.treaties.TreatyService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mark of a treaty ask and what panels do with it (method, section 2, ladder for treaty asks). */
@IntegrationTest
@Import(World.class)
class TreatyAskTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private TreatyService treaties;
    @Autowired
    private RegisterService register;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private Reviews panels;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static String askOf(String ref) {
        return ref.substring(0, ref.indexOf('~'));
    }

    private String reported(String ref) {
        var cycle = world.openCycle("ladder-" + ++number);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        return cycle;
    }

    private void rate(String reviewer, String ref, String cycle, AssessmentLevel level, Integer rung, Integer... verified) {
        reviews.rate(world.who(reviewer), ref, cycle, draft(level, rung, verified), null);
        reviews.submit(world.who(reviewer), ref, cycle);
    }

    private static RatingDraft draft(AssessmentLevel level, Integer rung, Integer... verified) {
        return new RatingDraft(level, EvidenceGrade.STRONG, null, null, rung, Set.of(), "As the treaty office says.", List.of(), Set.of(verified), null);
    }

    @Test
    void an_ask_that_names_an_instrument_is_proposed_until_somebody_decides() {
        var ask = askOf(world.assigned("XAA"));
        assertThat(treaties.of(world.who("curator"), ask)).isEqualTo(new TreatyMark(false, false));
        var before = recommendations.find(ask).orElseThrow();
        var instrument = jdbc.sql("select code from term where scheme = 'instruments' and parent is null order by ordinal limit 1").query(String.class).single();
        register.classify(world.who("curator"), ask, new Classification(Set.copyOf(before.themes()), Set.copyOf(before.gcmObjectives()),
                Coding.NONE.with(Scheme.INSTRUMENTS, List.of(instrument))), null);
        assertThat(treaties.of(world.who("curator"), ask)).isEqualTo(new TreatyMark(false, true));
        treaties.mark(world.who("organiser"), ask, false);
        assertThat(treaties.of(world.who("curator"), ask)).as("decided, and no longer proposed").isEqualTo(new TreatyMark(false, false));
        treaties.mark(world.who("curator2"), ask, true);
        assertThat(treaties.of(world.who("organiser"), ask)).isEqualTo(new TreatyMark(true, false));
    }

    @Test
    void who_marked_it_stands_in_the_record_once() {
        var ask = askOf(world.assigned("XAA"));
        treaties.mark(world.who("curator"), ask, true);
        treaties.mark(world.who("organiser"), ask, true);
        assertThat(jdbc.sql("select acted_as from audit_entry where subject = :ask and action = 'treaty-ask-marked'").param("ask", ask)
                .query(String.class).list()).containsExactly("curator");
    }

    @Test
    void only_curators_and_organisers_mark_and_only_what_there_is() {
        var ask = askOf(world.assigned("XAA"));
        assertThatThrownBy(() -> treaties.mark(world.who("focal.xaa"), ask, true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> treaties.mark(Actor.PUBLIC, ask, true)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> treaties.of(world.who("reviewer1"), ask)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> treaties.mark(world.who("curator"), "CSD-1999-X-1", true)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_panel_drawn_before_the_mark_goes_on_with_milestones_and_the_next_one_climbs_the_ladder() {
        var ref = world.acceptedBy("XAA");
        var first = reported(ref);
        treaties.mark(world.who("curator"), askOf(ref), true);
        var seat = world.panel(ref, first).getFirst();
        assertThat(reviews.desk(world.who(seat), ref, first).review().isOnLadder()).isFalse();
        assertThatThrownBy(() -> reviews.rate(world.who(seat), ref, first, draft(AssessmentLevel.LIMITED, 5, 5), null))
                .isInstanceOfSatisfying(RuleViolation.class, no -> assertThat(no.violations().getFirst().field()).isEqualTo("verifiedRungs"));
        world.allRate(ref, first, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        var old = sealing.seal(world.who(world.chair(ref, first)), ref, first, null, null).orElseThrow();
        assertThat(old.rung()).isNull();
        walk.to(clock.now().plus(java.time.Duration.ofDays(60)));

        var second = reported(ref);
        assertThat(reviews.desk(world.who(world.panel(ref, second).getFirst()), ref, second).review().isOnLadder()).isTrue();
        treaties.mark(world.who("organiser"), askOf(ref), false);
        world.panel(ref, second).forEach(reviewer -> rate(reviewer, ref, second, AssessmentLevel.SUBSTANTIAL, 3));
        var assessment = sealing.seal(world.who(world.chair(ref, second)), ref, second, null, null).orElseThrow();
        assertThat(assessment.rung()).as("the panel goes on as it began").isEqualTo(3);
        assertThat(panels.assessment(assessment.review()).orElseThrow().rung()).isEqualTo(3);
    }

    @Test
    void complete_needs_both_claims_at_once_and_what_lacks_is_said_on_submission() {
        var ref = world.acceptedBy("XAB");
        treaties.mark(world.who("curator"), askOf(ref), true);
        var cycle = reported(ref);
        var seat = world.panel(ref, cycle).getFirst();
        assertThatThrownBy(() -> reviews.rate(world.who(seat), ref, cycle, draft(AssessmentLevel.COMPLETE, 6, 6), null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> reviews.rate(world.who(seat), ref, cycle, draft(AssessmentLevel.LIMITED, 7), null))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> reviews.rate(world.who(seat), ref, cycle, draft(AssessmentLevel.SUBSTANTIAL, 6, 4), null))
                .isInstanceOf(RuleViolation.class);
        reviews.rate(world.who(seat), ref, cycle, draft(AssessmentLevel.LIMITED, null), null);
        assertThatThrownBy(() -> reviews.submit(world.who(seat), ref, cycle))
                .isInstanceOfSatisfying(RuleViolation.class, no -> assertThat(no.violations().getFirst().field()).isEqualTo("rung"));
        world.panel(ref, cycle).forEach(reviewer -> rate(reviewer, ref, cycle, AssessmentLevel.COMPLETE, 6, 5, 6));
        var assessment = sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null).orElseThrow();
        assertThat(assessment.level()).isEqualTo(AssessmentLevel.COMPLETE);
        assertThat(assessment.rung()).isEqualTo(6);
        assertThat(assessment.verifiedRungs()).containsExactly(5, 6);
        assertThat(panels.assessment(assessment.review()).orElseThrow().verifiedRungs()).containsExactly(5, 6);
        assertThat(Map.copyOf(assessment.distribution())).containsEntry("complete", 5);
    }
}
