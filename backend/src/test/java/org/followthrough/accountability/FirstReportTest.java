package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.EventDraft;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProgrammeService;
import org.followthrough.reporting.CycleAnchors;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.shared.MethodClock;
import org.followthrough.upkeep.Verification;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The headline of what has not been asked yet knows the cycles that are planned (method, section 4, rule 6). */
@IntegrationTest
@Import(World.class)
class FirstReportTest {

    private static final String NO_CYCLE = "headline.in-implementation.no-position.no-cycle";
    private static final String FIRST_DUE = "headline.in-implementation.no-position.first-due";

    @Autowired
    private World world;
    @Autowired
    private StandingRows standings;
    @Autowired
    private CommitmentSearch search;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private CycleService cycles;
    @Autowired
    private ProgrammeService programme;
    @Autowired
    private Verification verification;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    private String edition = "";
    private String ref = "";
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.INFORMAL, "UTC");
        ref = world.assignedOf(edition, "XAA");
        today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private Sentence headline() {
        return standings.find(ref).orElseThrow().headline().text();
    }

    private static Sentence due(LocalDate day) {
        return new Sentence(FIRST_DUE, Map.of("date", day.toString()));
    }

    private void plan(String code, int opens, int due) {
        cycles.plan(world.who("organiser"), new CyclePlan(code + edition, edition, today.plusDays(opens), today.plusDays(due), null, 20, 30, 14));
    }

    @Test
    void without_a_planned_cycle_there_is_no_reporting_period_yet() {
        assertThat(headline()).isEqualTo(Sentence.of(NO_CYCLE));
    }

    @Test
    void a_planned_cycle_says_when_the_first_report_is_due_and_an_earlier_one_takes_its_place() {
        plan("B", 300, 340);
        assertThat(headline()).isEqualTo(due(today.plusDays(340)));
        plan("A", 100, 140);
        assertThat(headline()).isEqualTo(due(today.plusDays(140)));
    }

    @Test
    void lists_exports_and_the_page_of_the_ask_read_the_same() {
        plan("A", 100, 140);
        var exported = new ArrayList<Sentence>();
        search.each(Filter.ofEdition(edition), row -> exported.add(row.standing().headline().text()));
        var standing = standings.find(ref).orElseThrow();
        assertThat(exported).containsExactly(due(today.plusDays(140)));
        assertThat(search.page(Filter.ofEdition(edition), null, 10)).extracting(row -> row.standing().headline().text()).isEqualTo(exported);
        assertThat(search.latest(Filter.ofEdition(edition), 10)).extracting(row -> row.standing().headline().text()).isEqualTo(exported);
        assertThat(standings.of(standing.recommendation())).extracting(one -> one.headline().text()).isEqualTo(exported);
        assertThat(standings.find(List.of(standing.commitment())).values()).extracting(one -> one.headline().text()).isEqualTo(exported);
    }

    @Test
    void it_moves_with_the_event_on_which_the_cycle_hangs() {
        var opening = today.plusDays(200);
        programme.change(world.who("organiser"), edition, new EventDraft("Meeting", opening, opening.plusDays(3), "Athens"));
        cycles.plan(world.who("organiser"), new CyclePlan("H" + edition, edition, today.plusDays(100), today, null, 20, 30, 14),
                new CycleAnchors(null, new Anchor(edition, Anchor.Edge.OPENING, -30), null));
        assertThat(headline()).isEqualTo(due(opening.minusDays(30)));
        programme.change(world.who("organiser"), edition, new EventDraft("Meeting", opening.plusDays(9), opening.plusDays(12), "Athens"));
        assertThat(headline()).isEqualTo(due(opening.minusDays(21)));
    }

    @Test
    void once_it_is_asked_its_own_report_counts_and_not_the_next_plan() {
        plan("later", 100, 140);
        plan("now", 0, 42);
        walk.to(clock.now());
        assertThat(headline()).isEqualTo(due(today.plusDays(42)));
    }

    @Test
    void what_is_awaited_or_closed_says_nothing_of_it() {
        var formal = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        var awaiting = world.assignedOf(formal, "XAA");
        cycles.plan(world.who("organiser"), new CyclePlan("C" + formal, formal, today.plusDays(100), today.plusDays(140), null, 20, 30, 14));
        assertThat(standings.find(awaiting).orElseThrow().headline().code()).isEqualTo(HeadlineCode.AWAITING_RESPONSE);
        plan("A", 100, 140);
        commitments.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "The forum ends tracking.", null);
        assertThat(headline()).isEqualTo(Sentence.of("headline.lapsed"));
    }

    @Test
    void planning_writes_no_standing_and_verify_finds_nothing_astray() {
        var before = standings.find(ref).orElseThrow().changedAt();
        plan("A", 100, 140);
        assertThat(standings.find(ref).orElseThrow().changedAt()).isEqualTo(before);
        assertThat(verification.run()).noneMatch(finding -> finding.subject().contains(ref));
    }
}
