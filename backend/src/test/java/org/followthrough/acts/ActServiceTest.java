package org.followthrough.acts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.bulk.BulkItem;
import org.followthrough.bulk.BulkRun;
import org.followthrough.bulk.BulkRunner;
import org.followthrough.bulk.BulkService;
import org.followthrough.commitment.CommitmentService;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.sideways.ExtensionService;
import org.followthrough.notification.RemindingService;
import org.followthrough.reporting.ReportingService;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.WorkingDays;
import org.followthrough.shared.WrongState;
import org.followthrough.upkeep.Verification;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One thing is done to many commitments, each under its own rules; what is refused stops no other. */
@IntegrationTest
@Import(World.class)
class ActServiceTest {

    @Autowired
    private World world;
    @Autowired
    private ActService acts;
    @Autowired
    private BulkService bulk;
    @Autowired
    private BulkRunner runner;
    @Autowired
    private RemindingService reminding;
    @Autowired
    private CommitmentService positions;
    @Autowired
    private ExtensionService extensions;
    @Autowired
    private ReportingService reporting;
    @Autowired
    private Commitments commitments;
    @Autowired
    private MethodClock clock;
    @Autowired
    private Verification verification;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private BulkRun done(Act act, Terms terms, String... refs) {
        var run = acts.toAll(world.who("organiser"), UUID.randomUUID(), act, terms, List.of(refs));
        runner.work(run.id());
        return bulk.of(world.who("organiser"), run.id());
    }

    private List<String> refused(BulkRun run) {
        return bulk.items(world.who("organiser"), run.id(), BulkItem.State.REFUSED, 0, 100).stream().map(item -> item.label() + " " + item.message())
                .toList();
    }

    private CommitmentState state(String ref) {
        return commitments.find(ref).orElseThrow().state();
    }

    /** Of the office that the world has: other tests may have given it colleagues. */
    private int reminders(String ref) {
        return jdbc.sql("""
                select count(*)::int from notice n join commitment c on c.id = n.commitment join account a on a.id = n.account
                where c.ref = :ref and n.cause like 'by-hand:%' and a.name in ('focal.' || lower(c.addressee), 'clearing.' || lower(c.addressee))""")
                .param("ref", ref).query(Integer.class).single();
    }

    @Test
    void whoHasTheWorkIsRemindedOnceADayAndWhatIsClosedIsRefusedByItself() {
        var first = world.assigned("XAA");
        var second = world.assigned("XAB");
        var closed = world.assigned("XAC");
        done(Act.LAPSE, new Terms("Nobody can be found.", null, null), closed);
        var run = done(Act.REMIND, Terms.NONE, first, closed, second, "CSD-0000-X-99~XAA");
        assertThat(run.state()).isEqualTo(BulkRun.State.FINISHED);
        assertThat(run.done()).isEqualTo(2);
        assertThat(refused(run)).hasSize(2).anyMatch(line -> line.startsWith(closed)).contains("CSD-0000-X-99~XAA commitment.unknown");
        assertThat(reminders(first)).isEqualTo(1);
        assertThat(refused(done(Act.REMIND, Terms.NONE, first))).containsExactly(first + " reminder.today");
        world.walkTo(clock.now().plusSeconds(86_400).toString());
        assertThat(done(Act.REMIND, Terms.NONE, first).done()).isEqualTo(1);
        assertThat(reminders(first)).isEqualTo(2);
    }

