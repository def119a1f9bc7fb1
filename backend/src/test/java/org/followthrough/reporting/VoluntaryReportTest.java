package org.followthrough.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.identity.Actor;
import org.followthrough.notification.RemindingService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.TokenCheck;
import org.followthrough.workflow.WorkItem;
import org.followthrough.workflow.WorkItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Who has not accepted is not asked for reports, and may file one (method, section 2 B). */
@IntegrationTest
@Import({World.class, Panels.class})
class VoluntaryReportTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private VoluntaryReports voluntary;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private StandingRows standings;
    @Autowired
    private Timeline timeline;
    @Autowired
    private TokenCheck tokens;
    @Autowired
    private Inbox inbox;
    @Autowired
    private RemindingService reminding;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Cycles cycles;

    private String cycle = "";
    private String ref = "";

    @BeforeEach
    void begin() {
        world.begin();
        ref = notAccepted("XAC");
        cycle = world.openCycle("voluntary-" + ++number);
    }

    private String notAccepted(String party) {
        var given = world.assigned(party);
        world.respond(given, new PositionDraft(Position.NOT_ACCEPTED, new PositionTerms("Not our competence.", null, null, null, null, null), List.of()));
        return given;
    }

    private Actor focal() {
        return world.who("focal.xac");
    }

    private Standing standing() {
        return standings.find(ref).orElseThrow();
    }

    private List<String> history() {
        return timeline.of(standing().commitment(), 0, 100).stream().map(Timeline.Entry::kind).toList();
    }

    private List<WorkItemKind> desk(String name) {
        return inbox.of(world.who(name), null, null, 10_000).stream().filter(item -> ref.equals(item.commitment())).map(WorkItem::kind).toList();
    }

    private void fits() {
        assertThat(tokens.astray()).doesNotContain(ref);
        assertThat(tokens.desksAstray()).doesNotContain(ref);
    }

    private void submitted() {
        reporting.save(focal(), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(focal(), ref, cycle);
    }

    @Test
    void it_goes_through_clearance_and_review_and_makes_nothing_late() {
        assertThat(standing().headline().code()).isEqualTo(HeadlineCode.NOT_ACCEPTED);
        assertThat(voluntary.cycle(focal(), ref)).map(ReportingCycle::code).contains(cycle);
        submitted();
        assertThat(standing().state()).isEqualTo(CommitmentState.UNDER_CLEARANCE);
        assertThat(standing().headline().code()).as("not cleared yet").isEqualTo(HeadlineCode.NOT_ACCEPTED);
        assertThat(standing().dueAt()).isNull();
        assertThat(standing().lateness()).isNull();
        assertThat(desk("clearing.xac")).containsExactly(WorkItemKind.CLEAR_REPORT);
        fits();
        reporting.decide(world.who("clearing.xac"), ref, cycle, Decision.RETURN, "Say when.");
        assertThat(desk("focal.xac")).containsExactly(WorkItemKind.REPORT);
        fits();
        reporting.submit(focal(), ref, cycle);
        reporting.decide(world.who("clearing.xac"), ref, cycle, Decision.CLEAR, null);
        assertThat(standing().state()).isEqualTo(CommitmentState.IN_REVIEW);
        assertThat(standing().headline().code()).isEqualTo(HeadlineCode.REPORTED);
        assertThat(standing().reported()).isTrue();
        assertThat(standing().cooperation()).as("that of the response").isEqualTo(CooperationGrade.A);
        assertThat(reader.read(ref).reports()).singleElement().satisfies(published -> {
            assertThat(published.report().isVoluntary()).isTrue();
            assertThat(published.report().lateness()).isEmpty();
        });
        fits();
        panels.published(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(standing().headline().code()).isEqualTo(HeadlineCode.ASSESSED);
        assertThat(history()).contains("report-submitted", "report-cleared", "assessment-published").doesNotContain("report-asked", "report-late");
        fits();
        var next = world.openCycle(cycle + "-next");
        assertThat(standing().state()).as("not asked again").isEqualTo(CommitmentState.ASSESSED);
        assertThat(voluntary.cycle(focal(), ref)).map(ReportingCycle::code).contains(next);
    }

    @Test
    void a_draft_is_nobody_elses_to_know() {
        voluntary.begin(focal(), ref, cycle);
        reporting.save(focal(), ref, cycle, World.report(SelfReport.PLANNED), null);
        assertThat(standing().state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(reader.read(ref).cycles()).isEmpty();
        assertThat(desk("focal.xac")).isEmpty();
        assertThat(history()).doesNotContain("report-submitted");
        fits();
        world.walkTo(cycles.find(cycle).orElseThrow().closesAt().plusSeconds(1).toString());
        assertThatThrownBy(() -> reporting.submit(focal(), ref, cycle)).isInstanceOf(WrongState.class).hasMessageContaining("reporting.cycle-closed");
        assertThat(standing().headline().code()).isEqualTo(HeadlineCode.NOT_ACCEPTED);
        assertThat(history()).doesNotContain("nothing-reported", "voluntary-report-lapsed");
        fits();
    }

    @Test
    void what_is_not_cleared_when_the_cycle_closes_lapses_without_a_grade() {
        submitted();
        world.walkTo(cycles.find(cycle).orElseThrow().closesAt().minusSeconds(1).toString());
        assertThat(standing().state()).as("until then it is taken").isEqualTo(CommitmentState.UNDER_CLEARANCE);
        world.walkTo(cycles.find(cycle).orElseThrow().closesAt().plus(Duration.ofSeconds(1)).toString());
        assertThat(standing().state()).isEqualTo(CommitmentState.IN_IMPLEMENTATION);
        assertThat(standing().headline().code()).isEqualTo(HeadlineCode.NOT_ACCEPTED);
        assertThat(standing().cooperation()).isEqualTo(CooperationGrade.A);
        assertThat(history()).endsWith("voluntary-report-lapsed");
        assertThat(desk("clearing.xac")).isEmpty();
        fits();
    }

    @Test
    void nobody_is_asked_so_there_is_no_nil_report_no_reminder_and_no_more_time() {
        assertThatThrownBy(() -> reporting.nil(focal(), ref, cycle, "Nothing new.")).isInstanceOf(RuleViolation.class)
                .hasMessageContaining("reporting.voluntary.not-nil");
        submitted();
        assertThatThrownBy(() -> reminding.remind(world.who("organiser"), ref)).isInstanceOf(WrongState.class);
    }

    @Test
    void only_its_focal_point_files_one_and_only_where_the_ask_is_not_accepted_and_its_edition_takes_reports() {
        assertThatThrownBy(() -> reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reporting.contribute(world.who("ministry.xac"), ref, cycle, "Ministry", "Text.", List.of())).isInstanceOf(WrongState.class);
        assertThat(voluntary.cycle(world.who("clearing.xac"), ref)).isEmpty();
        var accepted = world.acceptedBy("XAC");
        assertThatThrownBy(() -> reporting.save(focal(), accepted, cycle, World.report(SelfReport.PLANNED), null)).isInstanceOf(WrongState.class)
                .hasMessageContaining("reporting.not-asked");
        assertThat(voluntary.cycle(focal(), accepted)).isEmpty();
        commitments.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "Nobody left.", null);
        assertThatThrownBy(() -> reporting.save(focal(), ref, cycle, World.report(SelfReport.PLANNED), null)).isInstanceOf(WrongState.class);
    }

    @Test
    void who_has_come_to_accept_is_asked_by_the_next_cycle_and_files_nothing_unasked() {
        voluntary.begin(focal(), ref, cycle);
        world.respond(ref, World.accepted());
        assertThatThrownBy(() -> reporting.submit(focal(), ref, cycle)).isInstanceOf(WrongState.class).hasMessageContaining("reporting.not-asked");
        world.openCycle(cycle + "-asks");
        assertThat(standing().state()).isEqualTo(CommitmentState.REPORT_DUE);
        fits();
    }
}
