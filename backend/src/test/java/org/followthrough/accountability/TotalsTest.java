package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.reporting.SelfReport;
import org.followthrough.parties.PartyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The totals that the database keeps are those that one would count. */
@IntegrationTest
@Import(World.class)
class TotalsTest {

    @Autowired
    private World world;
    @Autowired
    private Totals totals;
    @Autowired
    private Overview overview;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void they_follow_a_commitment_through_its_life() {
        var responded = responded();
        world.assigned("XAA");
        assertThat(responded()).isEqualTo(responded);
        var ref = world.acceptedBy("XAB");
        assertThat(responded()).isEqualTo(responded + 1);
        world.reported(ref, world.openCycle("totals-1"), SelfReport.DONE);
        assertThat(totals.astray()).isEmpty();
    }

    private int responded() {
        return overview.of(Filter.ALL, GroupBy.PARTY).total().responded();
    }

    @Test
    void adding_up_what_changed_changes_no_figure() {
        world.acceptedBy("XAA");
        var before = everyFigure();
        assertThat(changes()).isPositive();
        totals.addUp();
        assertThat(changes()).isZero();
        assertThat(everyFigure()).isEqualTo(before);
        assertThat(totals.astray()).isEmpty();
    }

    private int changes() {
        return jdbc.sql("select count(*) from standing_total_change").query(Integer.class).single();
    }

    private List<List<Overview.Group>> everyFigure() {
        var all = new ArrayList<List<Overview.Group>>();
        for (var groupBy : GroupBy.values()) {
            all.add(overview.groups(Filter.ALL, groupBy));
        }
        return all;
    }

    @ParameterizedTest
    @EnumSource(GroupBy.class)
    void what_is_kept_is_what_the_standings_give(GroupBy groupBy) {
        world.acceptedBy("XAA");
        world.assigned("XAB");
        world.acceptedBy("ORG-15");
        for (var filter : FILTERS) {
            assertThat(overview.of(filter, groupBy)).as("%s of %s", groupBy, filter).usingRecursiveComparison().ignoringFields("asOf")
                    .isEqualTo(overview.of(counted(filter), groupBy));
        }
    }

    private static final List<Filter> FILTERS = List.of(Filter.ALL, Filter.ofEdition(World.EDITION), Filter.ofParty("XAA"),
            Filter.ALL.ofKind(PartyKind.ORGANISATION), Filter.ofEdition(World.EDITION).ofKind(PartyKind.STATE), of(null, "labour", null),
            of(null, null, 6), of(World.EDITION, "labour", null), of(null, "no-such-theme", null));

    private static Filter of(String edition, String theme, Integer gcm) {
        return new Filter(edition, null, null, null, theme, gcm, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Shows the same, yet is one that the totals do not know: every commitment is assigned. */
    private static Filter counted(Filter f) {
        return new Filter(f.edition(), f.party(), f.kind(), f.region(), f.theme(), f.gcm(), null, null, null, null, null, null, null, null,
                null, Stage.ASSIGNED, null, null);
    }

    @Test
    void an_account_says_at_once_what_is_asked_one_by_one() {
        world.acceptedBy("XAA");
        world.acceptedBy("ORG-15");
        for (var filter : FILTERS) {
            var account = overview.account(filter);
            var figures = overview.of(filter, GroupBy.PARTY);
            assertThat(account.figures()).as("%s", filter).usingRecursiveComparison().ignoringFields("asOf").isEqualTo(figures);
            assertThat(account.sides()).as("%s", filter).isEqualTo(overview.sides(filter));
            for (var headline : HeadlineCode.values()) {
                assertThat(overview.count(filter, headline)).isEqualTo(figures.total().count("headline", headline.code()));
            }
        }
    }

    /** Rolled back: nobody verified anything. */
    @Test
    void where_work_is_verified_is_kept_as_it_is_counted_and_a_theme_shows_itself_alone() {
        var ref = world.acceptedBy("XAA");
        world.acceptedBy("XAB");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            var before = verified("XAA");
            jdbc.sql("update standing set assessment = 'complete', themes = '{labour,coherence-partnership}', gcm = '{6,7}' where ref = :ref")
                    .param("ref", ref).update();
            for (var filter : List.of(Filter.ofEdition(World.EDITION), of(World.EDITION, "labour", null), Filter.of(World.EDITION, "XAA", null, "labour", null),
                    Filter.of(World.EDITION, null, "south", "labour", null), of(World.EDITION, "no-such-theme", null), Filter.of(World.EDITION, "XAA", null, null, null),
                    of(World.EDITION, null, 6), of(World.EDITION, "labour", 6), Filter.of(World.EDITION, "XAA", null, "labour", 6))) {
                assertThat(overview.verified(filter)).as("%s", filter).containsExactlyInAnyOrderElementsOf(overview.verified(counted(filter)));
            }
            assertThat(overview.verified(of(World.EDITION, "labour", null))).extracting(Overview.Verified::theme).containsOnly(null, "labour");
            assertThat(verified("XAA")).isEqualTo(before + 1);
        });
    }

    /** Of one theme, by all of an addressee. */
    private int verified(String party) {
        return overview.verified(of(World.EDITION, "labour", null)).stream().filter(one -> one.addressee().equals(party) && one.theme() == null)
                .mapToInt(Overview.Verified::verified).sum();
    }

    @Test
    void a_total_that_somebody_changed_by_hand_is_found() {
        world.assigned("XAA");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("insert into standing_total_change (scope, addressee, value, code, count) values ('all', 'XAA', 'funnel', 'complete', 1)")
                    .update();
            assertThat(totals.astray()).containsExactly("all XAA funnel complete");
        });
    }
}
