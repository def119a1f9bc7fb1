package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.forum.Profile;
import org.followthrough.shared.MethodClock;
import org.followthrough.workflow.Walk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What changed last is the same whether few are asked for, who are found among those told of last, or more than there are. */
@IntegrationTest
@Import(World.class)
class LatestChangesTest {

    @Autowired
    private World world;
    @Autowired
    private CommitmentSearch search;
    @Autowired
    private Walk walk;
    @Autowired
    private MethodClock clock;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    private String edition;
    private String first;
    private String second;

    @BeforeEach
    void begin() {
        edition = world.begin().forumOfItsOwn(Profile.FORMAL, "UTC");
        first = world.assignedOf(edition, "XAA");
        anHourLater();
        second = world.assignedOf(edition, "XAA");
    }

    private void anHourLater() {
        walk.to(clock.now().plus(Duration.ofHours(1)));
    }

    private List<String> latest(int limit) {
        return search.latest(Filter.ofEdition(edition), limit).stream().map(row -> row.standing().ref()).toList();
    }

    @Test
    void what_was_assigned_last_comes_first() {
        assertThat(latest(1)).containsExactly(second);
        assertThat(latest(2)).containsExactly(second, first);
        assertThat(latest(3)).containsExactly(second, first);
    }

    @Test
    void an_answer_moves_its_commitment_to_the_front() {
        anHourLater();
        world.respond(first, World.accepted());
        assertThat(latest(1)).containsExactly(first);
        assertThat(latest(3)).containsExactly(first, second);
    }

    /** A window to object that ends changes where a commitment stands, and is not told of. */
    @Test
    void a_change_that_tells_nothing_waits_behind_what_was_told_and_is_found_where_that_is_too_little() {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("""
                    insert into timeline_entry (id, commitment, at, kind, text_key, by, visible_at)
                    select gen_random_uuid(), s.commitment, s.changed_at, 'assigned', 'assigned', 'organiser', s.changed_at
                    from standing s, generate_series(1, 500) where s.ref = :ref""").param("ref", second).update();
            jdbc.sql("update standing set changed_at = changed_at + interval '1 day' where ref = :ref").param("ref", first).update();
            assertThat(latest(1)).containsExactly(second);
            assertThat(latest(2)).containsExactly(first, second);
        });
    }

    @Test
    void a_filter_that_nothing_fits_shows_nothing() {
        assertThat(search.latest(Filter.of(edition, null, null, "no-such-theme", null), 3)).isEmpty();
    }
}
