package org.followthrough.accountability.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.packs.Freezing.State;
import org.followthrough.evidence.FileTooLarge;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Accounts;
import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.SystemClock;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Packs frozen in the background: with progress, after a restart too, and never half. */
@IntegrationTest
@Import({World.class, FreezingTest.Parts.class})
class FreezingTest {

    @Autowired
    private World world;
    @Autowired
    private FreezingService service;
    @Autowired
    private Freezings freezings;
    @Autowired
    private FreezingFaults faults;
    @Autowired
    private Freezer freezer;
    @Autowired
    private PackService packService;
    @Autowired
    private Accounts accounts;
    @Autowired
    private Packs packs;
    @Autowired
    private Obstacle obstacle;
    @Autowired
    private MethodClock clock;
    @Autowired
    private SystemClock real;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    private String edition;

    /** In the middle of every pack something may happen; it makes one small file. */
    @Order(25)
    static class Obstacle implements PackPart {

        private static final Runnable NOTHING = () -> { };
        private volatile Runnable happens = NOTHING;

        @Override
        public int count() {
            return 1;
        }

        @Override
        public Stream<PackFile> files(Frozen frozen) {
            return Stream.of(frozen).map(one -> {
                happens.run();
                return PackFile.of("middle.txt", PackFile.TEXT, "half");
            });
        }
    }

    @TestConfiguration
    static class Parts {

        @Bean
        Obstacle obstacle() {
            return new Obstacle();
        }
    }

    @BeforeEach
    void begin() {
        world.begin();
        edition = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
    }

    @AfterEach
    void clear() {
        obstacle.happens = Obstacle.NOTHING;
        jdbc.sql("update pack_freezing set ended_at = now(), failure = 'accountability.pack.defect', args = '[]' where ended_at is null").update();
    }

    private UUID begun() {
        return service.begin(world.who("organiser"), UUID.randomUUID(), edition, null).id();
    }

    private Freezing now(UUID id) {
        return service.of(world.who("organiser"), id);
    }

    private void tryNow(UUID id) {
        jdbc.sql("update pack_freezing set try_after = now() - interval '1 second' where id = :id").param("id", id).update();
    }

    private int count(String sql) {
        return jdbc.sql("select count(*) from " + sql).param("edition", edition).query(Integer.class).single();
    }

    /** Nothing of a pack is anywhere: no row, no file, no entry of the record. */
    private void nothingIsLeft(int filesBefore) {
        assertThat(packs.of(edition, null, 5)).isEmpty();
        assertThat(count("pack_file where pack like :edition || '-%'")).isZero();
        assertThat(count("audit_entry where action = 'pack-frozen' and subject like :edition || '-%'")).isZero();
        assertThat(count("stored_file where :edition <> ''")).isEqualTo(filesBefore);
    }

    @Test
    void what_an_organiser_begins_is_made_later_and_is_what_was_public_when_they_began() {
        var id = begun();
        assertThat(now(id).state()).isEqualTo(State.WAITING);
        assertThat(packs.of(edition, null, 5)).isEmpty();
        world.assignedOf(edition, "XAB");
        freezer.work(id);
        var done = now(id);
        assertThat(done.state()).isEqualTo(State.FROZEN);
        assertThat(done.pack()).isEqualTo(edition + "-1");
        var pack = packs.find(edition + "-1").orElseThrow();
        assertThat(pack.commitments()).isEqualTo(1);
        assertThat(pack.instant()).isEqualTo(done.instant());
        assertThat(pack.files()).hasSize(done.files()).hasSize(done.made());
        assertThat(service.latest(world.who("organiser"), edition)).contains(done);
    }

    @Test
    void whoever_waits_sees_how_many_files_are_made_while_nobody_sees_any_of_them() {
        var id = begun();
        var seen = new ArrayList<Freezing>();
        obstacle.happens = () -> elsewhere(() -> {
            seen.add(now(id));
            assertThat(packs.of(edition, null, 5)).isEmpty();
            assertThat(count("pack_file where pack like :edition || '-%'")).isZero();
        });
        freezer.work(id);
        assertThat(seen).singleElement().satisfies(half -> {
            assertThat(half.state()).isEqualTo(State.FREEZING);
            assertThat(half.made()).isBetween(1, half.files() - 1);
            assertThat(half.files()).isEqualTo(packs.find(edition + "-1").orElseThrow().files().size());
        });
    }

