package org.followthrough.evidence.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.Timeline;
import org.followthrough.audit.AuditChain;
import org.followthrough.audit.AuditRecords;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Side;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private AuditRecords records;
    @Autowired
    private AuditChain chain;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PlatformTransactionManager transactions;

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
        assertThat(service.mayCount(world.who("focal.xaa"), ref)).isFalse();
        assertThatThrownBy(() -> service.count(world.who("admin"), ref)).isInstanceOf(Forbidden.class);
    }

    @Test
    void organisers_learn_how_many_came_when_the_day_is_over_and_never_where_their_own_party_is_the_addressee() {
        var code = handedIn();
        var organiser = world.who("organiser");
        assertThat(service.count(organiser, ref)).isZero();
        nextDay();
        assertThat(service.count(organiser, ref)).isEqualTo(1);
        service.withdraw(Actor.PUBLIC, code.text());
        assertThat(service.count(organiser, ref)).as("nor do they see it go").isEqualTo(1);
        nextDay();
        assertThat(service.count(organiser, ref)).isZero();
        var both = new Actor(organiser.id(), organiser.email(), organiser.name(), "en", Set.of(new Grant(Role.ORGANISER, null), new Grant(Role.CONTRIBUTOR, "XAA")));
        assertThat(service.mayCount(both, ref)).isFalse();
        assertThatThrownBy(() -> service.count(both, ref)).isInstanceOf(Forbidden.class);
        assertThat(records.of(organiser, ref, null, null, 500)).filteredOn(entry -> entry.action().startsWith("confidential")).hasSize(2)
                .allMatch(entry -> entry.seq() == null && entry.hash() == null);
        assertThat(records.of(both, ref, null, null, 500)).isNotEmpty().noneMatch(entry -> entry.action().startsWith("confidential"));
    }

    private void nextDay() {
        world.walkTo(clock.now().plus(Duration.ofDays(1)).toString());
    }

    @Test
    void the_record_gives_organisers_no_place_and_no_moment_of_it() {
        var before = records.of(world.who("organiser"), ref, null, null, 500);
        handedIn();
        service.open(world.who(member), seen().id());
        assertThat(records.of(world.who("organiser"), ref, null, null, 500)).isEqualTo(before);
        service.redact(world.who(chair), seen().id(), "An account", "Visits were announced.");
        chain.seal();
        assertThat(records.of(world.who("organiser"), ref, null, null, 500)).filteredOn(entry -> entry.action().startsWith("redacted-copy"))
                .singleElement().matches(entry -> entry.seq() == null && entry.hash() == null && entry.at().equals(entry.at().truncatedTo(ChronoUnit.DAYS)));
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = :ref and action like 'confidential-%' and recorded_at <> date_trunc('day', at, 'UTC')")
                .param("ref", ref).query(Integer.class).single()).as("nor does the database").isZero();
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
    void a_chair_who_never_declared_reads_nothing_when_the_panel_is_done() {
        handedIn();
        world.allRate(ref, cycle, AssessmentLevel.LIMITED, EvidenceGrade.WEAK);
        sealing.seal(world.who(chair), ref, cycle, "One act.", null);
        jdbc.sql("update panel set chair_declared_at = null where commitment = :id").param("id", commitments.id(ref)).update();
        assertThatThrownBy(() -> service.of(world.who(chair), ref)).isInstanceOf(Forbidden.class);
        assertThat(service.mayRedact(world.who(chair), ref)).isFalse();
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
    void nothing_public_tells_the_day_on_which_it_came_nor_the_moment_at_which_it_was_published_or_taken_back() {
        var code = handedIn();
        var received = seen().receivedOn();
        world.walkTo(clock.now().plusSeconds(3 * 24 * 3600 + 4711).toString());
        var copy = service.redact(world.who(chair), seen().id(), "An account", "Visits were announced.");
        assertThat(copy.date()).isEqualTo(LocalDate.ofInstant(clock.now(), ZoneOffset.UTC)).isAfter(received);
        service.withdraw(Actor.PUBLIC, code.text());
        assertThat(timeline.of(commitments.id(ref), 0, 100).stream().filter(entry -> entry.kind().startsWith("redacted-copy")).map(Timeline.Entry::at))
                .hasSize(2).allMatch(at -> at.equals(at.truncatedTo(ChronoUnit.DAYS)));
        assertThat(jdbc.sql("select bool_and(at = date_trunc('day', at, 'UTC')) from audit_entry where action like 'redacted-copy%' and subject = :ref")
                .param("ref", ref).query(Boolean.class).single()).isTrue();
    }

    @Test
    void a_file_that_cannot_be_cleaned_is_refused_before_anything_is_locked() {
        var refused = new AtomicReference<Throwable>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("select 1 from commitment where ref = :ref for update").param("ref", ref).query(Integer.class).single();
            var other = Thread.ofVirtual().start(() -> refused.set(catchThrowable(() -> service.handIn(Actor.PUBLIC, ref, SECRET,
                    new ConfidentialService.Sent(FileKind.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff})))));
            try {
                other.join(Duration.ofSeconds(20));
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
        assertThat(refused.get()).isInstanceOfSatisfying(RuleViolation.class, one ->
                assertThat(one.violations()).extracting("messageKey").containsExactly("confidential.file.unclean"));
        assertThat(service.of(world.who(chair), ref)).isEmpty();
    }

    @Test
    void taken_back_it_is_deleted_and_its_copy_is_no_longer_public() {
        var code = service.handIn(Actor.PUBLIC, ref, SECRET, new ConfidentialService.Sent(FileKind.TEXT, "Seen on 3 May".getBytes(StandardCharsets.UTF_8)));
        var id = seen().id();
        var copy = service.redact(world.who(chair), id, "An account", "Visits were announced.");
        assertThat(service.withdraw(Actor.PUBLIC, code.text()).state()).isEqualTo(SubmissionState.WITHDRAWN);
        for (var reader : List.of(Actor.PUBLIC, world.who(member), world.who(chair), world.who("focal.xaa"))) {
            assertThat(evidence.readable(reader, ref)).isEmpty();
            assertThatThrownBy(() -> evidence.read(reader, copy.id())).isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> reviews.rate(world.who(member), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.WEAK, null, null, null, Set.of(),
                "As told.", List.of(copy.id())), null)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.open(world.who(chair), id)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.withdraw(Actor.PUBLIC, code.text())).isInstanceOf(WrongState.class);
        assertThat(jdbc.sql("select text || coalesce(encode(content, 'escape'), '') from confidential_submission where id = :id").param("id", id)
                .query(String.class).single()).isEmpty();
    }

    @Test
    void the_chair_takes_a_copy_out_of_public_again_and_may_write_another() {
        var code = handedIn();
        var id = seen().id();
        assertThatThrownBy(() -> service.takeOut(world.who(chair), id)).isInstanceOf(WrongState.class);
        var first = service.redact(world.who(chair), id, "An account", "Visits of Mr A. were announced.");
        assertThatThrownBy(() -> service.takeOut(world.who(member), id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.takeOut(world.who("organiser"), id)).isInstanceOf(NotFound.class);
        assertThat(service.takeOut(world.who(chair), id).copy()).isNull();
        assertThat(evidence.readable(Actor.PUBLIC, ref)).isEmpty();
        assertThat(service.byCode(Actor.PUBLIC, code.text()).state()).isNotEqualTo(SubmissionState.REDACTED);
        var second = service.redact(world.who(chair), id, "An account", "Visits were announced.");
        assertThat(evidence.readable(Actor.PUBLIC, ref)).extracting("id").containsExactly(second.id()).doesNotContain(first.id());
        service.withdraw(Actor.PUBLIC, code.text());
        assertThat(evidence.readable(Actor.PUBLIC, ref)).isEmpty();
        assertThatThrownBy(() -> service.takeOut(world.who(chair), id)).isInstanceOf(WrongState.class);
    }

    @Test
    void the_public_does_not_learn_whether_the_chair_or_the_sender_took_a_copy_out() {
        handedIn();
        service.redact(world.who(chair), seen().id(), "An account", "Visits were announced.");
        service.takeOut(world.who(chair), seen().id());
        var byChair = jdbc.sql("select acted_as || visibility || content || coalesce(account::text, '') from audit_entry where action = 'redacted-copy-withdrawn'"
                + " and subject = :ref").param("ref", ref).query(String.class).single();
        var other = handedIn();
        var id = service.of(world.who(chair), ref).stream().filter(one -> one.copy() == null && one.readOn() == null).map(ConfidentialSubmission::id).toList();
        id.forEach(one -> service.redact(world.who(chair), one, "Another", "Visits were announced."));
        service.withdraw(Actor.PUBLIC, other.text());
        assertThat(jdbc.sql("select acted_as || visibility || content || coalesce(account::text, '') from audit_entry where action = 'redacted-copy-withdrawn'"
                + " and subject = :ref").param("ref", ref).query(String.class).list()).hasSize(2).allMatch(byChair::equals);
        assertThat(jdbc.sql("select visibility from audit_entry where action = 'confidential-copy-taken-out' and subject = :ref").param("ref", ref)
                .query(String.class).list()).as("and the record keeps whose act it was").containsExactly("organiser");
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
    void the_panel_is_told_on_the_next_day_once_and_the_addressee_never() {
        handedIn();
        handedIn();
        assertThat(told()).isEmpty();
        nextDay();
        assertThat(told()).containsExactlyInAnyOrder(member, chair);
        nextDay();
        assertThat(told()).hasSize(2);
        handedIn();
        nextDay();
        assertThat(told()).hasSize(4);
        assertThat(jdbc.sql("select bool_and(at = date_trunc('day', at, 'UTC')) from notice where topic = 'confidential-received'").query(Boolean.class).single())
                .isTrue();
    }

    @Test
    void what_waited_for_a_panel_is_told_to_the_first_that_declares_itself() {
        var waiting = world.acceptedBy("XAB");
        var next = world.openCycle("confidential-waiting-" + number);
        service.handIn(Actor.PUBLIC, waiting, SECRET, null);
        nextDay();
        world.reported(waiting, next, SelfReport.DONE);
        var first = world.panel(waiting, next).getFirst();
        nextDay();
        reviews.declare(world.who(first), waiting, next);
        nextDay();
        assertThat(told(waiting)).containsExactly(first);
    }

    private List<String> told() {
        return told(ref);
    }

    private List<String> told(String ref) {
        return jdbc.sql("select a.name from notice n join account a on a.id = n.account where n.topic = 'confidential-received' and n.commitment = :id")
                .param("id", commitments.id(ref)).query(String.class).list();
    }

    @Test
    void nobody_guesses_an_id() {
        assertThatThrownBy(() -> service.open(world.who(chair), UUID.randomUUID())).isInstanceOf(NotFound.class);
    }
}
