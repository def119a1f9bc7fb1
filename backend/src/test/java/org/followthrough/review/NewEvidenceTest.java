package org.followthrough.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.Visibility;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeService;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** On what the proposal to reopen rests: what may be named, who sees it when, and what never shows. */
@IntegrationTest
@Import({World.class, Panels.class})
class NewEvidenceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private ReopeningService reopening;
    @Autowired
    private NewEvidence newEvidence;
    @Autowired
    private AlternativeService alternatives;
    @Autowired
    private ConfidentialService confidential;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private Commitments commitments;
    @Autowired
    private MethodClock clock;

    private String ref = "";
    private String cycle = "";

    @BeforeEach
    void assessed() {
        ref = world.begin().acceptedBy("XAA");
        cycle = world.openCycle("new-evidence-" + ++number);
        panels.assessed(ref, cycle, SelfReport.DONE, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
    }

    private String report(String on) {
        var day = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        return alternatives.handIn(world.who("reviewer1"), null, new AlternativeDraft("Fees again", day, "en", "They rose.", null), Optional.empty(),
                List.of(on)).number();
    }

    private Actor chair() {
        return world.who(panels.chair(ref, cycle));
    }

    private boolean say(Actor actor, List<String> names) {
        return reopening.reopen(actor, ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "It has come back.", names);
    }

    private List<String> shown() {
        return Optional.ofNullable(reader.read(ref).reopened().reopening()).map(r -> newEvidence.of(r.id()).stream().map(NewEvidence.Item::name).toList())
                .orElse(List.of());
    }

    @Test
    void who_decides_sees_on_what_it_rests_and_the_public_after_that() {
        var report = report(ref);
        assertThat(say(world.who("organiser"), List.of(report))).isFalse();
        assertThat(reopening.named(chair(), commitments.id(ref))).extracting(NewEvidence.Item::name).containsExactly(report);
        assertThat(reopening.named(world.who("focal.xaa"), commitments.id(ref))).isEmpty();
        assertThat(shown()).isEmpty();
        assertThat(say(chair(), List.of())).isTrue();
        assertThat(shown()).containsExactly(report);
    }

    @Test
    void a_redacted_copy_is_evidence_to_name_and_gone_once_it_is_taken_back() {
        var code = confidential.handIn(Actor.PUBLIC, ref, "Visits were announced to the inspector.", null);
        var submission = confidential.of(chair(), ref).getFirst();
        var copy = confidential.redact(chair(), submission.id(), "An account", "Visits were announced.");
        var report = report(ref);
        say(chair(), List.of(copy.id().toString(), report));
        say(world.who("organiser"), List.of());
        assertThat(shown()).containsExactly(copy.id().toString(), report);
        confidential.withdraw(Actor.PUBLIC, code.text());
        assertThat(shown()).containsExactly(report);
        alternatives.withdraw(world.who("reviewer1"), report, "A source is at risk.");
        assertThat(shown()).isEmpty();
    }

    @Test
    void what_not_everybody_may_read_or_what_belongs_elsewhere_cannot_be_named() {
        var hidden = evidence.addUrl(world.who("focal.xaa"), ref, new EvidenceService.Description(EvidenceKind.LAW, "A draft", LocalDate.of(2025, 1, 31),
                Visibility.PUBLIC), "https://a.example/draft");
        var elsewhere = report(world.acceptedBy("XAB"));
        for (var name : List.of(hidden.id().toString(), elsewhere, "AR-1999-0001", "XAA-A999", "anything")) {
            assertThatThrownBy(() -> say(world.who("organiser"), List.of(name))).as(name).isInstanceOfSatisfying(RuleViolation.class, refused ->
                    assertThat(refused.violations()).extracting("field").containsExactly("evidence"));
        }
        assertThat(reopening.nameable(world.who("organiser"), commitments.id(ref))).extracting(NewEvidence.Item::name)
                .doesNotContain(hidden.id().toString(), elsewhere);
        assertThatThrownBy(() -> reopening.nameable(world.who("focal.xaa"), commitments.id(ref))).isInstanceOf(Forbidden.class);
    }

    @Test
    void nothing_has_to_be_named_at_most_twenty_are_and_who_decides_names_none() {
        var report = report(ref);
        assertThatThrownBy(() -> say(world.who("organiser"), Collections.nCopies(21, report))).isInstanceOf(RuleViolation.class);
        assertThat(say(world.who("organiser"), Collections.nCopies(20, report))).isFalse();
        assertThat(reopening.named(chair(), commitments.id(ref))).as("once").hasSize(1);
        assertThatThrownBy(() -> say(chair(), List.of(report))).isInstanceOf(RuleViolation.class);
        assertThat(say(chair(), List.of())).isTrue();
    }

    @Test
    void a_refused_proposal_shows_nothing() {
        say(world.who("organiser"), List.of(report(ref)));
        reopening.reopen(chair(), ref, Ground.NEW_EVIDENCE, ReopeningDecision.REFUSE, "It was known.");
        assertThat(shown()).isEmpty();
    }
}
