package org.followthrough.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.followthrough.commitment.Decision;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.joint.JointService;
import org.followthrough.commitment.joint.JointStatements;
import org.followthrough.commitment.joint.JointWords;
import org.followthrough.commitment.joint.LeavingService;
import org.followthrough.shared.SystemClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners of a joint commitment and its followers are told (features, rows D4 and L1). */
@IntegrationTest
@Import(World.class)
class JointNoticesTest {

    @Autowired
    private World world;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private JointService joints;
    @Autowired
    private LeavingService leaving;
    @Autowired
    private JointWords words;
    @Autowired
    private JointStatements statements;
    @Autowired
    private FollowService follows;
    @Autowired
    private NoticeService notices;
    @Autowired
    private MailText mails;
    @Autowired
    private SystemClock real;
    @Autowired
    private JdbcClient jdbc;

    private String ask = "";
    private List<String> refs = List.of();

    @BeforeEach
    void threeAddressees() {
        ask = world.begin().recommendation();
        refs = commitments.assign(world.who("organiser"), ask, List.of("XAA", "XAB", "XAC"), null, false).stream().map(Commitment::ref).toList();
        jdbc.sql("delete from notice").update();
        jdbc.sql("delete from follow").update();
    }

    private String formed(int partners) {
        var code = joints.form(world.who("organiser"), ask, refs.subList(0, partners), refs.getFirst()).code();
        jdbc.sql("delete from notice").update();
        return code;
    }

    /** What somebody was told of a kind, as topic and commitment's addressee. */
    private List<String> told(String who, NoticeKind kind) {
        return notices.of(world.who(who), null, null, 50).stream().filter(notice -> notice.kind() == kind)
                .map(notice -> notice.topic() + " " + String.valueOf(notice.commitment()).replaceFirst(".*~", "")).sorted().toList();
    }

    private List<String> told(String who) {
        return told(who, NoticeKind.JOINT);
    }

    @Test
    void whoever_is_asked_for_a_part_is_told_and_who_coordinates_is_told_so() {
        joints.form(world.who("organiser"), ask, refs.subList(0, 2), refs.getFirst());
        assertThat(told("focal.xaa")).containsExactly("jointly-coordinated XAA");
        assertThat(told("clearing.xab")).containsExactly("jointly-kept XAB");
        assertThat(told("ministry.xab")).as("no office of the answer").isEmpty();
        assertThat(told("focal.xac")).as("keeps its own alone").isEmpty();
        assertThat(told("organiser")).isEmpty();
    }

    @Test
    void the_others_are_told_who_joined_and_who_left_and_who_did_it_is_not() {
        var code = formed(2);
        joints.change(world.who("organiser"), code, refs, refs.getFirst(), null);
        assertThat(told("focal.xac")).containsExactly("jointly-kept XAC");
        assertThat(told("focal.xab")).containsExactly("joint-partner-joined XAB");
        jdbc.sql("delete from notice").update();
        leaving.leave(world.who("focal.xac"), code, refs.get(2), "We go alone.");
        assertThat(told("focal.xac")).as("did it").isEmpty();
        assertThat(told("clearing.xac")).containsExactly("jointly-left XAC");
        assertThat(told("focal.xaa")).containsExactly("joint-partner-left XAA");
        jdbc.sql("delete from notice").update();
        leaving.leave(world.who("organiser"), code, refs.get(1), "They asked for it.");
        assertThat(told("focal.xab")).containsExactly("jointly-left XAB");
        assertThat(told("focal.xaa")).as("one left alone is told once").containsExactly("jointly-dissolved XAA");
    }