    @Test
    void whereNothingLiesWithTheAddresseeNobodyIsReminded() {
        var ref = world.acceptedBy("XAA");
        assertThatThrownBy(() -> reminding.remind(world.who("organiser"), ref)).isInstanceOf(WrongState.class).hasMessageContaining("reminder.nobody");
        assertThatThrownBy(() -> reminding.remind(world.who("focal.xaa"), ref)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aChangedPositionInsideTheGovernmentIsNotToldByAReminder() {
        var ref = world.acceptedBy("XAA");
        positions.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThatThrownBy(() -> reminding.remind(world.who("organiser"), ref)).isInstanceOf(WrongState.class).hasMessageContaining("reminder.nobody");
        positions.decidePosition(world.who("clearing.xaa"), ref, Decision.RETURN, "Name the law.");
        assertThatThrownBy(() -> reminding.remind(world.who("organiser"), ref)).isInstanceOf(WrongState.class).hasMessageContaining("reminder.nobody");
        assertThat(reminders(ref)).isZero();
    }

    @Test
    void aFirstPositionInClearanceIsRemindedOfLikeOneThatIsAwaitedOnceADayInAll() {
        var ref = world.assigned("XAA");
        reminding.remind(world.who("organiser"), ref);
        positions.respond(world.who("focal.xaa"), ref, World.accepted());
        assertThatThrownBy(() -> reminding.remind(world.who("organiser"), ref)).isInstanceOf(WrongState.class).hasMessageContaining("reminder.today");
        world.walkTo(clock.now().plusSeconds(86_400).toString());
        reminding.remind(world.who("organiser"), ref);
        assertThat(reminders(ref)).isEqualTo(2);
    }

    @Test
    void remindersGoAddresseeByAddressee() {
        var first = world.assigned("XAA");
        var other = world.assigned("XAB");
        var second = world.assigned("XAA");
        var run = done(Act.REMIND, Terms.NONE, first, other, second);
        assertThat(bulk.items(world.who("organiser"), run.id(), null, 0, 10).stream().map(BulkItem::label)).containsExactly(first, second, other);
    }

    @Test
    void moreTimeIsGrantedToWhoAskedForItAndToNobodyElse() {
        var asked = world.assigned("XAA");
        var silent = world.assigned("XAB");
        var before = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
        var due = Deadline.dayOf(commitments.find(asked).orElseThrow().dueAt(), ZoneOffset.UTC);
        extensions.ask(world.who("focal.xaa"), asked, due.plusDays(60), "Elections.");
        var run = done(Act.GRANT_EXTENSION, new Terms("As for all.", 5, null), asked, silent);
        assertThat(run.done()).isEqualTo(1);
        assertThat(refused(run)).singleElement().asString().startsWith(silent);
        assertThat(Deadline.dayOf(commitments.find(asked).orElseThrow().dueAt(), ZoneOffset.UTC)).isEqualTo(WorkingDays.add(due, 5)).isAfter(before);
    }

    @Test
    void manyLapseAndManyAreSupersededWithOneReasonAndEverythingStillFits() {
        var lapsing = world.assigned("XAA");
        var replaced = world.assigned("XAB");
        var newer = world.recommendation();
        assertThat(done(Act.LAPSE, new Terms("The forum ends tracking.", null, null), lapsing, lapsing).done()).isEqualTo(1);
        assertThat(done(Act.SUPERSEDE, new Terms("Asked anew.", null, newer), replaced, lapsing)).satisfies(run -> {
            assertThat(run.done()).isEqualTo(1);
            assertThat(run.refused()).isEqualTo(1);
        });
        assertThat(state(lapsing)).isEqualTo(CommitmentState.LAPSED);
        assertThat(state(replaced)).isEqualTo(CommitmentState.CLOSED_SUPERSEDED);
        assertThat(verification.run()).isEmpty();
    }

    @Test
    void anAddresseeSaysOfAllThatIsAskedThatNothingIsNewAndNobodyElseSeesTheRun() {
        var first = world.acceptedBy("XAC");
        var second = world.acceptedBy("XAC");
        var foreign = world.acceptedBy("XAA");
        var cycle = world.openCycle("ACTS-" + UUID.randomUUID().toString().substring(0, 6));
        var mine = List.of(new ActService.Asked(first, cycle), new ActService.Asked(second, cycle));
        assertThatThrownBy(() -> nil("focal.xac", "Elections.", new ActService.Asked(first, cycle), new ActService.Asked(foreign, cycle)))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> nil("focal.xac", "Elections.", new ActService.Asked("CSD-0000-X-99~XAC", cycle))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> nil("focal.xac", "Elections.", new ActService.Asked(first, "NONE"))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> nil("focal.xac", "x".repeat(Terms.LONGEST_REASON + 1), mine.getFirst())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> nil("organiser", "", mine.getFirst())).isInstanceOf(Forbidden.class);
        var run = acts.nothingNew(world.who("focal.xac"), UUID.randomUUID(), "Elections.", mine);
        assertThatThrownBy(() -> nil("focal.xac", "Once more.", mine.getFirst())).isInstanceOf(WrongState.class).hasMessageContaining("bulk.open");
        runner.work(run.id());
        assertThat(bulk.of(world.who("focal.xac"), run.id()).done()).isEqualTo(2);
        assertThat(jdbc.sql("select string_agg(content::text, '') from audit_entry where subject = :run").param("run", run.id().toString())
                .query(String.class).single()).as("nothing before clearance in the record").doesNotContain("Elections");
        assertThat(reporting.read(world.who("focal.xac"), second, cycle).report().nilReason()).contains("Elections.");
        assertThatThrownBy(() -> bulk.of(world.who("organiser"), run.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bulk.of(world.who("focal.xaa"), run.id())).isInstanceOf(NotFound.class);
    }

    private void nil(String who, String reason, ActService.Asked... reports) {
        acts.nothingNew(world.who(who), UUID.randomUUID(), reason, List.of(reports));
    }

    @Test
    void askingTwiceWithTheSameIdDoesItOnce() {
        var ref = world.assigned("XAA");
        var id = UUID.randomUUID();
        acts.toAll(world.who("organiser"), id, Act.REMIND, Terms.NONE, List.of(ref));
        acts.toAll(world.who("organiser"), id, Act.REMIND, Terms.NONE, List.of(ref));
        runner.work(id);
        assertThat(reminders(ref)).isEqualTo(1);
        assertThat(bulk.of(world.who("organiser"), id).total()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*)::int from audit_entry where subject = :run and action = 'bulk-begun'").param("run", id.toString())
                .query(Integer.class).single()).isEqualTo(1);
        assertThatThrownBy(() -> bulk.again(world.who("organiser"), id)).isInstanceOf(WrongState.class);
    }

    @Test
    void whatARestartLeftIsShownAsNotDoneAndIsGoneOnWith() {
        var ref = world.assigned("XAB");
        var run = acts.toAll(world.who("organiser"), UUID.randomUUID(), Act.REMIND, Terms.NONE, List.of(ref));
        assertThat(bulk.of(world.who("organiser"), run.id()).state()).isEqualTo(BulkRun.State.RUNNING);
        assertThatThrownBy(() -> bulk.again(world.who("organiser"), run.id())).isInstanceOf(WrongState.class);
        jdbc.sql("update bulk_run set seen_at = seen_at - interval '2 minutes' where id = :id").param("id", run.id()).update();
        assertThat(bulk.of(world.who("organiser"), run.id())).satisfies(lost -> {
            assertThat(lost.state()).isEqualTo(BulkRun.State.INTERRUPTED);
            assertThat(lost.waiting()).isEqualTo(1);
        });
        bulk.again(world.who("organiser"), run.id());
        runner.work(run.id());
        assertThat(bulk.of(world.who("organiser"), run.id()).done()).isEqualTo(1);
    }

    @Test
    void whatEveryCommitmentWouldRefuseIsRefusedAtOnceAndSoIsWhoMayNot() {
        var ref = world.assigned("XAA");
        var organiser = world.who("organiser");
        assertThatThrownBy(() -> acts.toAll(organiser, UUID.randomUUID(), Act.LAPSE, Terms.NONE, List.of(ref))).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> acts.toAll(organiser, UUID.randomUUID(), Act.GRANT_EXTENSION, new Terms("Yes.", 0, null), List.of(ref)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> acts.toAll(organiser, UUID.randomUUID(), Act.SUPERSEDE, new Terms("Anew.", null, null), List.of(ref)))
                .isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> acts.toAll(organiser, UUID.randomUUID(), Act.REMIND, Terms.NONE, List.of())).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> acts.toAll(world.who("focal.xaa"), UUID.randomUUID(), Act.LAPSE, new Terms("So.", null, null), List.of(ref)))
                .isInstanceOf(Forbidden.class);
    }
}
