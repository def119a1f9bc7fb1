package org.followthrough.corrections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.PositionDraft;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Administrators correct typing errors in the open and change no value. */
@IntegrationTest
@Import(World.class)
class TypingErrorServiceTest {

    private static final String REASON = "The parlament decides on it in the spring session.";
    private static final String CORRECTED = "The parliament decides on it in the spring session.";
    private static int number;

    @Autowired
    private World world;
    @Autowired
    private TypingErrorService service;
    @Autowired
    private TextCorrections corrections;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private Verification verification;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private String noted() {
        var ref = world.assigned("XAA");
        world.respond(ref, new PositionDraft(Position.NOTED, new PositionTerms(REASON, null, null, null, null, null), List.of()));
        return ref;
    }

    private TextCorrection correct(String ref, WordingKind kind, String cycle, String before, String after) {
        return service.correct(world.who("admin"), ref, kind, cycle, before, after, "A letter was missing.");
    }

    private List<TextCorrection> all(String ref) {
        return corrections.of(id(ref));
    }

    private UUID id(String ref) {
        return jdbc.sql("select id from commitment where ref = :ref").param("ref", ref).query(UUID.class).single();
    }

    private List<String> told(String ref, String who) {
        return jdbc.sql("select topic from notice where commitment = :commitment and account = :account and topic = 'text-corrected'")
                .param("commitment", id(ref)).param("account", world.who(who).id()).query(String.class).list();
    }

    @Test
    void the_reason_of_a_position_reads_as_corrected_and_what_stood_there_is_kept() {
        var ref = noted();
        var before = reader.read(ref).standing();
        correct(ref, WordingKind.POSITION_REASON, null, REASON, CORRECTED);
        assertThat(reader.read(ref).commitment().terms().reason()).isEqualTo(CORRECTED);
        assertThat(reader.read(ref).standing()).as("no value has changed").isEqualTo(before);
        assertThat(all(ref)).singleElement().satisfies(one -> {
            assertThat(one.before()).isEqualTo(REASON);
            assertThat(one.after()).isEqualTo(CORRECTED);
        });
        assertThat(told(ref, "focal.xaa")).hasSize(1);
        assertThat(jdbc.sql("select content::text from audit_entry where subject = :ref and action = 'text-corrected' and visibility = 'public'")
                .param("ref", ref).query(String.class).single()).contains(REASON, CORRECTED, "A letter was missing.");
        assertThat(verification.run()).noneMatch(finding -> finding.subject().equals(ref));
    }

    @Test
    void nobody_but_an_administrator_corrects_anything() {
        var ref = noted();
        for (var somebody : List.of("organiser", "curator", "focal.xaa", "clearing.xaa", "reviewer1", "chair1", "observer")) {
            assertThatThrownBy(() -> service.correct(world.who(somebody), ref, WordingKind.POSITION_REASON, null, REASON, CORRECTED, "Why not."))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.of(world.who(somebody), ref)).isInstanceOf(Forbidden.class);
        }
        assertThat(all(ref)).isEmpty();
    }

    @Test
    void more_than_a_typing_error_is_refused_and_changes_nothing() {
        var ref = noted();
        assertThatThrownBy(() -> correct(ref, WordingKind.POSITION_REASON, null, REASON, "The parliament has decided against it."))
                .isInstanceOf(RuleViolation.class);
        assertThat(reader.read(ref).commitment().terms().reason()).isEqualTo(REASON);
    }

    @Test
    void what_reads_otherwise_meanwhile_is_not_written_over() {
        var ref = noted();
        correct(ref, WordingKind.POSITION_REASON, null, REASON, CORRECTED);
        assertThatThrownBy(() -> correct(ref, WordingKind.POSITION_REASON, null, REASON, REASON.replace("spring", "summer")))
                .isInstanceOf(OptimisticLockingFailureException.class);
        correct(ref, WordingKind.POSITION_REASON, null, CORRECTED, CORRECTED.replace("session.", "sitting."));
        assertThat(all(ref)).as("newest first").extracting(TextCorrection::before).containsExactly(CORRECTED, REASON);
    }

    @Test
    void what_is_not_public_cannot_be_corrected() {
        var ref = world.acceptedBy("XAA");
        assertThatThrownBy(() -> correct(ref, WordingKind.POSITION_REASON, null, "", "Something")).isInstanceOf(NotFound.class);
        var cycle = world.openCycle("typing-" + ++number);
        world.reported(ref, cycle, SelfReport.DONE);
        sealed(ref, cycle);
        assertThat(service.of(world.who("admin"), ref)).as("the finding waits for the reply").extracting(TypingErrorService.Correctable::kind)
                .containsExactly(WordingKind.REPORT_TEXT);
        assertThatThrownBy(() -> correct(ref, WordingKind.FINDING, cycle, "The bill was tabeled.", "The bill was tabled.")).isInstanceOf(NotFound.class);
    }

    private void sealed(String ref, String cycle) {
        Panels.quorumFirst(world.panel(ref, cycle)).subList(0, 4).forEach(member -> world.rated(member, ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE));
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, "The bill was tabeled.", null);
    }

    @Test
    void report_finding_and_reply_are_corrected_and_each_author_is_told() {
        var ref = world.acceptedBy("XAB");
        var cycle = world.openCycle("typing-" + ++number);
        world.reported(ref, cycle, SelfReport.DONE);
        sealed(ref, cycle);
        replies.reply(world.who("focal.xab"), ref, cycle, true, "We disput it.");
        correct(ref, WordingKind.REPORT_TEXT, cycle, "The bill was tabled.", "The Bill was tabled.");
        assertThat(told(ref, "focal.xab")).hasSize(1);
        correct(ref, WordingKind.FINDING, cycle, "The bill was tabeled.", "The bill was tabled.");
        assertThat(told(ref, "focal.xab")).as("the finding is the chair's").hasSize(1);
        assertThat(told(ref, world.chair(ref, cycle))).hasSize(1);
        correct(ref, WordingKind.REPLY, cycle, "We disput it.", "We dispute it.");
        assertThat(told(ref, "focal.xab")).hasSize(2);
        assertThat(service.of(world.who("admin"), ref)).extracting(one -> one.wording().text())
                .containsExactly("The Bill was tabled.", "The bill was tabled.", "We dispute it.");
        assertThat(reader.read(ref).standing().headline().code().code()).isEqualTo("contested");
        assertThat(verification.run()).noneMatch(finding -> finding.subject().equals(ref));
    }
}
