package org.followthrough.evidence.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Side;
import org.followthrough.identity.Actor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is handed in confidentially: who reads it, what becomes of it, and what is kept of who handed it in. */
@IntegrationTest
@Import(World.class)
class ConfidentialServiceTest {

    private static final String SECRET = "The inspector was told of every visit in advance.";
    private static int number;

    @Autowired
    private World world;
    @Autowired
    private ConfidentialService service;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Timeline timeline;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    private String ref = "";
    private String cycle = "";
    private String member = "";
    private String chair = "";

    @BeforeEach
    void aPanelAtWork() {
        ref = world.begin().acceptedBy("XAA");
        cycle = world.openCycle("confidential-" + ++number);
        world.reported(ref, cycle, SelfReport.DONE);
        member = world.panel(ref, cycle).getFirst();
        chair = world.chair(ref, cycle);
        reviews.declare(world.who(member), ref, cycle);
        sealing.declare(world.who(chair), ref, cycle);
    }

    private ReceiptCode handedIn() {
        return service.handIn(Actor.PUBLIC, ref, SECRET, null);
    }

    private ConfidentialSubmission seen() {
        return service.of(world.who(chair), ref).getLast();
    }

    @Test
    void the_panel_at_work_reads_it_and_nobody_else() {
        handedIn();
        for (var reader : List.of(member, chair)) {
            assertThat(service.of(world.who(reader), ref)).hasSize(1);
            assertThat(service.open(world.who(reader), seen().id()).text()).isEqualTo(SECRET);
        }
        var undeclared = world.panel(ref, cycle).get(1);
        for (var nobody : List.of("focal.xaa", "clearing.xaa", "focal.xab", "organiser", "admin", "curator", "observer", undeclared)) {
            assertThatThrownBy(() -> service.of(world.who(nobody), ref)).as(nobody).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.open(world.who(nobody), seen().id())).as(nobody).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> service.of(Actor.PUBLIC, ref)).isInstanceOf(Forbidden.class);
        assertThat(service.count(world.who("organiser"), ref)).isEqualTo(1);
        assertThatThrownBy(() -> service.count(world.who("admin"), ref)).isInstanceOf(Forbidden.class);
    }

    @Test
    void when_the_panel_is_done_its_reviewers_read_nothing_more_and_its_chair_does() {
        handedIn();
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        sealing.seal(world.who(chair), ref, cycle, "One act.", null);
        assertThatThrownBy(() -> service.of(world.who(member), ref)).isInstanceOf(Forbidden.class);
        assertThat(service.of(world.who(chair), ref)).hasSize(1);
    }

    @Test
    void before_any_panel_it_waits_for_the_first() {
        var waiting = world.acceptedBy("XAB");
        var code = service.handIn(Actor.PUBLIC, waiting, SECRET, null);
        assertThatThrownBy(() -> service.of(world.who(member), waiting)).isInstanceOf(Forbidden.class);
        assertThat(service.byCode(Actor.PUBLIC, code.text()).state()).isEqualTo(SubmissionState.RECEIVED);
    }

    @Test
    void its_sender_sees_by_the_code_what_became_of_it() {
        var code = handedIn();
        assertThat(code.text()).matches("([2-9A-HJ-NP-Z]{4}-){4}[2-9A-HJ-NP-Z]{4}");
        assertThat(service.byCode(Actor.PUBLIC, code.text()).state()).isEqualTo(SubmissionState.RECEIVED);
        service.open(world.who(member), seen().id());
        assertThat(service.byCode(Actor.PUBLIC, code.text().toLowerCase().replace("-", " ")).state()).isEqualTo(SubmissionState.READ);
        service.redact(world.who(chair), seen().id(), "An account of visits", "Visits were announced.");
        assertThat(service.byCode(Actor.PUBLIC, code.text()).state()).isEqualTo(SubmissionState.REDACTED);
        assertThatThrownBy(() -> service.byCode(Actor.PUBLIC, "AAAA-BBBB-CCCC-DDDD-EEEE")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.byCode(Actor.PUBLIC, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void the_redacted_copy_is_public_evidence_that_ratings_cite_and_only_the_chair_writes_it() {
        handedIn();
        var id = seen().id();
        assertThatThrownBy(() -> service.redact(world.who(member), id, "t", "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.redact(world.who("organiser"), id, "t", "x")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.redact(world.who(chair), id, " ", " ")).isInstanceOfSatisfying(RuleViolation.class, refused ->
                assertThat(refused.violations()).extracting("field").containsExactly("title", "text"));
        var copy = service.redact(world.who(chair), id, "An account of visits", "Visits were announced.");
        assertThat(copy.side()).isEqualTo(Side.REDACTED);
        assertThat(evidence.readable(Actor.PUBLIC, ref)).containsExactly(evidence.read(Actor.PUBLIC, copy.id()));
        assertThat(timeline.of(commitments.id(ref), 0, 100).getLast()).matches(entry -> entry.kind().equals("redacted-copy-published") && entry.by().equals("panel"));
        reviews.rate(world.who(member), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, null, null, null, Set.of(), "As told.",
                List.of(copy.id())), null);
        assertThatThrownBy(() -> service.redact(world.who(chair), id, "Again", "Again")).isInstanceOf(WrongState.class);
    }

    @Test
    void taken_back_it_is_deleted_and_its_copy_is_no_longer_public() {
        var code = service.handIn(Actor.PUBLIC, ref, SECRET, new ConfidentialService.Sent(FileKind.TEXT, "Seen on 3 May".getBytes(StandardCharsets.UTF_8)));
        var id = seen().id();
        service.redact(world.who(chair), id, "An account", "Visits were announced.");
        assertThat(service.withdraw(Actor.PUBLIC, code.text()).state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThat(evidence.readable(Actor.PUBLIC, ref)).isEmpty();
        assertThatThrownBy(() -> service.open(world.who(chair), id)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.withdraw(Actor.PUBLIC, code.text())).isInstanceOf(WrongState.class);
        assertThat(jdbc.sql("select text || coalesce(encode(content, 'escape'), '') from confidential_submission where id = :id").param("id", id)
                .query(String.class).single()).isEmpty();
    }

    @Test
    void a_file_is_read_by_the_panel_under_no_name() {
        service.handIn(Actor.PUBLIC, ref, "", new ConfidentialService.Sent(FileKind.TEXT, "Seen on 3 May".getBytes(StandardCharsets.UTF_8)));
        var content = service.open(world.who(member), seen().id());
        assertThat(content.file()).isEqualTo("Seen on 3 May".getBytes(StandardCharsets.UTF_8));
        assertThat(content.mediaType()).isEqualTo("text/plain");
    }

    @Test
    void what_is_missing_or_too_large_is_said() {
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, "  ", null)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, "NO~XAA", SECRET, null)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, "x".repeat(ConfidentialService.LONGEST_TEXT + 1), null)).isInstanceOf(RuleViolation.class);
        assertThat(service.handIn(Actor.PUBLIC, ref, "x".repeat(ConfidentialService.LONGEST_TEXT), null)).isNotNull();
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, "", new ConfidentialService.Sent(FileKind.PDF,
                new byte[ConfidentialService.LARGEST_FILE + 1]))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_closed_commitment_takes_one_and_so_does_one_that_nobody_answers() {
        assertThat(service.handIn(Actor.PUBLIC, world.assigned("XAC"), SECRET, null)).isNotNull();
    }

    @Test
    void the_record_knows_that_something_came_and_not_from_whom() {
        var code = handedIn();
        service.open(world.who(member), seen().id());
        service.withdraw(Actor.PUBLIC, code.text());
        var entries = jdbc.sql("select action || ' ' || acted_as || ' ' || visibility || ' ' || coalesce(account::text, '') || content from audit_entry"
                + " where subject = :ref and action like 'confidential%' order by action").param("ref", ref).query(String.class).list();
        assertThat(entries).containsExactly("confidential-read panel organiser {}", "confidential-received unnamed organiser {}",
                "confidential-withdrawn unnamed organiser {}");
    }

    @Test
    void days_are_kept_instead_of_instants_and_the_code_as_a_hash() {
        var code = handedIn();
        var row = jdbc.sql("select to_jsonb(s)::text from confidential_submission s where receipt = :hash").param("hash", code.hash()).query(String.class).single();
        assertThat(row).doesNotContain(code.text()).doesNotContainPattern("\\d\\d:\\d\\d");
        assertThat(jdbc.sql("select bool_and(at = date_trunc('day', at, 'UTC')) from audit_entry where action like 'confidential%'").query(Boolean.class).single()).isTrue();
        assertThat(new ConfidentialContent(SECRET, null, null).toString() + code).doesNotContain(SECRET).doesNotContain(code.text());
    }

    @Test
    void the_panel_is_told_once_a_day_and_the_addressee_never() {
        handedIn();
        handedIn();
        assertThat(jdbc.sql("select a.name from notice n join account a on a.id = n.account where n.topic = 'confidential-received' and n.commitment = :id")
                .param("id", commitments.id(ref)).query(String.class).list()).containsExactlyInAnyOrder(member, chair);
    }

    @Test
    void nobody_guesses_an_id() {
        assertThatThrownBy(() -> service.open(world.who(chair), UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
