package org.followthrough.evidence.comments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.audit.AuditRecords;
import org.followthrough.evidence.confidential.ReceiptCode;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileService;
import org.followthrough.forum.ProfileStep;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.reporting.CyclePlan;
import org.followthrough.reporting.CycleService;
import org.followthrough.reporting.SelfReport;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Sql;
import org.followthrough.shared.WorkingDays;
import org.followthrough.shared.WrongState;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Comments of the public: when they are taken, who moderates them, what is kept of who wrote them. */
@IntegrationTest
@Import(World.class)
class PublicCommentServiceTest {

    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");
    private static final String SAID = "In our district the inspectors never came.";

    @Autowired
    private World world;
    @Autowired
    private PublicCommentService service;
    @Autowired
    private CycleService cycles;
    @Autowired
    private ProfileService profiles;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private AuditRecords records;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    private String edition = "";
    private String state = "";
    private String ref = "";
    private Actor organiser = Actor.PUBLIC;

    @BeforeEach
    void anEditionThatTakesComments() {
        edition = world.begin().forumOfItsOwn(with(Set.of(ProfileStep.PUBLIC_COMMENT)), KATHMANDU.getId());
        state = world.stateOfItsOwn();
        ref = world.assignedOf(edition, state);
        organiser = world.who("organiser");
    }

    /** No panel, so that nothing but reports is told; three working days for comments. */
    private static Profile with(Set<ProfileStep> more) {
        var steps = new HashSet<>(more);
        steps.add(ProfileStep.CLEARANCE);
        return new Profile("own", 10, 60, 10, 20, 30, 14, 15, 3, 10, steps);
    }

    private String cycle() {
        var today = Deadline.dayFrom(clock.now(), KATHMANDU);
        cycles.plan(organiser, new CyclePlan("C-" + edition, edition, today, today.plusDays(7), today.plusDays(20), 5, 30, 14));
        walk.to(clock.now());
        return "C-" + edition;
    }

    private void reported() {
        world.reported(ref, cycle(), SelfReport.UNDER_WAY);
    }

    private ReceiptCode handedIn() {
        return service.handIn(Actor.PUBLIC, ref, SAID, "A farm worker");
    }

    private PublicComment waiting() {
        return service.in(organiser, CommentState.WAITING, edition, null, 10).getLast();
    }

