package org.followthrough.evidence.alternative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.Timeline;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.evidence.EvidenceService.Upload;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.Side;
import org.followthrough.identity.Actor;
import org.followthrough.notification.NoticeService;
import org.followthrough.notification.FollowKind;
import org.followthrough.notification.FollowService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.ReviewService;
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

/** Organisations hand in reports beside those of addressees: who may, of what, and what never changes by it. */
@IntegrationTest
@Import(World.class)
class AlternativeServiceTest {

    @Autowired
    private World world;
    @Autowired
    private AlternativeService service;
    @Autowired
    private AlternativeReports reports;
    @Autowired
    private EvidenceService evidence;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private CommitmentReader reader;
    @Autowired
    private CommitmentService commitmentService;
    @Autowired
    private Commitments commitments;
    @Autowired
    private Timeline timeline;
    @Autowired
    private NoticeService notices;
    @Autowired
    private FollowService follows;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
    }

    private AlternativeDraft draft(String text, String url) {
        return new AlternativeDraft("What recruiters charge", today(), "en", text, url);
    }

    private AlternativeReport handedIn(String by, String... refs) {
        return service.handIn(world.who(by), null, draft("Fees are charged in every third case.", null), Optional.empty(), List.of(refs));
    }

    private static Optional<Upload> file(String content) {
        return Optional.of(new Upload("fees.txt", FileKind.TEXT, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))));
    }

    private List<Evidence> items(String ref) {
        return evidence.readable(Actor.PUBLIC, ref).stream().filter(item -> item.side() == Side.ALTERNATIVE).toList();
    }

    @Test
    void a_report_speaks_of_several_commitments_and_gets_a_number_that_stays() {
        var first = world.assigned("XAA");
        var second = world.acceptedBy("XAB");
        var report = handedIn("reviewer1", first, second);
        assertThat(report.number()).matches("AR-" + today().getYear() + "-\\d{4}");
        assertThat(report.organisation()).isEqualTo("ORG-1");
        assertThat(report.commitments()).containsExactlyInAnyOrder(first, second);
        assertThat(service.read(report.number())).isEqualTo(report);
        assertThat(reports.of(commitments.id(first))).containsExactly(report);
        assertThat(handedIn("reviewer2", first).number()).isGreaterThan(report.number());
    }

    @Test
    void it_changes_no_value_and_stands_in_the_timeline() {
        var ref = world.acceptedBy("XAA");
        var before = reader.standing(ref);
        var report = handedIn("reviewer1", ref);
        assertThat(reader.standing(ref)).isEqualTo(before);
        assertThat(timeline.of(commitments.id(ref), 0, 100).getLast()).matches(entry -> entry.kind().equals("alternative-report-attached")
                && entry.by().equals("engine") && entry.text().args().get("number").equals(report.number()));
    }

    @Test
    void a_closed_commitment_takes_one_too() {
        var ref = world.assigned("XAB");
        commitmentService.closeFromOutside(world.who("organiser"), ref, CommitmentState.LAPSED, "Nobody is left to answer.", null);
        assertThat(handedIn("reviewer1", ref).commitments()).containsExactly(ref);
    }

    @Test
    void nobody_of_the_addressee_and_nobody_without_an_organisation_hands_in() {
        var ref = world.assigned("ORG-15");
        var other = world.assigned("XAA");
        assertThatThrownBy(() -> handedIn("focal.org-15", ref)).isInstanceOf(Forbidden.class);
        assertThat(handedIn("focal.org-15", other).organisation()).isEqualTo("ORG-15");
        for (var nobody : List.of("focal.xab", "organiser", "admin", "curator", "observer", "reviewer13")) {
            assertThatThrownBy(() -> handedIn(nobody, other)).as(nobody).isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> service.handIn(world.who("reviewer1"), "ORG-2", draft("x", null), Optional.empty(), List.of(other)))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void nobody_of_the_panel_at_work_attaches_one_and_may_again_when_it_is_over() {
        var ref = world.acceptedBy("XAC");
        var cycle = world.openCycle("alternative-panel");
        world.reported(ref, cycle, SelfReport.DONE);
        var member = world.panel(ref, cycle).getFirst();
        assertThatThrownBy(() -> handedIn(member, ref)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handedIn(world.chair(ref, cycle), ref)).isInstanceOf(Forbidden.class);
        assertThat(service.mayAttach(world.who(member), ref)).isFalse();
        var outside = List.of("reviewer1", "reviewer2", "reviewer3", "reviewer4", "reviewer5", "reviewer6", "reviewer7").stream()
                .filter(one -> !world.panel(ref, cycle).contains(one)).findFirst().orElseThrow();
        assertThat(handedIn(outside, ref).commitments()).containsExactly(ref);
        world.walkTo(clock.now().plusSeconds(100L * 24 * 3600).toString());
        assertThat(handedIn(member, ref).commitments()).containsExactly(ref);
    }

    @Test
    void what_it_needs_is_said_field_by_field_at_once() {
        var ref = world.assigned("XAA");
        assertThatThrownBy(() -> service.handIn(world.who("reviewer1"), null, new AlternativeDraft(" ", today().plusDays(1), "xx", "", null),
                Optional.empty(), List.of(ref, "NO~XAA"))).isInstanceOfSatisfying(RuleViolation.class, refused ->
                assertThat(refused.violations()).extracting("field").containsExactlyInAnyOrder("title", "date", "language", "text", "commitments"));
        assertThatThrownBy(() -> service.handIn(world.who("reviewer1"), null, draft("x", "ftp://a.example"), file("y"), List.of()))
                .isInstanceOfSatisfying(RuleViolation.class, refused ->
                        assertThat(refused.violations()).extracting("field").containsExactlyInAnyOrder("url", "url", "commitments"));
        assertThat(service.handIn(world.who("reviewer1"), null, new AlternativeDraft("t".repeat(300), today(), "ar", "x", null), Optional.empty(),
                List.of(ref)).said().title()).hasSize(300);
    }

    @Test
    void a_panel_cites_it_as_evidence_and_a_file_counts_by_its_hash() {
        var ref = world.acceptedBy("XAA");
        var report = service.handIn(world.who("reviewer1"), null, draft("", null), file("Fees of 2025"), List.of(ref));
        assertThat(items(ref)).singleElement().matches(item -> String.valueOf(item.sha256()).equals(report.said().sha256()) && item.published());
        var cycle = world.openCycle("alternative-cited");
        world.reported(ref, cycle, SelfReport.DONE);
        var member = world.panel(ref, cycle).getFirst();
        var rating = new RatingDraft(AssessmentLevel.REGRESSION, EvidenceGrade.MODERATE, null, null, null, java.util.Set.of(), "Fees rose.",
                List.of(items(ref).getFirst().id()));
        reviews.rate(world.who(member), ref, cycle, rating, null);
        reviews.submit(world.who(member), ref, cycle);
        var elsewhere = world.acceptedBy("XAB");
        handedIn("reviewer1", elsewhere);
        var second = world.panel(ref, cycle).get(1);
        assertThatThrownBy(() -> {
            reviews.rate(world.who(second), ref, cycle, new RatingDraft(AssessmentLevel.LIMITED, EvidenceGrade.MODERATE, null, null, null,
                    java.util.Set.of(), "x", List.of(items(elsewhere).getFirst().id())), null);
            reviews.submit(world.who(second), ref, cycle);
        }).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_correction_keeps_what_was_said_and_the_file_and_names_more_commitments() {
        var ref = world.assigned("XAA");
        var other = world.assigned("XAB");
        var report = service.handIn(world.who("reviewer1"), null, draft("", null), file("Fees of 2024"), List.of(ref));
        var corrected = service.correct(world.who("reviewer1"), report.number(), new AlternativeDraft("What agents charge", today(), "fr", "In short.", null),
                Optional.empty(), List.of(other), "The title was wrong.");
        assertThat(corrected.said()).matches(said -> said.version() == 2 && said.title().equals("What agents charge")
                && String.valueOf(said.sha256()).equals(report.said().sha256()));
        assertThat(corrected.commitments()).containsExactlyInAnyOrder(ref, other);
        assertThat(service.version(corrected, 1)).isEqualTo(report.said());
        assertThat(items(ref)).extracting(Evidence::title).containsExactly(report.number() + ": What recruiters charge",
                report.number() + " v2: What agents charge");
        assertThat(items(other)).hasSize(1);
        assertThatThrownBy(() -> service.correct(world.who("reviewer1"), report.number(), draft("x", null), Optional.empty(), List.of(), " "))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.correct(world.who("reviewer2"), report.number(), draft("x", null), Optional.empty(), List.of(), "Why"))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> service.correct(world.who("focal.org-15"), "AR-1999-0001", draft("x", null), Optional.empty(), List.of(), "Why"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_address_takes_the_place_of_a_file_and_its_copy_is_waited_for() {
        var ref = world.assigned("XAA");
        var report = service.handIn(world.who("reviewer1"), null, draft("", null), file("Fees of 2023"), List.of(ref));
        var corrected = service.correct(world.who("reviewer1"), report.number(), draft("", "https://ngo.example/fees"), Optional.empty(), List.of(), "Moved.");
        assertThat(corrected.said().sha256()).isNull();
        var item = items(ref).getLast();
        assertThat(item.url()).isEqualTo("https://ngo.example/fees");
        assertThat(evidence.copy(Actor.PUBLIC, item.id())).isPresent();
    }

    @Test
    void a_withdrawn_report_leaves_a_note_and_nothing_to_read() {
        var ref = world.acceptedBy("XAA");
        var report = handedIn("reviewer1", ref);
        var withdrawn = service.withdraw(world.who("reviewer1"), report.number(), "A source asked us to.");
        assertThat(withdrawn.withdrawnBecause()).isEqualTo("A source asked us to.");
        assertThat(items(ref)).isEmpty();
        assertThat(reports.of(commitments.id(ref))).containsExactly(withdrawn);
        assertThatThrownBy(() -> service.version(withdrawn, 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.withdraw(world.who("reviewer1"), report.number(), "Again")).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.correct(world.who("reviewer1"), report.number(), draft("x", null), Optional.empty(), List.of(), "Why"))
                .isInstanceOf(WrongState.class);
        assertThat(timeline.of(commitments.id(ref), 0, 100).getLast().kind()).isEqualTo("alternative-report-withdrawn");
    }

    @Test
    void focal_points_and_followers_are_told_and_whoever_did_it_is_not() {
        var ref = world.acceptedBy("XAA");
        follows.follow(world.who("observer"), FollowKind.COMMITMENT, ref);
        var before = notices.unread(world.who("focal.xaa"));
        var followers = notices.unread(world.who("observer"));
        var author = notices.unread(world.who("reviewer1"));
        handedIn("reviewer1", ref);
        assertThat(notices.unread(world.who("focal.xaa"))).isEqualTo(before + 1);
        assertThat(notices.unread(world.who("observer"))).isEqualTo(followers + 1);
        assertThat(notices.unread(world.who("reviewer1"))).isEqualTo(author);
    }

    @Test
    void lists_are_filtered_and_go_on_where_they_ended() {
        var ref = world.assigned("XAA");
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            numbers.add(handedIn("reviewer3", ref).number());
        }
        var filter = new AlternativeReports.Filter(World.EDITION, "XAA", ref, "ORG-3", "en");
        var page = reports.page(filter, null, 2);
        assertThat(page).extracting(AlternativeReport::number).containsExactly(numbers.get(2), numbers.get(1));
        assertThat(reports.page(filter, numbers.get(1), 2)).extracting(AlternativeReport::number).containsExactly(numbers.getFirst());
        assertThat(reports.page(new AlternativeReports.Filter(null, "XAB", ref, null, null), null, 9)).isEmpty();
        assertThat(reports.page(new AlternativeReports.Filter(null, null, ref, null, "fr"), null, 9)).isEmpty();
    }

    @Test
    void two_at_once_get_two_numbers() throws Exception {
        var ref = world.assigned("XAA");
        var other = world.assigned("XAB");
        try (var both = Executors.newFixedThreadPool(2)) {
            var done = both.invokeAll(List.<Callable<AlternativeReport>>of(() -> handedIn("reviewer1", ref), () -> handedIn("reviewer2", other)));
            assertThat(done.get(0).get().number()).isNotEqualTo(done.get(1).get().number());
        }
    }

    @Test
    void the_record_tells_of_it_in_the_same_transaction() {
        var ref = world.assigned("XAA");
        var report = handedIn("reviewer1", ref);
        assertThat(jdbc.sql("select action from audit_entry where subject in (:number, :ref) and acted_as = 'organisation' and party = 'ORG-1' order by action")
                .param("number", report.number()).param("ref", ref).query(String.class).list())
                .containsExactly("alternative-report-attached", "alternative-report-handed-in");
    }
}
