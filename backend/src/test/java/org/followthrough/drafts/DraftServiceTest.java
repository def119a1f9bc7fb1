package org.followthrough.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.Panels;
import org.followthrough.World;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.reporting.ReportingService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.ReviewService;
import org.followthrough.review.SealingService;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody writes is kept for them alone, until it is sent. */
@IntegrationTest
@Import(World.class)
class DraftServiceTest {

    private static int number;

    @Autowired
    private World world;
    @Autowired
    private DraftService drafts;
    @Autowired
    private OldDrafts old;
    @Autowired
    private CommitmentService commitments;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private ReviewService reviews;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private SystemClock realTime;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private KeptDraft kept(String who, DraftPlace place, String content) {
        return drafts.keep(world.who(who), place, content, KeptDraft.NONE);
    }

    private List<String> all(String ref) {
        return jdbc.sql("select d.content from kept_draft d join commitment c on c.id = d.commitment where c.ref = :ref order by d.content")
                .param("ref", ref).query(String.class).list();
    }

    private static DraftPlace position(String ref) {
        return new DraftPlace(DraftForm.POSITION, ref, null);
    }

    /** A commitment in review, with its panel. */
    private String[] inReview() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("drafts-" + ++number);
        world.reported(ref, cycle, SelfReport.DONE);
        return new String[] {ref, cycle};
    }

    @Test
    void a_draft_stands_in_the_database_and_so_survives_a_restart() {
        var ref = world.assigned("XAA");
        kept("focal.xaa", position(ref), "{\"reason\":\"As yet\"}");
        assertThat(all(ref)).containsExactly("{\"reason\":\"As yet\"}");
        assertThat(drafts.mine(world.who("focal.xaa"), position(ref)).orElseThrow().content()).isEqualTo("{\"reason\":\"As yet\"}");
    }

    @Test
    void nobody_else_finds_it_not_even_a_colleague_at_the_same_form() {
        var ref = world.assigned("XAA");
        kept("focal.xaa", new DraftPlace(DraftForm.CONTRIBUTION, ref, "c"), "{}");
        assertThat(drafts.mine(world.who("ministry.xaa"), new DraftPlace(DraftForm.CONTRIBUTION, ref, "c"))).isEmpty();
        kept("ministry.xaa", new DraftPlace(DraftForm.CONTRIBUTION, ref, "c"), "{\"mine\":1}");
        assertThat(drafts.mine(world.who("focal.xaa"), new DraftPlace(DraftForm.CONTRIBUTION, ref, "c")).orElseThrow().content()).isEqualTo("{}");
    }

    @Test
    void who_may_not_fill_the_form_keeps_nothing_there() {
        var ref = world.assigned("XAA");
        for (var somebody : List.of("focal.xab", "clearing.xaa", "ministry.xaa", "organiser", "admin")) {
            assertThatThrownBy(() -> kept(somebody, position(ref), "{}")).isInstanceOf(Forbidden.class);
        }
        var review = inReview();
        var stranger = world.panel(review[0], review[1]).contains("reviewer1") ? world.chair(review[0], review[1]) : "reviewer1";
        assertThatThrownBy(() -> kept(stranger, new DraftPlace(DraftForm.RATING, review[0], review[1]), "{}")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> kept("focal.xaa", position("NO-SUCH~XAA"), "{}")).isInstanceOf(NotFound.class);
        assertThat(all(ref)).isEmpty();
    }

    @Test
    void no_record_is_made_of_it() {
        var review = inReview();
        var before = entries(review[0]);
        kept(world.panel(review[0], review[1]).getFirst(), new DraftPlace(DraftForm.RATING, review[0], review[1]), "{}");
        kept("focal.xaa", position(review[0]), "{}");
        assertThat(entries(review[0])).isEqualTo(before);
    }

    private int entries(String ref) {
        return jdbc.sql("select count(*) from audit_entry where subject = :ref").param("ref", ref).query(Integer.class).single();
    }

    @Test
    void of_two_windows_the_second_is_told_and_nothing_is_written_over() {
        var ref = world.assigned("XAA");
        var focal = world.who("focal.xaa");
        var first = kept("focal.xaa", position(ref), "{\"a\":1}");
        assertThatThrownBy(() -> drafts.keep(focal, position(ref), "{\"b\":1}", KeptDraft.NONE)).isInstanceOf(OptimisticLockingFailureException.class);
        var second = drafts.keep(focal, position(ref), "{\"b\":2}", first.version());
        assertThatThrownBy(() -> drafts.keep(focal, position(ref), "{\"a\":2}", first.version())).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(all(ref)).containsExactly("{\"b\":2}");
        assertThat(drafts.keep(focal, position(ref), "{\"a\":3}", second.version()).content()).isEqualTo("{\"a\":3}");
    }

    @Test
    void what_was_sent_in_another_window_does_not_come_back() {
        var ref = world.assigned("XAA");
        var focal = world.who("focal.xaa");
        var kept = kept("focal.xaa", position(ref), "{}");
        commitments.respond(focal, ref, World.accepted());
        assertThat(all(ref)).as("sent").isEmpty();
        assertThatThrownBy(() -> drafts.keep(focal, position(ref), "{\"late\":1}", kept.version())).isInstanceOf(WrongState.class);
        var anew = kept("focal.xaa", position(ref), "{\"new\":1}");
        assertThat(anew.version()).isNotEqualTo(kept.version());
        assertThatThrownBy(() -> drafts.keep(focal, position(ref), "{\"late\":1}", kept.version())).isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void sending_takes_only_the_senders_draft_of_that_form() {
        var ref = world.acceptedBy("XAA");
        var cycle = world.openCycle("drafts-" + ++number);
        var part = new DraftPlace(DraftForm.CONTRIBUTION, ref, cycle);
        kept("ministry.xaa", part, "{\"who\":\"ministry\"}");
        kept("focal.xaa", part, "{\"who\":\"focal\"}");
        kept("focal.xaa", position(ref), "{\"who\":\"position\"}");
        reporting.contribute(world.who("ministry.xaa"), ref, cycle, "City of Ostra", "Two desks are open.", List.of());
        assertThat(all(ref)).containsExactly("{\"who\":\"focal\"}", "{\"who\":\"position\"}");
    }

    @Test
    void a_rating_that_is_submitted_leaves_no_draft_and_the_seal_takes_the_others() {
        var review = inReview();
        var ref = review[0];
        var place = new DraftPlace(DraftForm.RATING, ref, review[1]);
        var panel = Panels.quorumFirst(world.panel(ref, review[1]));
        panel.forEach(member -> kept(member, place, "{\"by\":\"" + member + "\"}"));
        world.rated(panel.getFirst(), ref, review[1], AssessmentLevel.LIMITED, EvidenceGrade.MODERATE);
        assertThat(all(ref)).hasSize(4).noneMatch(content -> content.contains("\"" + panel.getFirst() + "\""));
        panel.subList(1, 4).forEach(member -> world.rated(member, ref, review[1], AssessmentLevel.LIMITED, EvidenceGrade.MODERATE));
        assertThat(all(ref)).hasSize(1);
        sealing.seal(world.who(world.chair(ref, review[1])), ref, review[1], null, null);
        assertThat(all(ref)).as("nobody can rate any more").isEmpty();
        kept("focal.xaa", new DraftPlace(DraftForm.REPLY, ref, review[1]), "{}");
        replies.reply(world.who("focal.xaa"), ref, review[1], false, "We thank the panel.");
        assertThat(all(ref)).isEmpty();
    }

    @Test
    void a_seat_given_back_takes_its_draft_along() {
        var review = inReview();
        var member = world.panel(review[0], review[1]).getFirst();
        kept(member, new DraftPlace(DraftForm.RATING, review[0], review[1]), "{}");
        reviews.giveBack(world.who(member), review[0], review[1]);
        assertThat(all(review[0])).isEmpty();
    }

    @Test
    void a_draft_of_bearable_length_is_kept_and_one_byte_more_is_refused() {
        var ref = world.assigned("XAA");
        var longest = "\"" + "é".repeat(199_999) + "\"";
        assertThatThrownBy(() -> kept("focal.xaa", position(ref), longest + " ")).isInstanceOf(RuleViolation.class);
        assertThat(kept("focal.xaa", position(ref), longest).content()).hasSize(200_001);
    }

    @Test
    void thrown_away_it_is_gone() {
        var ref = world.assigned("XAA");
        kept("focal.xaa", position(ref), "{}");
        drafts.forget(world.who("focal.xaa"), position(ref));
        assertThat(drafts.mine(world.who("focal.xaa"), position(ref))).isEmpty();
    }

    @Test
    void nobody_came_back_for_half_a_year_and_it_is_removed() {
        var older = world.assigned("XAA");
        var newer = world.assigned("XAA");
        kept("focal.xaa", position(older), "{}");
        kept("focal.xaa", position(newer), "{}");
        written(older, Duration.ofDays(180).plusMinutes(1));
        written(newer, Duration.ofDays(180).minusMinutes(1));
        assertThat(old.run()).isEqualTo(1);
        assertThat(all(older)).isEmpty();
        assertThat(all(newer)).hasSize(1);
    }

    private void written(String ref, Duration ago) {
        jdbc.sql("update kept_draft set written_at = :at where commitment = (select id from commitment where ref = :ref)")
                .param("at", Sql.time(realTime.now().minus(ago))).param("ref", ref).update();
    }
}
