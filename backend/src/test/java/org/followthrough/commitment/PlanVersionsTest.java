package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.Counted;
import org.followthrough.accountability.Timeline;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.workflow.Walk;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@IntegrationTest
@Import(World.class)
class PlanVersionsTest {

    private static final LocalDate TARGET = LocalDate.of(2070, 12, 31);

    @Autowired World world;
    @Autowired Commitments commitments;
    @Autowired CommitmentReader reader;
    @Autowired ReportingService reporting;
    @Autowired ReviewService reviews;
    @Autowired SealingService sealing;
    @Autowired ReplyService replies;
    @Autowired Timeline timeline;
    @Autowired Walk walk;
    @Autowired MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static PositionDraft plan(LocalDate target, String baseline, PlannedMilestone... milestones) {
        return new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", target, baseline, "a law in force"),
                List.of(milestones));
    }

    private static PlannedMilestone step(String title, String weight) {
        return new PlannedMilestone(title, LocalDate.of(2070, 6, 30), new BigDecimal(weight), false);
    }

    private static final PositionDraft FIRST = plan(TARGET, "no law", step("Bill", "40"), step("Law", "30"), step("Office", "30"));
    private static final PositionDraft REWEIGHED = plan(TARGET.plusYears(9), null, step("Bill", "9000"), step("Law", "0.001"),
            step("Office", "0.001"));

    private String planned(PositionDraft draft) {
        var ref = world.assigned(world.stateOfItsOwn());
        world.respond(ref, draft);
        return ref;
    }

    private Map<String, UUID> ids(String ref) {
        return reader.read(ref).milestones().stream().collect(Collectors.toMap(Milestone::title, Milestone::id));
    }

    private void reported(String ref, String cycle, String... done) {
        var ids = ids(ref);
        var claims = List.of(done).stream().collect(Collectors.toMap(ids::get, title -> true));
        var focal = world.who("focal." + World.stateOf(ref));
        reporting.save(focal, ref, cycle, new ReportDraft(SelfReport.PLANNED, "As planned.", claims, List.of(), "", "", List.of()), null);
        reporting.submit(focal, ref, cycle);
        reporting.decide(world.who("clearing." + World.stateOf(ref)), ref, cycle, Decision.CLEAR, null);
    }

    private void rated(String ref, String cycle, String... verified) {
        var ids = ids(ref);
        world.panel(ref, cycle).forEach(name -> {
            reviews.rate(world.who(name), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.MODERATE, null, null, null,
                    List.of(verified).stream().map(ids::get).collect(Collectors.toSet()), "As found.", List.of()), null);
            reviews.submit(world.who(name), ref, cycle);
        });
    }

    private void published(String ref, String cycle) {
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "Some of it.", null);
        replies.reply(world.who("focal." + World.stateOf(ref)), ref, cycle, false, "We agree.");
    }

    private Counted counted(String ref) {
        return reader.read(ref).counted().orElseThrow();
    }

    private void nextMonths() {
        walk.to(clock.now().plusSeconds(200L * 24 * 3600));
    }

    private static String cycle() {
        return "P" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_plan_that_is_changed_before_any_report_is_asked_counts_at_once() {
        var ref = planned(FIRST);
        world.respond(ref, REWEIGHED);
        assertThat(reader.read(ref).commitment().terms().targetDate()).isEqualTo(TARGET.plusYears(9));
        assertThat(reader.read(ref).plans()).hasSize(2).allMatch(PlanVersion::counts);
        assertThat(reader.read(ref).commitment().terms().baseline()).isEqualTo("no law");
    }

    @Test
    void a_position_with_the_same_plan_makes_no_other_version() {
        var ref = planned(FIRST);
        world.respond(ref, FIRST);
        assertThat(reader.read(ref).plans()).hasSize(1);
    }

    @Test
    void a_plan_that_is_cleared_while_a_report_is_asked_counts_from_the_next_cycle_on() {
        var ref = planned(FIRST);
        world.openCycle(cycle());
        world.respond(ref, REWEIGHED);
        var read = reader.read(ref);
        assertThat(read.milestones()).extracting(Milestone::weight).containsExactly(new BigDecimal("40.000"), new BigDecimal("30.000"),
                new BigDecimal("30.000"));
        assertThat(read.commitment().terms().targetDate()).isEqualTo(TARGET);
        assertThat(read.plans().getLast().counts()).isFalse();
        assertThat(timeline.of(read.commitment().id(), 0, 100)).extracting(Timeline.Entry::kind)
                .contains("plan-changed");
        nextMonths();
        world.openCycle(cycle());
        assertThat(reader.read(ref).commitment().terms().targetDate()).isEqualTo(TARGET.plusYears(9));
        assertThat(reader.read(ref).plans()).allMatch(PlanVersion::counts);
    }

    @Test
    void a_later_plan_reweighs_nothing_that_a_panel_has_verified() {
        var ref = planned(FIRST);
        var first = world.openCycle(cycle());
        reported(ref, first, "Bill");
        rated(ref, first, "Bill");
        world.respond(ref, REWEIGHED);
        published(ref, first);
        assertThat(counted(ref).completion().verifiedPercent()).isEqualTo(40);
        assertThat(counted(ref).cycle()).isNull();
        world.openCycle(cycle());
        assertThat(counted(ref).completion().verifiedPercent()).isEqualTo(40);
        assertThat(counted(ref).completion().claimedPercent()).isEqualTo(40);
        assertThat(counted(ref).cycle()).isEqualTo(first);
        assertThat(counted(ref).plan()).isEqualTo(1);
        assertThat(reader.read(ref).milestones().getFirst().weight()).isEqualByComparingTo("40");
    }

    @Test
    void a_verified_milestone_stays_in_every_later_plan_and_an_open_one_may_be_dropped() {
        var ref = planned(FIRST);
        var first = world.openCycle(cycle());
        reported(ref, first, "Bill");
        rated(ref, first, "Bill");
        published(ref, first);
        world.respond(ref, plan(TARGET, null, step("Office", "30")));
        var second = world.openCycle(cycle());
        assertThat(reader.read(ref).milestones()).extracting(Milestone::title).containsExactly("Bill", "Office");
        reported(ref, second, "Office");
        rated(ref, second, "Bill", "Office");
        published(ref, second);
        assertThat(counted(ref).completion().verifiedPercent()).isEqualTo(100);
        assertThat(counted(ref).cycle()).isNull();
        assertThat(reader.read(ref).completions()).extracting(one -> one.completion().verifiedPercent()).containsExactly(40, 100);
    }

    @Test
    void of_two_plans_that_wait_the_last_one_counts() {
        var ref = planned(FIRST);
        world.openCycle(cycle());
        world.respond(ref, REWEIGHED);
        world.respond(ref, plan(TARGET, "half a law", step("Bill", "1")));
        nextMonths();
        world.openCycle(cycle());
        assertThat(reader.read(ref).plans()).extracting(PlanVersion::counts).containsExactly(true, false, true);
        assertThat(reader.read(ref).commitment().terms().baseline()).isEqualTo("half a law");
    }
}
