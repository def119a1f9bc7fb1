package org.followthrough.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.followthrough.shared.WrongState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing is assigned where its edition is tracked no more (method, section 7). */
@IntegrationTest
@Import(World.class)
class TrackingTest {

    private static final Instant FIRST = Instant.parse("2009-11-02T09:00:00Z");
    private static final Instant END = Instant.parse("2019-11-02T09:00:00Z");

    @Autowired
    private World world;
    @Autowired
    private CommitmentService service;
    @Autowired
    private Commitments commitments;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MethodClock clock;

    private static Edition edition(@Nullable Instant firstAssigned) {
        return new Edition("E", "F", "Athens", LocalDate.of(2009, 11, 2), LocalDate.of(2009, 11, 5), ZoneId.of("UTC"), Profile.FORMAL, firstAssigned);
    }

    @Test
    void it_is_refused_at_the_very_instant_at_which_tracking_ends_and_taken_a_moment_before() {
        assertThatCode(() -> Tracking.requireOpen(edition(FIRST), END.minus(1, ChronoUnit.MICROS))).doesNotThrowAnyException();
        assertThatThrownBy(() -> Tracking.requireOpen(edition(FIRST), END)).isInstanceOf(WrongState.class)
                .hasMessageContaining("commitment.assign.tracking-ended");
        assertThatThrownBy(() -> Tracking.requireOpen(edition(FIRST), END.plusSeconds(1))).isInstanceOf(WrongState.class);
    }

    @Test
    void the_first_assignment_begins_it() {
        assertThatCode(() -> Tracking.requireOpen(edition(null), END.plus(3650, ChronoUnit.DAYS))).doesNotThrowAnyException();
    }

    @Test
    void what_could_only_lapse_at_once_is_not_assigned_and_leaves_nothing_behind() {
        var edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
        var late = world.recommendationOf(edition);
        firstAssigned(edition, clock.now().minus(3653, ChronoUnit.DAYS));
        assertThatThrownBy(() -> service.assign(world.who("organiser"), late, List.of("XAB"), null, false)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> service.requireAssignable(world.who("organiser"), late, List.of("XAB"))).isInstanceOf(WrongState.class);
        assertThat(commitments.find(late + "~XAB")).isEmpty();
    }

    @Test
    void shortly_before_the_end_it_is_still_assigned_and_lapses_with_the_others() {
        var edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        world.assignedOf(edition, "XAA");
        var late = world.recommendationOf(edition);
        firstAssigned(edition, clock.now().atZone(ZoneId.of("UTC")).minusYears(10).plusDays(1).toInstant());
        var given = service.assign(world.who("organiser"), late, List.of("XAB"), null, false).getFirst();
        assertThat(given.trackingEndsAt()).isBefore(clock.now().plus(2, ChronoUnit.DAYS));
    }

    private void firstAssigned(String edition, Instant at) {
        jdbc.sql("update edition set first_assigned_at = :at where code = :edition").param("at", Sql.time(at)).param("edition", edition).update();
    }
}