    @Test
    void all_are_told_who_coordinates_now_also_when_the_engine_says_so() {
        var code = formed(3);
        joints.change(world.who("organiser"), code, refs, refs.get(1), null);
        assertThat(told("focal.xab")).containsExactly("coordination-given XAB");
        assertThat(told("focal.xac")).containsExactly("coordinator-changed XAC");
        jdbc.sql("delete from notice").update();
        commitments.closeFromOutside(world.who("organiser"), refs.get(1), CommitmentState.LAPSED, "Nobody is there.", null);
        assertThat(told("focal.xaa")).containsExactly("coordination-given XAA", "joint-partner-left XAA");
        assertThat(told("focal.xac")).containsExactly("coordinator-changed XAC", "joint-partner-left XAC");
        assertThat(told("focal.xab")).containsExactly("jointly-left XAB");
    }

    private void cleared(String code) {
        statements.decide(world.who("clearing.xaa"), code, Decision.CLEAR, null);
    }

    @Test
    void a_statement_is_told_to_all_partners_and_a_common_text_to_the_others_once_a_day() {
        var code = formed(3);
        words.state(world.who("focal.xaa"), code, "One register for all.");
        assertThat(told("focal.xab")).as("waits for clearance").isEmpty();
        assertThat(told("clearing.xaa")).isEmpty();
        assertThat(told("clearing.xaa", NoticeKind.WORK)).containsExactly("clear-statement XAA");
        jdbc.sql("delete from notice").update();
        cleared(code);
        assertThat(told("clearing.xaa")).as("cleared it").isEmpty();
        assertThat(told("focal.xab")).containsExactly("joint-statement-written XAB");
        jdbc.sql("delete from notice").update();
        words.write(world.who("focal.xaa"), code, "The register is being built.");
        words.write(world.who("focal.xaa"), code, "The register is being built, with care.");
        assertThat(told("ministry.xab")).as("may take it over").containsExactly("common-text-written XAB");
        assertThat(told("clearing.xaa")).as("their own office wrote it").isEmpty();
        jdbc.sql("delete from notice").update();
        words.write(world.who("focal.xaa"), code, " ");
        assertThat(told("focal.xab")).as("nothing waits any more").isEmpty();
    }

    @Test
    void followers_are_told_once_what_is_public_and_never_of_the_common_text() {
        follows.follow(world.who("observer"), FollowKind.RECOMMENDATION, ask);
        follows.follow(world.who("rapporteur"), FollowKind.PARTY, "XAC");
        follows.follow(world.who("rapporteur"), FollowKind.COMMITMENT, refs.get(1));
        var code = joints.form(world.who("organiser"), ask, refs, refs.getFirst()).code();
        assertThat(told("observer", NoticeKind.FOLLOWED)).hasSize(1).allMatch(one -> one.startsWith("jointly-kept "));
        jdbc.sql("delete from notice").update();
        words.write(world.who("focal.xaa"), code, "For the three of us.");
        assertThat(told("observer", NoticeKind.FOLLOWED)).isEmpty();
        words.state(world.who("focal.xaa"), code, "One register for all.");
        assertThat(told("observer", NoticeKind.FOLLOWED)).isEmpty();
        cleared(code);
        assertThat(told("observer", NoticeKind.FOLLOWED)).as("of the one who wrote it").containsExactly("joint-statement-written XAA");
        assertThat(told("rapporteur", NoticeKind.FOLLOWED)).hasSize(1);
        jdbc.sql("delete from notice").update();
        leaving.leave(world.who("focal.xac"), code, refs.get(2), "We go alone.");
        assertThat(told("rapporteur", NoticeKind.FOLLOWED)).containsExactly("jointly-left XAC");
    }

    @Test
    void a_mail_names_what_is_public_and_not_that_a_common_text_waits() {
        var code = formed(2);
        words.state(world.who("focal.xaa"), code, "One register for both.");
        cleared(code);
        assertThat(letter("focal.xab")).contains("What the partners want to do together was written anew", refs.get(1));
        jdbc.sql("delete from notice").update();
        words.write(world.who("focal.xaa"), code, "For the two of us.");
        assertThat(letter("focal.xab")).contains("Something was written for you").doesNotContain(ask).doesNotContain("ommon").doesNotContain("artner");
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
