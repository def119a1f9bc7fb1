package org.followthrough.reporting.actions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
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

/** An action is entered once, reported against many commitments, and public with the first report that is cleared. */
@IntegrationTest
@Import(World.class)
class ActionServiceTest {

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
    private MethodClock clock;
    private String first = "";
    private String second = "";
    private String cycle = "";

    @BeforeEach
    void begin() {
        world.begin();
        first = world.acceptedBy("XAB");
        second = world.acceptedBy("XAB");
        cycle = world.openCycle("actions-" + ++number);
    }

    private Action entered() {
        return service.add(world.who("focal.xab"), "XAB", new ActionDraft(ActionKind.LAW, "Recruitment Act", "Bars fees.", LocalDate.of(2025, 2, 1)));
    }

    private void cite(String ref, Action... actions) {
        service.cite(world.who("focal.xab"), ref, cycle, java.util.Arrays.stream(actions).map(Action::code).toList());
    }

    @Test
    void one_action_is_reported_against_many_commitments_and_lists_them() {
        var act = entered();
        cite(first, act);
        cite(second, act);
        assertThatThrownBy(() -> service.read(Actor.PUBLIC, act.code())).isInstanceOf(NotFound.class);
        world.reported(first, cycle, SelfReport.UNDER_WAY);
        assertThat(service.citations(service.read(Actor.PUBLIC, act.code()))).extracting(Citation::commitment).containsExactly(first);
        world.reported(second, cycle, SelfReport.UNDER_WAY);
        assertThat(service.citations(act)).extracting(Citation::commitment).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void evidence_that_is_added_once_serves_every_report_of_the_action() {
        var act = entered();
        var item = evidence.addUrl(world.who("focal.xab"), first, new EvidenceService.Description(EvidenceKind.LAW, "Gazette",
                LocalDate.of(2025, 2, 1), Visibility.PUBLIC), "https://gazette.example/act");
        corrections.support(world.who("focal.xab"), act.code(), item.id());
        cite(second, act);
        assertThat(service.evidence(act)).isEmpty();
        world.reported(second, cycle, SelfReport.UNDER_WAY);
        assertThat(service.evidence(act)).extracting(one -> one.id()).containsExactly(item.id());
    }

    @Test
    void an_action_is_the_partys_and_only_its_focal_point_enters_and_cites() {
        var act = entered();
        assertThat(service.of(world.who("ministry.xab"), "XAB")).extracting(Action::code).contains(act.code());
        assertThat(service.of(world.who("organiser"), "XAB")).extracting(Action::code).doesNotContain(act.code());
        for (var name : List.of("ministry.xab", "clearing.xab", "focal.xaa", "organiser")) {
            assertThatThrownBy(() -> service.add(world.who(name), "XAB", new ActionDraft(ActionKind.LAW, "A", "", LocalDate.of(2025, 1, 1))))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.cite(world.who(name), first, cycle, List.of(act.code()))).isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void a_report_cites_actions_of_its_own_party_only() {
        var other = service.add(world.who("focal.xaa"), "XAA", new ActionDraft(ActionKind.BUDGET, "Budget 2026", "", LocalDate.of(2025, 1, 1)));
        assertThatThrownBy(() -> cite(first, other)).isInstanceOf(RuleViolation.class);
    }

    @Test
    void an_action_lies_in_the_past_or_is_of_today() {
        var today = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var focalPoint = world.who("focal.xab");
        assertThat(service.add(focalPoint, "XAB", new ActionDraft(ActionKind.LAW, "A", "", today)).code()).startsWith("XAB-A");
        assertThatThrownBy(() -> service.add(focalPoint, "XAB", new ActionDraft(ActionKind.LAW, "A", "", today.plusDays(1))))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.add(focalPoint, "XAB", new ActionDraft(ActionKind.LAW, " ", "", today))).isInstanceOf(RuleViolation.class);
    }
}
