package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.accountability.StandingRows;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.sideways.ClarificationService;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.commitment.sideways.TransferService;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.ReportDraft;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.support.SupportOutcome;
import org.followthrough.reporting.support.SupportRequests;
import org.followthrough.reporting.support.SupportService;
import org.followthrough.review.AppealService;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.Ground;
import org.followthrough.review.ReopeningDecision;
import org.followthrough.review.ReopeningService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.roster.RosterService;
import org.followthrough.shared.DomainEvent;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.Texts;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asked, proposed, or is concerned, is told what was decided; nobody learns who sits on a panel (features, row L1; contract, section 4). */
@IntegrationTest
@Import({World.class, Panels.class})
class DecisionNoticesTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private Panels panels;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private ClarificationService clarifications;
    @Autowired
    private TransferService transfers;
    @Autowired
    private AppealService appeals;
    @Autowired
    private ReopeningService reopening;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private SupportService support;
    @Autowired
    private RosterService roster;
    @Autowired
    private FollowService follows;
    @Autowired
    private StandingRows standings;
    @Autowired
    private NoticeService notices;
    @Autowired
    private MailText mails;
    @Autowired
    private Texts texts;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private SystemClock real;
    @Autowired
    private JdbcClient jdbc;

    private String cycle = "";

    @BeforeEach
    void begin() {
        world.begin();
        jdbc.sql("delete from follow").update();
        forget();
        cycle = "decisions-" + ++number;
    }

    @AfterEach
    void everybodyIsThereAgain() {
        for (var table : List.of("reviewer_terms", "reviewer_absence", "declared_conflict")) {
            jdbc.sql("delete from " + table).update();
        }
    }

    private void forget() {
        jdbc.sql("delete from notice").update();
    }

    /** Codes of what somebody was told of a commitment. */
    private List<String> told(String who, String ref, NoticeKind kind) {
        return notices.of(world.who(who), null, null, 200).stream().filter(one -> one.kind() == kind && ref.equals(one.commitment()))
                .map(Notice::topic).sorted().toList();
    }

    private List<String> told(String who, String ref) {
        return told(who, ref, NoticeKind.OUTCOME);
    }

    private List<String> news(String ref) {
        return told("observer", ref, NoticeKind.FOLLOWED);
    }

    private String followed(String ref) {
        follows.follow(world.who("observer"), FollowKind.COMMITMENT, ref);
        forget();
        return ref;
    }

    private void asksForMoreTime(String ref) {
        var due = LocalDate.ofInstant(Objects.requireNonNull(standings.find(ref).orElseThrow().dueAt()), ZoneOffset.UTC);
        extensions.ask(world.who("focal.xaa"), ref, due.plusDays(7), "Parliament sits in May only.");
        forget();
    }

    @Test
    void who_asked_for_more_time_is_told_that_it_was_granted_and_by_when_it_is_due_now() {
        var ref = followed(world.assigned("XAA"));
        asksForMoreTime(ref);
        extensions.grant(world.who("organiser"), ref, null, "As the session demands.");
        assertThat(told("focal.xaa", ref)).containsExactly("extension-granted");
        assertThat(told("clearing.xaa", ref)).containsExactly("extension-granted");
        assertThat(notices.of(world.who("focal.xaa"), null, null, 1).getFirst().dueAt()).isEqualTo(standings.find(ref).orElseThrow().dueAt());
        assertThat(told("focal.xab", ref)).as("another party").isEmpty();
        assertThat(told("organiser", ref)).as("decided it").isEmpty();
        assertThat(news(ref)).containsExactly("extension-granted");
    }

    @Test
    void a_refusal_is_told_too_and_a_request_that_lapses_to_the_party_alone() {
        var ref = followed(world.assigned("XAA"));
        asksForMoreTime(ref);
        extensions.refuse(world.who("organiser"), ref, "Everybody has the same sixty days.");
        assertThat(told("focal.xaa", ref)).containsExactly("extension-refused");
        assertThat(news(ref)).containsExactly("extension-refused");
        asksForMoreTime(ref);
        world.respond(ref, World.accepted());
        assertThat(told("focal.xaa", ref)).contains("extension-lapsed");
        assertThat(news(ref)).as("nobody outside knew of the request").containsExactly("position-cleared");
        assertThat(letter("focal.xaa")).contains("Something was decided").doesNotContain("lapsed");
    }

    @Test
    void the_side_that_asked_learns_the_answer_and_the_other_does_not_need_to() {
        var ref = followed(world.assigned("XAA"));
        clarifications.ask(world.who("focal.xaa"), ref, "Recruiters abroad, too?");
        clarifications.answer(world.who("organiser"), ref, "Yes.");
        assertThat(told("focal.xaa", ref)).containsExactly("clarification-answered");
        assertThat(told("organiser", ref)).isEmpty();
        assertThat(news(ref)).containsExactly("clarification-answered");
        forget();
        clarifications.ask(world.who("organiser"), ref, "Which ministry?");
        clarifications.answer(world.who("focal.xaa"), ref, "Labour.");
        assertThat(told("organiser", ref)).containsExactly("clarification-answered");
        assertThat(told("focal.xaa", ref)).isEmpty();
        assertThat(told("clearing.xaa", ref)).isEmpty();
        assertThat(letter("organiser")).contains("A question was answered", ref).doesNotContain("Labour");
    }

    @Test
    void silence_after_a_question_is_told_to_both_sides_and_a_question_taken_back_to_who_was_asked() {
        var ref = world.assigned("XAA");
        clarifications.ask(world.who("focal.xaa"), ref, "Recruiters abroad, too?");
        forget();
        clarifications.withdraw(world.who("focal.xaa"), ref);
        assertThat(told("organiser", ref)).containsExactly("clarification-withdrawn");
        assertThat(told("focal.xaa", ref)).isEmpty();
        clarifications.ask(world.who("focal.xaa"), ref, "Recruiters abroad, too?");
        forget();
        walk.to(clarifications.waitsUntil(ref).orElseThrow().plusMillis(1));
        assertThat(told("organiser", ref)).containsExactly("clarification-unanswered");
        assertThat(told("focal.xaa", ref)).containsExactly("clarification-unanswered");
    }

    @Test
    void what_is_handed_back_lies_with_the_organisers_and_what_is_given_back_with_its_addressee_again() {
        var ref = followed(world.assigned("XAA"));
        transfers.handBack(world.who("focal.xaa"), ref, "Not ours.");
        assertThat(told("organiser", ref, NoticeKind.WORK)).containsExactly("reassign");
        assertThat(news(ref)).containsExactly("handed-back");
        forget();
        transfers.giveBack(world.who("organiser"), ref, "Ministry of Justice", "It is yours.");
        assertThat(told("focal.xaa", ref)).containsExactly("given-back");
        assertThat(told("focal.xaa", ref, NoticeKind.WORK)).containsExactly("respond");
        assertThat(told("clearing.xaa", ref)).containsExactly("given-back");
        assertThat(news(ref)).containsExactly("given-back");
    }

    private String assessed() {
        var ref = world.acceptedBy("XAA");
        panels.assessed(ref, world.openCycle(cycle), SelfReport.UNDER_WAY, AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        return followed(ref);
    }

    @Test
    void an_appeal_s_end_is_told_to_its_addressee_and_to_followers() {
        var ref = assessed();
        appeals.lodge(world.who("focal.xaa"), ref, "The decree of March was not looked at.");
        assertThat(news(ref)).containsExactly("appeal-lodged");
        assertThat(told("clearing.xaa", ref)).as("nothing is decided").isEmpty();
        appeals.decide(world.who("organiser"), ref, ReopeningDecision.REFUSE, "It was.");
        assertThat(told("focal.xaa", ref)).containsExactly("appeal-refused");
        assertThat(news(ref)).containsExactly("appeal-lodged", "appeal-refused");
        var other = assessed2();
        appeals.lodge(world.who("focal.xaa"), other, "The decree of March was not looked at.");
        appeals.decide(world.who("organiser"), other, ReopeningDecision.CONFIRM, "It was not.");
        assertThat(told("focal.xaa", other)).containsExactly("appeal-accepted", "second-panel-called");
        assertThat(told("clearing.xaa", other)).containsExactly("appeal-accepted");
        assertThat(told(panels.seats(other, cycle).getFirst(), other)).as("on the panel").isEmpty();
    }

    private String assessed2() {
        cycle = "decisions-" + ++number;
        return assessed();
    }

    @Test
    void a_reopening_is_told_to_the_addressee_and_to_who_proposed_it() {
        var ref = assessed();
        var chair = panels.chair(ref, cycle);
        reopening.reopen(world.who(chair), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "A decree came out.");
        assertThat(told("focal.xaa", ref)).as("a proposal is not public").isEmpty();
        reopening.reopen(world.who("organiser"), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "So it did.");
        assertThat(told("focal.xaa", ref)).containsExactly("reopened");
        assertThat(told(chair, ref)).containsExactly("reopening-confirmed");
        assertThat(news(ref)).containsExactly("reopened");
        assertThat(letter(chair)).as("a mail tells nobody who chairs").doesNotContain(ref).doesNotContain("eopening");
    }

    @Test
    void who_proposed_a_reopening_learns_of_its_refusal_and_nobody_else_does() {
        var ref = assessed();
        var chair = panels.chair(ref, cycle);
        reopening.reopen(world.who("organiser"), ref, Ground.NEW_EVIDENCE, ReopeningDecision.CONFIRM, "A decree came out.");
        forget();
        reopening.reopen(world.who(chair), ref, Ground.NEW_EVIDENCE, ReopeningDecision.REFUSE, "The panel knew of it.");
        assertThat(told("organiser", ref)).containsExactly("reopening-refused");
        assertThat(told("focal.xaa", ref)).isEmpty();
        assertThat(told(chair, ref)).isEmpty();
        assertThat(news(ref)).isEmpty();
        assertThat(letter("organiser")).contains("Something was decided").doesNotContain(ref);
    }

    private String inReview() {
        var ref = followed(world.acceptedBy("XAA"));
        world.openCycle(cycle);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        forget();
        return ref;
    }

    @Test
    void a_seat_passed_on_is_told_to_who_is_new_who_left_and_the_chair_and_to_no_one_outside() {
        var ref = inReview();
        var before = world.panel(ref, cycle);
        before.subList(1, 5).forEach(name -> reviews.declare(world.who(name), ref, cycle));
        walk.to(clock.now().plus(Duration.ofDays(22)));
        var fresh = world.panel(ref, cycle).stream().filter(name -> !before.contains(name)).toList();
        assertThat(fresh).hasSize(1);
        assertThat(told(fresh.getFirst(), ref, NoticeKind.WORK)).containsExactly("rate");
        assertThat(told(before.getFirst(), ref)).containsExactly("own-seat-passed-on");
        assertThat(told(world.chair(ref, cycle), ref)).containsExactly("seat-passed-on");
        for (var outsider : List.of("focal.xaa", "clearing.xaa", "ministry.xaa", "organiser", "observer", "admin")) {
            assertThat(told(outsider, ref)).as(outsider).isEmpty();
        }
        assertThat(news(ref)).isEmpty();
        for (var insider : List.of(fresh.getFirst(), before.getFirst(), world.chair(ref, cycle))) {
            assertThat(letter(insider)).as(insider).doesNotContain(ref).doesNotContain("seat").doesNotContain("panel");
        }
    }

    @Test
    void a_chair_who_leaves_is_told_and_the_next_one_has_the_seal_on_the_desk() {
        var ref = inReview();
        var before = world.chair(ref, cycle);
        roster.declareConflict(world.who(before), "XAA", "A cousin leads the ministry.");
        var after = world.chair(ref, cycle);
        assertThat(after).isNotEqualTo(before);
        assertThat(told(before, ref)).containsExactly("chair-passed-on");
        assertThat(told(after, ref, NoticeKind.WORK)).containsExactly("seal");
        assertThat(told("focal.xaa", ref)).isEmpty();
    }

    @Test
    void organisers_are_told_where_the_roster_was_too_short_and_the_addressee_is_not() {
        for (var i = 1; i <= 12; i++) {
            roster.takeAtOnce(world.who("reviewer" + i), 0);
        }
        var ref = inReviewOfNobody();
        assertThat(told("organiser", ref)).contains("panel-lacks");
        assertThat(told("focal.xaa", ref)).doesNotContain("panel-lacks");
        assertThat(news(ref)).doesNotContain("panel-lacks");
        assertThat(letter("organiser")).doesNotContain(ref);
    }

    private String inReviewOfNobody() {
        var ref = followed(world.acceptedBy("XAA"));
        world.openCycle(cycle);
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        return ref;
    }

    @Test
    void the_chair_is_told_that_time_has_sealed() {
        var ref = inReview();
        walk.to(reviewEnds(ref).plusMillis(1));
        assertThat(told(world.chair(ref, cycle), ref)).contains("sealed-by-time");
        assertThat(told("focal.xaa", ref)).isEmpty();
        assertThat(told("organiser", ref)).isEmpty();
    }

    private Instant reviewEnds(String ref) {
        return Objects.requireNonNull(standings.find(ref).orElseThrow().dueAt());
    }

    @Test
    void support_asked_for_is_told_to_organisers_an_offer_to_who_asked_and_the_end_to_who_offered() {
        var ref = asking(SupportWanted.PUBLIC);
        assertThat(told("organiser", ref)).containsExactly("support-requested");
        assertThat(news(ref)).contains("support-requested");
        var id = support.page(world.who("organiser"), new SupportRequests.Filter(null, "XAA", true), null, null, 500).stream()
                .filter(one -> one.commitment().equals(ref)).findFirst().orElseThrow().id();
        forget();
        support.offer(world.who("focal.xab"), id, "Two trainers for a month.");
        assertThat(told("focal.xaa", ref)).containsExactly("support-offered");
        assertThat(told("focal.xab", ref)).isEmpty();
        assertThat(news(ref)).as("an offer is the two parties'").isEmpty();
        assertThat(letter("focal.xaa")).contains("Something was decided").doesNotContain(ref).doesNotContain("XAB");
        forget();
        support.close(world.who("focal.xaa"), id, SupportOutcome.MET, "Trainers came.");
        assertThat(told("focal.xab", ref)).containsExactly("support-closed");
        assertThat(told("focal.xac", ref)).as("offered nothing").isEmpty();
    }

    @Test
    void what_is_asked_of_partners_alone_is_no_news_for_followers() {
        var ref = asking(SupportWanted.PARTNERS);
        assertThat(told("organiser", ref)).containsExactly("support-requested");
        assertThat(news(ref)).doesNotContain("support-requested");
    }

    private String asking(SupportWanted wanted) {
        var ref = followed(world.acceptedBy("XAA"));
        world.openCycle(cycle);
        reporting.save(world.who("focal.xaa"), ref, cycle, new ReportDraft(SelfReport.BLOCKED, "The bill waits.", Map.of(),
                List.of(new Barrier(BarrierKind.CAPACITY, "Two trainers for inspectors.", wanted)), "", "", List.of()), null);
        reporting.submit(world.who("focal.xaa"), ref, cycle);
        reporting.decide(world.who("clearing.xaa"), ref, cycle, Decision.CLEAR, null);
        return ref;
    }

    @Test
    void everything_told_has_a_sentence_in_every_language() {
        var keys = Stream.of(Outcomes.OF_THE_ADDRESSEE.keySet().stream().map(kind -> "notice.outcome." + DomainEvent.action(kind)),
                FollowNotices.NEWS.stream().map(topic -> "notice.followed." + topic),
                EveryEventIsToldTest.TOLD_AS_WORK.values().stream().map(kind -> "notice.task." + kind.code())).flatMap(all -> all).toList();
        for (var language : texts.languages()) {
            assertThat(keys).allSatisfy(key -> assertThat(texts.text(language, key)).as(key).isNotBlank().doesNotContain(key));
        }
    }

    /** The mail that somebody would get of all they were told. */
    private String letter(String who) {
        var account = world.who(who).id();
        var id = UUID.randomUUID();
        jdbc.sql("insert into mail (id, account, message_id, created_at, next_attempt_at) values (:id, :account, :message, now(), now())").param("id", id)
                .param("account", account).param("message", "<" + id + "@test>").update();
        jdbc.sql("update notice set mail = :id where account = :account").param("id", id).param("account", account).update();
        var written = mails.letter(new Mail(id, "<" + id + "@test>", who + "@demo.example", "en", ZoneId.of("UTC"), real.now(), 1, account, false));
        jdbc.sql("update notice set mail = null").update();
        jdbc.sql("delete from mail where id = :id").param("id", id).update();
        return written.subject() + "\n" + written.text();
    }
}
