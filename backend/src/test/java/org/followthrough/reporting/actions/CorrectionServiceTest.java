package org.followthrough.reporting.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Visibility;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An action can be corrected; what was cleared stays as it was cleared, and everybody sees that a public one was corrected. */
@IntegrationTest
@Import(World.class)
class CorrectionServiceTest {

    private static final LocalDate DAY = LocalDate.of(2025, 2, 1);
    private static int number;

    @Autowired
    private World world;
    @Autowired
    private ActionService service;
    @Autowired
    private CorrectionService corrections;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    private String first = "";
    private String second = "";
    private String cycle = "";
    private Action act = new Action(new java.util.UUID(0, 0), "", "", "", ActionKind.OTHER, "", "", DAY, null, 1);

    @BeforeEach
    void begin() {
        world.begin();
        first = world.acceptedBy("XAB");
        second = world.acceptedBy("XAB");
        cycle = world.openCycle("corrected-" + ++number);
        act = service.add(focalPoint(), "XAB", said("Recruitment Act"));
    }

    private Actor focalPoint() {
        return world.who("focal.xab");
    }

    private static ActionDraft said(String title) {
        return new ActionDraft(ActionKind.LAW, title, "Bars fees.", DAY);
    }

    private Action correct(int version, String title, String reason) {
        return corrections.correct(focalPoint(), act.code(), version, new ActionCorrection(said(title), proofs(), reason));
    }

    private List<java.util.UUID> proofs() {
        return corrections.proofs(focalPoint(), act).stream().map(Evidence::id).toList();
    }

    private void countFor(String... commitments) {
        corrections.countFor(focalPoint(), act.code(), java.util.Arrays.stream(commitments).map(ref -> new Place.Report(ref, cycle)).toList());
    }

    private void later() {
        world.walkTo(clock.now().plus(Duration.ofHours(1)).toString());
    }

    private Evidence item() {
        return evidence.addUrl(focalPoint(), first, new EvidenceService.Description(EvidenceKind.LAW, "Gazette", DAY, Visibility.PUBLIC),
                "https://gazette.example/act");
    }

    private List<String> citedIn(String ref) {
        return reader.read(ref).reports().stream().flatMap(report -> report.actions().stream()).map(Action::title).toList();
    }

    @Test
    void before_it_is_public_an_action_is_corrected_without_a_reason_and_only_its_party_sees_that_it_was() {
        assertThat(correct(1, "Fair Recruitment Act", "").title()).isEqualTo("Fair Recruitment Act");
        assertThat(corrections.history(focalPoint(), act)).singleElement()
                .satisfies(one -> assertThat(one.changed()).containsExactly(new Correction.Changed("title", "Recruitment Act", "Fair Recruitment Act")));
        countFor(first);
        world.reported(first, cycle, SelfReport.UNDER_WAY);
        assertThat(corrections.history(Actor.PUBLIC, service.read(Actor.PUBLIC, act.code()))).isEmpty();
        assertThat(citedIn(first)).containsExactly("Fair Recruitment Act");
    }