    @Test
    void nothing_is_public_before_an_organiser_has_read_it() {
        reported();
        var code = handedIn();
        assertThat(service.told(ref, null, 10)).isEmpty();
        assertThat(service.counts(ref)).as("nor does a number tell that one waits").isEmpty();
        assertThat(service.byCode(Actor.PUBLIC, code.text()).state()).isEqualTo(CommentState.WAITING);

        service.publish(organiser, waiting().id());
        assertThat(service.told(ref, null, 10)).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo(SAID);
            assertThat(one.name()).isEqualTo("A farm worker");
        });
        assertThat(service.counts(ref)).containsExactly(new PublicCommentService.Count(CommentState.PUBLISHED, null, 1));
    }

    @Test
    void an_edition_takes_none_unless_its_profile_says_so() {
        var silent = world.forumOfItsOwn(with(Set.of()), KATHMANDU.getId());
        ref = world.assignedOf(silent, state);
        edition = silent;
        reported();
        assertThat(service.window(ref).state()).isEqualTo(CommentWindow.State.OFF);
        assertThatThrownBy(this::handedIn).isInstanceOf(WrongState.class);
        assertThat(Profile.FORMAL.has(ProfileStep.PUBLIC_COMMENT)).isFalse();
        assertThat(Profile.INFORMAL.has(ProfileStep.PUBLIC_COMMENT)).isFalse();

        profiles.change(organiser, silent, with(Set.of(ProfileStep.PUBLIC_COMMENT)));
        assertThat(service.window(ref).state()).as("at once, also after the first assignment").isEqualTo(CommentWindow.State.OPEN);
    }

    @Test
    void they_are_taken_from_the_report_until_its_last_working_day_is_over() {
        assertThat(service.window(ref).state()).isEqualTo(CommentWindow.State.AHEAD);
        assertThatThrownBy(this::handedIn).as("nothing was reported").isInstanceOf(WrongState.class);

        reported();
        var last = WorkingDays.add(Deadline.dayOf(clock.now(), KATHMANDU), 3);
        assertThat(service.window(ref)).isEqualTo(new CommentWindow(CommentWindow.State.OPEN, last));
        walk.to(Deadline.endOf(last, KATHMANDU).minusSeconds(60));
        handedIn();
        walk.to(Deadline.endOf(last, KATHMANDU).plusMillis(1));
        assertThat(service.window(ref)).isEqualTo(new CommentWindow(CommentWindow.State.OVER, last));
        assertThatThrownBy(this::handedIn).isInstanceOf(WrongState.class);
    }

    @Test
    void that_nothing_was_reported_can_be_commented_on_too() {
        var closes = cycles.plan(organiser, new CyclePlan("S-" + edition, edition, today(), today().plusDays(7), today().plusDays(20), 5, 30, 14)).closesAt();
        walk.to(closes.minusSeconds(60));
        assertThat(service.window(ref).state()).isEqualTo(CommentWindow.State.AHEAD);
        walk.to(closes);
        assertThat(service.window(ref)).isEqualTo(new CommentWindow(CommentWindow.State.OPEN, WorkingDays.add(Deadline.dayOf(closes, KATHMANDU), 3)));
        asIf("update progress_report set voluntary = true", () ->
                assertThat(service.window(ref).state()).as("nobody had asked for what lapsed").isEqualTo(CommentWindow.State.AHEAD));
    }

    /** Past the product, and taken back: every table agrees again for who verifies them all. */
    private void asIf(String update, Runnable then) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(update + " where commitment = (select id from commitment where ref = :ref)").param("ref", ref).update();
            then.run();
            status.setRollbackOnly();
        });
    }

    private LocalDate today() {
        return Deadline.dayFrom(clock.now(), KATHMANDU);
    }

    @Test
    void what_nobody_can_read_is_refused_and_the_longest_is_taken() {
        reported();
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, " \n", "")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, "x".repeat(2001), "")).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, SAID, "x".repeat(101))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, "CSD-1999-X-1~XAA", SAID, "")).isInstanceOf(NotFound.class);
        service.handIn(Actor.PUBLIC, ref, " " + "x".repeat(2000) + "\n", "y".repeat(100));
        assertThat(waiting().text()).hasSize(2000);
    }

    @Test
    void a_flood_on_one_commitment_ends_and_leaves_the_others_alone() {
        var other = world.assignedOf(edition, world.stateOfItsOwn());
        var cycle = cycle();
        world.reported(ref, cycle, SelfReport.UNDER_WAY);
        world.reported(other, cycle, SelfReport.UNDER_WAY);
        for (var i = 0; i < PublicCommentService.MOST_WAITING; i++) {
            handedIn();
        }
        assertThatThrownBy(this::handedIn).isInstanceOf(WrongState.class);
        service.handIn(Actor.PUBLIC, other, SAID, "");
        service.refuse(organiser, waiting(ref).id(), CommentGround.REPEATED);
        handedIn();
    }

    private PublicComment waiting(String of) {
        return service.in(organiser, CommentState.WAITING, edition, null, 500).stream().filter(one -> one.ref().equals(of)).findFirst().orElseThrow();
    }

    @Test
    void organisers_moderate_and_nobody_who_acts_for_the_addressee() {
        reported();
        handedIn();
        var id = waiting().id();
        for (var nobody : List.of("focal.xab", "clearing.xab", "curator", "admin", "reviewer1", "observer")) {
            assertThatThrownBy(() -> service.in(world.who(nobody), CommentState.WAITING, null, null, 10)).as(nobody).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.publish(world.who(nobody), id)).as(nobody).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> service.refuse(world.who(nobody), id, CommentGround.ABUSE)).as(nobody).isInstanceOf(NotFound.class);
            assertThat(service.waiting(world.who(nobody), null)).as(nobody).isZero();
        }
        var both = new Actor(organiser.id(), organiser.email(), organiser.name(), "en", Set.of(new Grant(Role.ORGANISER, null), new Grant(Role.CONTRIBUTOR, state)));
        assertThat(service.in(both, CommentState.WAITING, edition, null, 10)).isEmpty();
        assertThatThrownBy(() -> service.refuse(both, id, CommentGround.ABUSE)).isInstanceOf(NotFound.class);
        assertThat(service.waiting(organiser, edition)).isEqualTo(1);
        assertThat(service.waiting(both, edition)).isZero();
        assertThatThrownBy(() -> service.publish(Actor.PUBLIC, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_refused_is_deleted_and_everybody_sees_on_which_ground() {
        reported();
        var code = handedIn();
        var id = waiting().id();
        service.refuse(organiser, id, CommentGround.PERSONAL_DATA);
        assertThat(kept(id)).isEmpty();
        assertThat(service.told(ref, null, 10)).as("it was never public").isEmpty();
        assertThat(service.counts(ref)).containsExactly(new PublicCommentService.Count(CommentState.REFUSED, CommentGround.PERSONAL_DATA, 1));
        assertThat(service.byCode(Actor.PUBLIC, code.text()).ground()).isEqualTo(CommentGround.PERSONAL_DATA);
        assertThatThrownBy(() -> service.publish(organiser, id)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.refuse(organiser, id, CommentGround.ABUSE)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.withdraw(Actor.PUBLIC, code.text())).isInstanceOf(WrongState.class);
    }

    private String kept(UUID id) {
        return jdbc.sql("select text || name from public_comment where id = :id").param("id", id).query(String.class).single();
    }

    @Test
    void one_that_is_taken_down_leaves_its_day_and_the_ground() {
        reported();
        handedIn();
        var id = waiting().id();
        assertThatThrownBy(() -> service.takeDown(organiser, id, CommentGround.ABUSE)).as("is not public").isInstanceOf(WrongState.class);
        service.publish(organiser, id);
        assertThatThrownBy(() -> service.refuse(organiser, id, CommentGround.ABUSE)).as("another moderator published it meanwhile")
                .isInstanceOf(WrongState.class);
        service.takeDown(organiser, id, CommentGround.ABUSE);
        assertThat(service.told(ref, null, 10)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CommentState.TAKEN_DOWN);
            assertThat(one.text() + one.name()).isEmpty();
        });
        assertThat(kept(id)).isEmpty();
    }

    @Test
    void who_wrote_it_takes_it_back_by_the_code_also_once_it_is_public_and_nobody_else_does() {
        reported();
        var waits = handedIn();
        var code = handedIn();
        service.publish(organiser, service.byCode(Actor.PUBLIC, code.text()).id());
        service.withdraw(Actor.PUBLIC, waits.text());
        service.withdraw(Actor.PUBLIC, code.text().toLowerCase().replace("-", " "));
        assertThat(service.told(ref, null, 10)).isEmpty();
        assertThat(service.counts(ref)).isEmpty();
        assertThat(service.in(organiser, CommentState.WITHDRAWN, edition, null, 10)).hasSize(2).allMatch(one -> (one.text() + one.name()).isEmpty());
        assertThatThrownBy(() -> service.withdraw(Actor.PUBLIC, code.text())).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.byCode(Actor.PUBLIC, "AAAA-BBBB-CCCC-DDDD-EEEE")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.byCode(Actor.PUBLIC, waits.hash())).as("what is kept of a code opens nothing").isInstanceOf(NotFound.class);
    }

    @Test
    void the_newest_come_first_page_by_page() {
        reported();
        for (var i = 0; i < 5; i++) {
            handedIn();
        }
        service.in(organiser, CommentState.WAITING, edition, null, 10).forEach(one -> service.publish(organiser, one.id()));
        var all = service.told(ref, null, 10);
        assertThat(all).hasSize(5);
        assertThat(service.told(ref, null, 2)).isEqualTo(all.subList(0, 2));
        assertThat(service.told(ref, all.get(1).id(), 10)).isEqualTo(all.subList(2, 5));
        var published = service.in(organiser, CommentState.PUBLISHED, edition, null, 10);
        assertThat(service.in(organiser, CommentState.PUBLISHED, edition, published.get(2).id(), 10)).isEqualTo(published.subList(3, 5));
    }

    @Test
    void one_comment_and_those_before_it_keep_their_place_under_newer_ones() {
        reported();
        for (var i = 0; i < 3; i++) {
            handedIn();
        }
        service.in(organiser, CommentState.WAITING, edition, null, 10).forEach(one -> service.publish(organiser, one.id()));
        var all = service.told(ref, null, 10);
        assertThat(service.toldFrom(ref, all.get(1).id(), 10)).isEqualTo(all.subList(1, 3));
        assertThat(service.toldFrom(ref, UUID.randomUUID(), 10)).as("of none that there is").isEqualTo(all);
    }

    @Test
    void what_nobody_sees_is_no_text_and_no_name() {
        reported();
        assertThatThrownBy(() -> service.handIn(Actor.PUBLIC, ref, "\u200b\u2060 \u00ad", "")).isInstanceOf(RuleViolation.class);
        service.handIn(Actor.PUBLIC, ref, SAID, "\u200b\u202e");
        assertThat(waiting().name()).isEmpty();
    }

    @Test
    void a_finding_opens_them_again_and_a_missing_quorum_does_not() {
        edition = world.forumOfItsOwn(with(Set.of(ProfileStep.PUBLIC_COMMENT, ProfileStep.PANEL)), KATHMANDU.getId());
        ref = world.assignedOf(edition, state);
        reported();
        var told = Deadline.dayOf(clock.now(), KATHMANDU);
        walk.to(Deadline.endOf(WorkingDays.add(told, 3), KATHMANDU).plusMillis(1));
        assertThat(service.window(ref).state()).isEqualTo(CommentWindow.State.OVER);
        var published = published("no-quorum");
        assertThat(service.window(ref).state()).isEqualTo(CommentWindow.State.OVER);
        asIf("update assessment set level = 'limited'", () ->
                assertThat(service.window(ref).lastDay()).isEqualTo(WorkingDays.add(Deadline.dayOf(published, KATHMANDU), 3)));
    }

    /** The panel stays silent, so that the engine publishes at the end of the review. */
    private Instant published(String level) {
        walk.to(clock.now().plus(Duration.ofDays(75)));
        return jdbc.sql("select published_at from assessment where commitment = (select id from commitment where ref = :ref) and level = :level")
                .param("ref", ref).param("level", level).query((row, number) -> Objects.requireNonNull(Sql.instant(row, "published_at"))).single();
    }

    @Test
    void the_record_says_that_one_was_published_and_nothing_of_who_wrote() {
        reported();
        var code = handedIn();
        service.publish(organiser, waiting().id());
        service.withdraw(Actor.PUBLIC, code.text());
        assertThat(records.of(organiser, ref, null, null, 500)).filteredOn(entry -> entry.action().startsWith("comment-")).singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("comment-published");
                    assertThat(entry.by()).isEqualTo("organiser");
                });
    }
}
