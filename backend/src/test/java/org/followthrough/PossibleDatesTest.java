package org.followthrough;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.PlannedMilestone;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Visibility;
import org.followthrough.forum.Editions;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Dates that cannot be meant are refused at their fields. */
@IntegrationTest
@Import(World.class)
class PossibleDatesTest {

    @Autowired
    private World world;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Editions editions;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private MethodClock clock;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private static PositionDraft position(LocalDate target, LocalDate step) {
        return new PositionDraft(Position.ACCEPTED, new PositionTerms(null, null, "Ministry of Labour", target, "", ""),
                List.of(new PlannedMilestone("Bill tabled", step, BigDecimal.ONE, true)));
    }

    private void refused(String ref, PositionDraft draft, String field) {
        assertThatThrownBy(() -> service.respond(world.who("focal.xaa"), ref, draft)).isInstanceOfSatisfying(RuleViolation.class,
                refusal -> assertThat(refusal.violations()).extracting(one -> one.field()).containsExactly(field));
    }

    @Test
    void a_target_lies_on_or_after_the_day_of_the_assignment() {
        var ref = world.assigned("XAA");
        refused(ref, position(LocalDate.of(1999, 1, 1), today()), "targetDate");
        refused(ref, position(today().minusDays(1), today()), "targetDate");
        service.respond(world.who("focal.xaa"), ref, position(today(), today()));
        assertThat(commitments.waiting(commitments.id(ref))).isPresent();
    }

    @Test
    void a_milestone_lies_on_or_after_the_day_on_which_the_edition_opened() {
        var ref = world.assigned("XAA");
        var opens = editions.find(World.EDITION).orElseThrow().opens();
        refused(ref, position(today(), LocalDate.of(1990, 1, 1)), "milestones[0].due");
        refused(ref, position(today(), opens.minusDays(1)), "milestones[0].due");
        service.respond(world.who("focal.xaa"), ref, position(today(), opens));
        assertThat(commitments.waiting(commitments.id(ref))).isPresent();
    }

    @Test
    void evidence_is_of_today_at_the_latest() {
        var ref = world.assigned("XAA");
        assertThatThrownBy(() -> add(ref, LocalDate.of(2099, 1, 1))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> add(ref, today().plusDays(1))).isInstanceOfSatisfying(RuleViolation.class,
                refusal -> assertThat(refusal.violations()).extracting(one -> one.field()).containsExactly("date"));
        add(ref, today());
    }

    private void add(String ref, LocalDate date) {
        evidence.addUrl(world.who("focal.xaa"), ref, new EvidenceService.Description(EvidenceKind.LAW, "Labour code", date, Visibility.PUBLIC),
                "https://gazette.example/labour-code");
    }
}
