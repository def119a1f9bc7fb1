package org.followthrough.reporting.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Decision;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Inbox;
import org.followthrough.workflow.WorkItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Parts of a report, asked of institutions of several levels and signed by each for itself. */
@IntegrationTest
@Import(World.class)
class ContributionServiceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private ContributionService contributions;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private IdentityService identity;
    @Autowired
    private AccountService accounts;
    @Autowired
    private Inbox inbox;
    @Autowired
    private MethodClock clock;
    private String ref = "";
    private String cycle = "";

    @BeforeEach
    void ask() {
        world.begin();
        ref = world.acceptedBy("XAA");
        cycle = world.openCycle("parts-" + ++number);
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.now(), java.time.ZoneId.of("UTC")).plusDays(days);
    }

    private ContributionRequest asked(String institution, InstitutionLevel level) {
        return contributions.ask(world.who("focal.xaa"), ref, cycle, new RequestedPart(institution, level, inDays(10), "How many posts?"));
    }

    private Actor clerk(String institution) {
        var name = "clerk" + ++number;
        identity.create(Actor.ENGINE, name + "@demo.example", name, "demo", Set.of(new Grant(Role.CONTRIBUTOR, "XAA", institution)));
        return world.who(name);
    }

    private ContributionRequest request(String institution) {
        return contributions.of(world.who("focal.xaa"), ref, cycle).stream().filter(one -> one.institution().equals(institution)).findFirst()
                .orElseThrow();
    }

    private List<String> desk(Actor actor) {
        return inbox.of(actor, null, null, 10_000).stream().filter(item -> ref.equals(item.commitment()) && item.kind() == WorkItemKind.CONTRIBUTE)
                .map(item -> String.valueOf(item.institution())).toList();
    }

    @Test
    void an_institution_is_asked_signs_for_itself_and_is_no_longer_missing() {
        asked("City of Arda", InstitutionLevel.MUNICIPAL);
        var clerk = clerk("City of Arda");
        assertThat(desk(clerk)).containsExactly("City of Arda");
        assertThat(request("City of Arda").missing()).isTrue();
        var part = reporting.contribute(clerk, ref, cycle, "City of Arda", "Two desks are open.", List.of());
        assertThat(part.level()).isEqualTo(InstitutionLevel.MUNICIPAL);
        assertThat(request("City of Arda").state()).isEqualTo(RequestState.SIGNED);
        assertThat(desk(clerk)).isEmpty();
    }

    @Test
    void who_contributes_for_one_institution_signs_for_no_other() {
        var clerk = clerk("City of Arda");
        assertThatThrownBy(() -> reporting.contribute(clerk, ref, cycle, "Ministry of Labour", "Ours.", List.of()))
                .isInstanceOf(RuleViolation.class);
        assertThat(reporting.contribute(clerk, ref, cycle, "city of arda", "Ours.", List.of()).institution()).isEqualTo("city of arda");
    }

    @Test
    void nobody_else_signs_for_an_institution_that_has_people_of_its_own() {
        asked("City of Corda", InstitutionLevel.MUNICIPAL);
        assertThat(desk(world.who("ministry.xaa"))).contains("City of Corda");
        var clerk = clerk("City of Corda");
        assertThat(desk(world.who("ministry.xaa"))).doesNotContain("City of Corda");
        for (var other : List.of("ministry.xaa", "focal.xaa")) {
            assertThatThrownBy(() -> reporting.contribute(world.who(other), ref, cycle, "city of corda", "Theirs.", List.of()))
                    .isInstanceOf(RuleViolation.class).hasMessageContaining("signs-itself");
        }
        accounts.close(Actor.ENGINE, clerk.id());
        assertThat(desk(world.who("ministry.xaa"))).contains("City of Corda");
        assertThat(reporting.contribute(world.who("ministry.xaa"), ref, cycle, "City of Corda", "On its behalf.", List.of()).institution())
                .isEqualTo("City of Corda");
    }

    @Test
    void who_contributes_for_the_party_signs_for_any_institution_without_people_of_its_own() {
        asked("Ministry of Labour", InstitutionLevel.NATIONAL);
        assertThat(desk(world.who("ministry.xaa"))).containsExactlyInAnyOrder("null", "Ministry of Labour");
        reporting.contribute(world.who("ministry.xaa"), ref, cycle, "Ministry of Labour", "A draft law.", List.of());
        assertThat(desk(world.who("ministry.xaa"))).isEmpty();
    }

    @Test
    void work_asked_of_no_institution_lies_on_no_institutions_desk() {
        assertThat(desk(clerk("City of Borda"))).isEmpty();
        assertThat(desk(world.who("ministry.xaa"))).containsExactly("null");
    }

    @Test
    void an_institution_is_asked_once_until_the_request_is_withdrawn() {
        var first = asked("Province of Vela", InstitutionLevel.STATE_OR_PROVINCIAL);
        assertThatThrownBy(() -> asked("province of vela", InstitutionLevel.STATE_OR_PROVINCIAL)).isInstanceOf(WrongState.class);
        contributions.withdraw(world.who("focal.xaa"), ref, cycle, first.id());
        assertThat(desk(clerk("Province of Vela"))).isEmpty();
        assertThat(asked("Province of Vela", InstitutionLevel.STATE_OR_PROVINCIAL).missing()).isTrue();
    }

    @Test
    void a_request_is_reminded_once_a_day_and_neither_after_signature_nor_withdrawal() {
        var focalPoint = world.who("focal.xaa");
        var request = asked("Ministry of Labour", InstitutionLevel.NATIONAL);
        contributions.remind(focalPoint, ref, cycle, request.id());
        assertThat(request("Ministry of Labour").state()).isEqualTo(RequestState.REMINDED);
        assertThatThrownBy(() -> contributions.remind(focalPoint, ref, cycle, request.id())).isInstanceOf(WrongState.class);
        world.walkTo(clock.now().plusSeconds(24 * 3600).toString());
        contributions.remind(focalPoint, ref, cycle, request.id());
        reporting.contribute(world.who("ministry.xaa"), ref, cycle, "Ministry of Labour", "A draft law.", List.of());
        assertThatThrownBy(() -> contributions.remind(focalPoint, ref, cycle, request.id())).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> contributions.withdraw(focalPoint, ref, cycle, request.id())).isInstanceOf(WrongState.class);
    }

    @Test
    void the_day_lies_between_today_and_the_last_day_of_the_cycle() {
        var focalPoint = world.who("focal.xaa");
        var closes = reporting.read(focalPoint, ref, cycle).cycle().closes();
        assertThatThrownBy(() -> contributions.ask(focalPoint, ref, cycle, new RequestedPart("A", InstitutionLevel.NATIONAL, inDays(-1), "")))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> contributions.ask(focalPoint, ref, cycle,
                new RequestedPart("A", InstitutionLevel.NATIONAL, closes.plusDays(1), ""))).isInstanceOf(RuleViolation.class);
        assertThat(contributions.ask(focalPoint, ref, cycle, new RequestedPart("A", InstitutionLevel.NATIONAL, inDays(0), "")).missing()).isTrue();
        assertThat(contributions.ask(focalPoint, ref, cycle, new RequestedPart("B", InstitutionLevel.NATIONAL, closes, "")).missing()).isTrue();
    }

    @Test
    void only_the_focal_point_asks_and_only_the_party_reads_what_was_asked() {
        var part = new RequestedPart("A", InstitutionLevel.NATIONAL, inDays(1), "");
        for (var name : List.of("ministry.xaa", "clearing.xaa", "focal.xab", "organiser", "reviewer1")) {
            assertThatThrownBy(() -> contributions.ask(world.who(name), ref, cycle, part)).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> contributions.of(world.who("organiser"), ref, cycle)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_part_is_taken_into_the_text_once() {
        var focalPoint = world.who("focal.xaa");
        var part = reporting.contribute(world.who("ministry.xaa"), ref, cycle, "Ministry of Labour", "A draft law.", List.of());
        var report = reporting.take(focalPoint, ref, cycle, part.id(), null);
        assertThat(report.draft().text()).isEqualTo("Ministry of Labour\nA draft law.");
        assertThatThrownBy(() -> reporting.take(focalPoint, ref, cycle, part.id(), null)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> reporting.take(focalPoint, ref, cycle, java.util.UUID.randomUUID(), null)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_return_asks_the_missing_institutions_again() {
        asked("City of Arda", InstitutionLevel.MUNICIPAL);
        var clerk = clerk("City of Arda");
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        assertThat(desk(clerk)).isEmpty();
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.RETURN, "Ask the city");
        assertThat(desk(clerk)).containsExactly("City of Arda");
    }

    @Test
    void every_submission_is_kept_so_that_a_second_shows_what_changed() {
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.RETURN, "Say more");
        reporting.save(world.who("focal.xaa"), ref, cycle, World.report(SelfReport.PLANNED), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        var background = reporting.background(world.who("clearing.xaa"), ref, cycle);
        assertThat(background.submissions()).hasSize(2);
        assertThat(background.submissions().getFirst().reason()).isEqualTo("Say more");
        var report = reporting.read(world.who("clearing.xaa"), ref, cycle).report();
        assertThat(background.before(report.state()).map(before -> report.draft().changedSince(before)).orElseThrow())
                .containsExactly(org.followthrough.reporting.ReportField.SELF_REPORT, org.followthrough.reporting.ReportField.EVIDENCE);
    }

    @Test
    void who_sent_a_report_does_not_clear_it() {
        identity.create(Actor.ENGINE, "both" + ++number + "@demo.example", "both", "demo",
                Set.of(new Grant(Role.FOCAL_POINT, "XAA"), new Grant(Role.CLEARING_OFFICER, "XAA")));
        var both = world.who("both" + number);
        reporting.save(both, ref, cycle, World.report(SelfReport.UNDER_WAY), null);
        reporting.submit(both, ref, cycle);
        assertThatThrownBy(() -> reporting.decide(both, ref, cycle, Decision.CLEAR, null)).isInstanceOf(RuleViolation.class);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.CLEAR, null);
    }

    @Test
    void the_next_report_knows_the_last_one() {
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        world.walkTo(clock.now().plusSeconds(140L * 24 * 3600).toString());
        var next = world.openCycle("parts-next-" + ++number);
        assertThat(reporting.background(world.who("focal.xaa"), ref, next).last()).isPresent();
        assertThat(reporting.background(world.who("focal.xaa"), ref, cycle).last()).isEmpty();
    }
}