    /** By somebody else, with a connection of their own. */
    private static void elsewhere(Runnable look) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(look).get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException broken) {
            throw new AssertionError(broken.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_connection_that_is_cut_half_way_leaves_nothing_and_the_next_round_makes_the_same_pack() {
        var id = begun();
        var instant = now(id).instant();
        var files = count("stored_file where :edition <> ''");
        obstacle.happens = this::cutConnection;
        freezer.work(id);
        nothingIsLeft(files);
        assertThat(now(id).state()).isEqualTo(State.WAITING);
        assertThat(now(id).tryAfter()).isAfter(real.now());
        assertThat(freezings.open(100)).as("not yet").doesNotContain(id);
        obstacle.happens = Obstacle.NOTHING;
        tryNow(id);
        node().sweep();
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> !now(id).isOpen());
        assertThat(now(id).state()).isEqualTo(State.FROZEN);
        assertThat(packs.of(edition, null, 5)).singleElement().satisfies(pack -> assertThat(pack.instant()).isEqualTo(instant));
    }

    /** As the kernel does to a process that is killed: the server sees the connection end and takes everything back. */
    private void cutConnection() {
        var pid = jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
        elsewhere(() -> jdbc.sql("select pg_terminate_backend(:pid, 5000)").param("pid", pid).query(Boolean.class).single());
    }

    /** Another node, which works in the background. */
    private Freezer node() {
        var background = mock(BackgroundWork.class);
        when(background.isOn()).thenReturn(true);
        return new Freezer(freezings, faults, packService, accounts, transaction, clock, background);
    }

    @Test
    void a_process_that_ends_leaves_it_to_the_next_without_calling_that_a_fault() {
        var id = begun();
        var files = count("stored_file where :edition <> ''");
        var ending = node();
        obstacle.happens = ending::stop;
        ending.work(id);
        nothingIsLeft(files);
        assertThat(now(id).tryAfter()).isNull();
        assertThat(freezings.open(100)).contains(id);
        obstacle.happens = Obstacle.NOTHING;
        freezer.work(id);
        assertThat(now(id).state()).isEqualTo(State.FROZEN);
    }

    @Test
    void of_two_nodes_one_makes_it() throws InterruptedException {
        var id = begun();
        var middle = new CountDownLatch(1);
        var other = new CountDownLatch(1);
        obstacle.happens = () -> {
            middle.countDown();
            await(other);
        };
        try (var thread = Executors.newSingleThreadExecutor()) {
            thread.submit(() -> freezer.work(id));
            assertThat(middle.await(20, TimeUnit.SECONDS)).isTrue();
            node().work(id);
            assertThat(now(id).isOpen()).as("the first still makes it").isTrue();
            other.countDown();
        }
        assertThat(now(id).state()).isEqualTo(State.FROZEN);
        assertThat(packs.of(edition, null, 5)).hasSize(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_breaks_off_again_and_again_is_tried_ever_later_and_fails_with_a_number() {
        var id = begun();
        obstacle.happens = () -> {
            throw new StackOverflowError("a defect");
        };
        var wait = Duration.ofSeconds(15);
        for (var times = 1; times < FreezingFaults.MOST; times++) {
            freezer.work(id);
            assertThat(Duration.between(real.now(), now(id).tryAfter())).isBetween(wait.minusSeconds(10), wait);
            wait = wait.multipliedBy(2);
        }
        freezer.work(id);
        assertThat(now(id).state()).isEqualTo(State.FAILED);
        assertThat(now(id).failure()).isEqualTo("accountability.pack.defect");
        assertThat(now(id).args()).singleElement().asString().matches("[0-9a-f]{8}");
        assertThat(packs.of(edition, null, 5)).isEmpty();
        obstacle.happens = Obstacle.NOTHING;
        freezer.work(begun());
        assertThat(packs.of(edition, null, 5)).hasSize(1);
    }

    @Test
    void what_the_rules_refuse_meanwhile_ends_at_once() {
        obstacle.happens = () -> {
            throw new FileTooLarge();
        };
        var id = begun();
        freezer.work(id);
        assertThat(now(id).failure()).isEqualTo("accountability.pack.too-large");
        obstacle.happens = () -> {
            throw new Forbidden("access.freeze-packs");
        };
        var other = begun();
        freezer.work(other);
        assertThat(now(other).failure()).isEqualTo("access.freeze-packs");
    }

    @Test
    void asked_twice_it_is_begun_once_and_another_of_the_edition_waits_for_its_end() {
        var organiser = world.who("organiser");
        var id = begun();
        assertThat(service.begin(organiser, id, edition, null)).isEqualTo(now(id));
        assertThatThrownBy(this::begun).isInstanceOf(WrongState.class);
        assertThat(count("audit_entry where action = 'pack-freezing-begun' and subject = :edition")).isEqualTo(1);
        freezer.work(id);
        assertThat(begun()).isNotEqualTo(id);
    }

    @Test
    void nobody_but_an_organiser_begins_or_sees_one_and_what_cannot_be_frozen_is_refused_at_once() {
        var organiser = world.who("organiser");
        var id = begun();
        for (var name : List.of("admin", "curator", "observer", "focal.xaa", "chair1", "reviewer1")) {
            var actor = world.who(name);
            assertThatThrownBy(() -> service.begin(actor, UUID.randomUUID(), edition, null)).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> service.of(actor, id)).isInstanceOf(NotFound.class);
            assertThat(service.latest(actor, edition)).isEmpty();
        }
        assertThatThrownBy(() -> service.of(organiser, UUID.randomUUID())).isInstanceOf(NotFound.class);
        var other = world.forumOfItsOwn(Profile.FORMAL, "UTC");
        assertThatThrownBy(() -> service.begin(organiser, UUID.randomUUID(), "NO-SUCH", null)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> service.begin(organiser, UUID.randomUUID(), other, null)).isInstanceOf(RuleViolation.class);
        world.assignedOf(other, "XAA");
        assertThatThrownBy(() -> service.begin(organiser, UUID.randomUUID(), other, clock.now().plusSeconds(60))).isInstanceOf(RuleViolation.class);
        assertThat(service.latest(organiser, other)).isEmpty();
    }
}