    @Test
    void a_cleared_report_keeps_what_it_said_and_a_later_one_says_what_holds_then() {
        countFor(first, second);
        world.reported(first, cycle, SelfReport.UNDER_WAY);
        later();
        correct(1, "Fair Recruitment Act", "The name was misspelt.");
        assertThat(citedIn(first)).containsExactly("Recruitment Act");
        world.reported(second, cycle, SelfReport.UNDER_WAY);
        assertThat(citedIn(second)).containsExactly("Fair Recruitment Act");
        assertThat(service.citations(act)).extracting(Citation::version).containsExactlyInAnyOrder(1, 2);
        assertThat(corrections.history(Actor.PUBLIC, service.read(Actor.PUBLIC, act.code()))).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo("The name was misspelt.");
            assertThat(one.changed()).containsExactly(new Correction.Changed("title", "Recruitment Act", "Fair Recruitment Act"));
        });
    }

    @Test
    void a_public_action_is_not_corrected_without_a_reason() {
        countFor(first);
        world.reported(first, cycle, SelfReport.UNDER_WAY);
        assertThatThrownBy(() -> correct(1, "Another Act", " ")).isInstanceOf(RuleViolation.class);
        assertThat(service.read(Actor.PUBLIC, act.code()).title()).isEqualTo("Recruitment Act");
        assertThat(correct(1, "Another Act", "r".repeat(1_000)).version()).isEqualTo(2);
        assertThatThrownBy(() -> correct(2, "A third Act", "r".repeat(1_001))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void what_an_action_may_not_say_when_it_is_entered_it_may_not_say_later_either() {
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var dated = corrections.correct(focalPoint(), act.code(), 1, new ActionCorrection(new ActionDraft(ActionKind.LAW, "A", "", today), List.of(), ""));
        assertThat(dated.date()).isEqualTo(today);
        assertThatThrownBy(() -> corrections.correct(focalPoint(), act.code(), 2,
                new ActionCorrection(new ActionDraft(ActionKind.LAW, "A", "", today.plusDays(1)), List.of(), ""))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> correct(2, " ", "")).isInstanceOf(RuleViolation.class);
    }

    @Test
    void who_corrects_an_older_wording_is_told_that_it_was_corrected_meanwhile() {
        correct(1, "Fair Recruitment Act", "");
        assertThatThrownBy(() -> correct(1, "Recruitment Law", "")).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(service.read(focalPoint(), act.code()).title()).isEqualTo("Fair Recruitment Act");
    }

    @Test
    void a_correction_that_changes_nothing_makes_no_wording() {
        assertThat(correct(1, " Recruitment Act ", "").version()).isEqualTo(1);
        assertThat(corrections.history(focalPoint(), act)).isEmpty();
    }

    @Test
    void only_the_focal_point_of_the_party_corrects() {
        for (var name : List.of("ministry.xab", "clearing.xab", "focal.xaa", "organiser", "admin")) {
            assertThatThrownBy(() -> corrections.correct(world.who(name), act.code(), 1, new ActionCorrection(said("Mine"), List.of(), "")))
                    .isInstanceOfAny(Forbidden.class, NotFound.class);
            assertThatThrownBy(() -> corrections.countFor(world.who(name), act.code(), List.of())).isInstanceOfAny(Forbidden.class, NotFound.class);
        }
    }

    @Test
    void evidence_is_named_and_taken_back_and_evidence_of_another_party_is_refused() {
        var item = item();
        assertThat(corrections.support(focalPoint(), act.code(), item.id()).version()).isEqualTo(2);
        assertThat(corrections.support(focalPoint(), act.code(), item.id()).version()).isEqualTo(2);
        corrections.correct(focalPoint(), act.code(), 2, new ActionCorrection(said("Recruitment Act"), List.of(), ""));
        assertThat(proofs()).isEmpty();
        var others = service.add(world.who("focal.xaa"), "XAA", said("Other Act"));
        assertThatThrownBy(() -> corrections.support(world.who("focal.xaa"), others.code(), item.id())).isInstanceOf(RuleViolation.class);
    }

    @Test
    void an_action_counts_for_the_reports_that_are_ticked_and_no_others() {
        countFor(first, second);
        assertThat(corrections.places(focalPoint(), act.code())).filteredOn(Place::cites).extracting(Place::commitment)
                .containsExactlyInAnyOrder(first, second);
        countFor(second);
        assertThat(corrections.places(focalPoint(), act.code())).filteredOn(Place::cites).extracting(Place::commitment).containsExactly(second);
    }

    @Test
    void a_report_that_is_cleared_is_no_place_to_count_any_more_and_keeps_its_citation() {
        countFor(first);
        world.reported(first, cycle, SelfReport.UNDER_WAY);
        assertThatThrownBy(() -> countFor(first)).isInstanceOf(RuleViolation.class);
        countFor();
        assertThat(service.citations(act)).extracting(Citation::commitment).containsExactly(first);
    }

    @Test
    void a_correction_is_on_record_for_the_party_and_for_everybody_once_the_action_is_public() {
        correct(1, "Fair Recruitment Act", "");
        countFor(first);
        world.reported(first, cycle, SelfReport.UNDER_WAY);
        later();
        correct(2, "Act on Fair Recruitment", "The name as it was passed.");
        assertThat(jdbc.sql("select visibility from audit_entry where action = 'action-corrected' and subject = :code order by ordinal")
                .param("code", act.code()).query(String.class).list()).containsExactly("party", "public");
    }
}
