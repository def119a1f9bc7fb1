package org.followthrough.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What a commitment is measured by, and when the public sees it. */
@IntegrationTest
@Import(World.class)
class IndicatorServiceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private IndicatorService service;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private MethodClock clock;
    private String ref = "";

    @BeforeEach
    void begin() {
        world.begin();
        ref = world.acceptedBy("XAB");
    }

    private static Baseline value(String value, LocalDate date) {
        return new Baseline(new BigDecimal(value), date, "Labour inspectorate");
    }

    private static IndicatorPlan plan(@Nullable Baseline baseline) {
        return new IndicatorPlan("Inspections of recruiters", "visits a year", baseline, new BigDecimal("400"), LocalDate.of(2027, 12, 31));
    }

    private Indicator added(@Nullable Baseline baseline) {
        return service.add(world.who("focal.xab"), ref, plan(baseline));
    }

    private List<Indicator> published() {
        return service.of(Actor.PUBLIC, ref);
    }

    @Test
    void what_is_entered_is_the_partys_until_a_report_is_cleared() {
        var cycle = world.openCycle("measured-" + ++number);
        var indicator = added(value("120", LocalDate.of(2024, 12, 31)));
        service.measure(world.who("focal.xab"), ref, indicator.id(), value("180.5", LocalDate.of(2025, 2, 28)));
        assertThat(published()).isEmpty();
        assertThat(service.of(world.who("ministry.xab"), ref)).singleElement().matches(Indicator::drafted);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThat(published()).singleElement().satisfies(one -> {
            assertThat(one.baseline()).isNotNull();
            assertThat(one.series()).extracting(Reading::value).containsExactly(new BigDecimal("180.5"));
        });
    }

    @Test
    void values_entered_after_clearance_wait_for_the_next_one() {
        var cycle = world.openCycle("measured-" + ++number);
        var indicator = added(null);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        service.measure(world.who("focal.xab"), ref, indicator.id(), value("7", LocalDate.of(2025, 1, 1)));
        assertThat(published().getFirst().series()).isEmpty();
        assertThat(service.of(world.who("focal.xab"), ref).getFirst().series()).hasSize(1);
    }

    @Test
    void a_later_value_for_the_same_day_corrects_the_earlier_which_stays() {
        var cycle = world.openCycle("measured-" + ++number);
        var indicator = added(null);
        var day = LocalDate.of(2025, 1, 1);
        service.measure(world.who("focal.xab"), ref, indicator.id(), value("7", day));
        service.measure(world.who("focal.xab"), ref, indicator.id(), value("8", day));
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        service.measure(world.who("focal.xab"), ref, indicator.id(), value("9", day));
        var seen = service.of(world.who("focal.xab"), ref).getFirst();
        assertThat(seen.values()).extracting(Reading::value).containsExactly(new BigDecimal("8"), new BigDecimal("9"));
        assertThat(seen.series()).extracting(Reading::value).containsExactly(new BigDecimal("9"));
        assertThat(published().getFirst().series()).extracting(Reading::value).containsExactly(new BigDecimal("8"));
    }

    @Test
    void the_baseline_of_a_public_indicator_is_given_until_the_first_assessment_is_published_and_never_after() {
        var cycle = world.openCycle("measured-" + ++number);
        var indicator = added(null);
        world.reported(ref, cycle, SelfReport.DONE);
        var given = service.change(world.who("focal.xab"), ref, indicator.id(), plan(value("120", LocalDate.of(2024, 12, 31))));
        assertThat(given.baseline()).isNotNull();
        assertThat(published().getFirst().baseline()).as("not cleared yet").isNull();
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        world.walkTo(clock.now().plusSeconds(100L * 24 * 3600).toString());
        assertThatThrownBy(() -> service.change(world.who("focal.xab"), ref, indicator.id(), plan(value("1", LocalDate.of(2024, 12, 31)))))
                .isInstanceOf(RuleViolation.class);
        assertThat(service.of(world.who("focal.xab"), ref)).singleElement().matches(one -> one.baseline().value().intValue() == 120);
    }

    @Test
    void an_indicator_that_is_agreed_after_an_assessment_comes_with_its_baseline() {
        var cycle = world.openCycle("measured-" + ++number);
        var first = added(null);
        world.reported(ref, cycle, SelfReport.DONE);
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        world.walkTo(clock.now().plusSeconds(100L * 24 * 3600).toString());
        var later = added(value("7", LocalDate.of(2025, 3, 1)));
        assertThat(later.baseline()).isNotNull();
        var changed = service.change(world.who("focal.xab"), ref, later.id(), plan(value("8", LocalDate.of(2025, 3, 1))));
        assertThat(changed.baseline()).as("a draft, of which nobody knows").isEqualTo(value("8", LocalDate.of(2025, 3, 1)));
        assertThatThrownBy(() -> service.change(world.who("focal.xab"), ref, first.id(), plan(value("1", LocalDate.of(2024, 12, 31)))))
                .as("what was assessed gets no start afterwards").isInstanceOf(RuleViolation.class);

        var next = world.openCycle("measured-" + ++number);
        world.reported(ref, next, SelfReport.UNDER_WAY);
        assertThat(published()).extracting(Indicator::baseline).containsExactly(null, value("8", LocalDate.of(2025, 3, 1)));
        assertThatThrownBy(() -> service.change(world.who("focal.xab"), ref, later.id(), plan(value("9", LocalDate.of(2025, 3, 1)))))
                .as("public and given").isInstanceOf(WrongState.class);
    }

    @Test
    void what_is_public_is_neither_changed_nor_removed() {
        var cycle = world.openCycle("measured-" + ++number);
        var indicator = added(value("120", LocalDate.of(2024, 12, 31)));
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        assertThatThrownBy(() -> service.change(world.who("focal.xab"), ref, indicator.id(), plan(value("60", LocalDate.of(2024, 12, 31)))))
                .isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.remove(world.who("focal.xab"), ref, indicator.id())).isInstanceOf(WrongState.class);
    }

    @Test
    void a_draft_is_changed_and_removed() {
        var indicator = added(null);
        assertThat(service.change(world.who("focal.xab"), ref, indicator.id(), new IndicatorPlan("Visits", "a year", null, null, null)).title())
                .isEqualTo("Visits");
        service.remove(world.who("focal.xab"), ref, indicator.id());
        assertThat(service.of(world.who("focal.xab"), ref)).isEmpty();
    }

    @Test
    void nothing_changes_while_a_clearing_officer_reads() {
        var cycle = world.openCycle("measured-" + ++number);
        reporting.save(world.who("focal.xab"), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal.xab"), ref, cycle);
        assertThatThrownBy(() -> added(null)).isInstanceOf(WrongState.class);
    }

    @Test
    void a_value_is_not_of_a_day_to_come_and_has_a_source() {
        var indicator = added(null);
        var today = LocalDate.ofInstant(clock.now(), java.time.ZoneOffset.UTC);
        var focalPoint = world.who("focal.xab");
        assertThat(service.measure(focalPoint, ref, indicator.id(), value("1", today)).values()).hasSize(1);
        assertThatThrownBy(() -> service.measure(focalPoint, ref, indicator.id(), value("1", today.plusDays(1)))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.measure(focalPoint, ref, indicator.id(), new Baseline(BigDecimal.ONE, today, " ")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.measure(focalPoint, ref, indicator.id(), value("0.00001", today))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.measure(focalPoint, ref, java.util.UUID.randomUUID(), value("1", today))).isInstanceOf(NotFound.class);
    }

    @Test
    void only_the_focal_point_enters() {
        for (var name : List.of("ministry.xab", "clearing.xab", "focal.xaa", "organiser", "reviewer1")) {
            assertThatThrownBy(() -> service.add(world.who(name), ref, plan(null))).isInstanceOf(Forbidden.class);
        }
    }
}
