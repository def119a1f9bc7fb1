package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.accountability.Passages.Count;
import org.followthrough.parties.PartyKind;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.SealingService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the database keeps of passages, times and moves is what one would count. */
@IntegrationTest
@Import(World.class)
class PassageTotalsTest {

    @Autowired
    private World world;
    @Autowired
    private PassageTotals totals;
    @Autowired
    private Passages passages;
    @Autowired
    private Movements movements;
    @Autowired
    private CommitmentSearch search;
    @Autowired
    private EditionHistory history;
    @Autowired
    private SealingService sealing;
    @Autowired
    private ReplyService replies;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private void rate(String ref, String cycle, AssessmentLevel level) {
        world.reported(ref, cycle, SelfReport.DONE);
        world.allRate(ref, cycle, level, EvidenceGrade.STRONG);
        sealing.seal(world.who(world.chair(ref, cycle)), ref, cycle, null, null);
    }

    private void reply(String ref, String cycle) {
        replies.reply(world.who("focal." + World.stateOf(ref)), ref, cycle, true, "Noted.");
    }

    private int count(Passage passage) {
        return passages.of(Filter.ALL).count(passage);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void they_follow_commitments_through_their_lives_added_up_or_not(boolean added) {
        var cycle = "kept-" + added;
        var committed = count(Passage.of(Kind.COMMITTED));
        var ref = world.acceptedBy("XAA");
        addUp(added);
        assertThat(count(Passage.of(Kind.COMMITTED))).isEqualTo(committed + 1);
        world.openCycle(cycle);
        addUp(added);
        var asked = count(Passage.in(cycle, Kind.ASKED));
        assertThat(asked).isPositive();
        assertThat(passages.in(Filter.ALL, cycle).positions(cycle)).containsKey("accepted");
        rate(ref, cycle, AssessmentLevel.LIMITED);
        addUp(added);
        assertThat(count(Passage.in(cycle, Kind.REPORTED))).isOne();
        assertThat(count(Passage.in(cycle, Kind.FOUND))).as("sealed, not published").isZero();
        assertThat(movements.of(Filter.ALL).cycles()).doesNotContain(cycle);
        reply(ref, cycle);
        addUp(added);
        assertThat(count(Passage.in(cycle, Kind.ASSESSMENT, AssessmentLevel.LIMITED))).isOne();
        assertThat(count(Passage.in(cycle, Kind.ASKED))).isEqualTo(asked);
        assertThat(movements.of(Filter.ALL).cycles()).contains(cycle);
        assertThat(history.published(World.EDITION)).anyMatch(one -> one.cycle().equals(cycle) && one.commitments() == 1 && one.first().equals(one.last()));
        assertThat(totals.astray()).isEmpty();
        everyFilterIsCountedAlike();
        addUp();
        assertThat(totals.astray()).isEmpty();
        everyFilterIsCountedAlike();
    }

    /** One at a time adds up, and the application does so every few seconds: waits for its turn. */
    private void addUp() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('passage_total'))::text").query(String.class).single();
            totals.addUp();
        });
    }

    private void addUp(boolean added) {
        if (added) {
            addUp();
            assertThat(waiting()).isZero();
        }
    }

    private int waiting() {
        return jdbc.sql("select count(*) from passage_change").query(Integer.class).single();
    }

    private void note(int others) {
        jdbc.sql("insert into passage_change (commitment) select gen_random_uuid() from generate_series(1, :others)").param("others", others).update();
    }

    /** A page would wait for seconds if it were to look at each of them. */
    @Test
    void while_more_than_a_thousand_commitments_wait_the_figures_stand_as_they_were_added_up() {
        addUp();
        var before = count(Passage.of(Kind.COMMITTED));
        transaction.executeWithoutResult(status -> {
            world.acceptedBy("XAA");
            note(999);
            assertThat(count(Passage.of(Kind.COMMITTED))).as("one and 999 others").isEqualTo(before + 1);
            note(1);
            assertThat(count(Passage.of(Kind.COMMITTED))).as("one and 1,000 others").isEqualTo(before);
        });
        addUp();
        assertThat(count(Passage.of(Kind.COMMITTED))).isEqualTo(before + 1);
        assertThat(totals.astray()).isEmpty();
    }

    @Test
    void while_a_cycle_opens_only_a_few_are_added_up_at_a_time_and_none_of_more_than_a_thousand() {
        addUp();
        world.acceptedBy("XAA");
        world.openCycle("wide");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            addUp();
            jdbc.sql("update reporting_cycle set all_asked = false where code = 'wide'").update();
            note(150);
            addUp();
            assertThat(waiting()).isEqualTo(50);
            note(950);
            addUp();
            assertThat(waiting()).as("of a thousand").isEqualTo(900);
            note(101);
            addUp();
            assertThat(waiting()).as("of more than a thousand").isEqualTo(1_001);
            jdbc.sql("update reporting_cycle set all_asked = true where code = 'wide'").update();
            addUp();
            assertThat(waiting()).isZero();
        });
    }

    private static final List<Filter> FILTERS = List.of(Filter.ALL, Filter.ofEdition(World.EDITION), Filter.ofParty("XAA"),
            Filter.ALL.ofKind(PartyKind.STATE), Filter.of(World.EDITION, null, "north", null, null), Filter.of(null, "XAA", "south", null, null),
            Filter.of(World.EDITION, "XAA", null, null, null), Filter.of(null, null, null, "labour", null), Filter.of(World.EDITION, null, null, "labour", null),
            Filter.of(null, null, null, null, 6), Filter.of(World.EDITION, null, "north", null, 6), Filter.of(World.EDITION, "XAA", null, "labour", null),
            Filter.of(World.EDITION, null, null, "labour", 6), Filter.of("NO-SUCH", null, null, null, null));

    /** Other tests leave cycles in the same database; of the newest this many are held against each other. */
    private static final int COMPARED = 4;

    private void everyFilterIsCountedAlike() {
        for (var filter : FILTERS) {
            assertThat(sorted(passages.of(filter).all())).as("%s", filter).isEqualTo(sorted(passages.of(counted(filter)).all()));
            var kept = movements.of(filter);
            var asked = movements.of(counted(filter));
            assertThat(kept.cycles()).isEqualTo(asked.cycles());
            var last = kept.cycles().subList(0, Math.min(kept.cycles().size(), COMPARED));
            for (var one : last) {
                assertThat(sorted(passages.in(filter, one).all())).isEqualTo(sorted(passages.in(counted(filter), one).all()));
                last.forEach(other -> assertThat(kept.between(one, other)).as("%s from %s to %s", filter, one, other).isEqualTo(asked.between(one, other)));
            }
        }
    }

    private static List<Count> sorted(List<Count> counts) {
        return counts.stream().sorted(Comparator.comparing(Count::cycle).thenComparing(Count::side).thenComparing(Count::code)).toList();
    }

    /** Shows the same, yet is one that the totals do not know: every commitment is assigned. */
    private static Filter counted(Filter f) {
        return new Filter(f.edition(), f.party(), f.kind(), f.region(), f.theme(), f.gcm(), null, null, null, null, null, null, null, null,
                null, Stage.ASSIGNED, null, null);
    }

    @Test
    void what_moved_is_kept_for_every_pair_of_cycles() {
        var refs = new ArrayList<String>();
        for (var i = 0; i < 3; i++) {
            refs.add(world.acceptedBy("XAB"));
        }
        world.openCycle("moved-1");
        refs.forEach(ref -> rate(ref, "moved-1", AssessmentLevel.LIMITED));
        refs.forEach(ref -> reply(ref, "moved-1"));
        world.openCycle("moved-2");
        rate(refs.get(0), "moved-2", AssessmentLevel.SUBSTANTIAL);
        rate(refs.get(1), "moved-2", AssessmentLevel.LIMITED);
        reply(refs.get(0), "moved-2");
        reply(refs.get(1), "moved-2");
        for (var added : List.of(false, true)) {
            addUp(added);
            var table = movements.of(Filter.ofParty("XAB")).between("moved-1", "moved-2");
            assertThat(table.count(AssessmentLevel.LIMITED, AssessmentLevel.SUBSTANTIAL)).isOne();
            assertThat(List.of(table.all(), table.forward(), table.stayed(), table.back(), table.onlyOne())).containsExactly(2, 1, 1, 0, 1);
            assertThat(movements.of(Filter.ofParty("XAB")).between("moved-2", "moved-1").back()).as("the other way round").isOne();
            assertThat(movements.of(Filter.ofParty("XAB")).between("moved-1", "moved-1")).extracting(Movements.Table::all, Movements.Table::stayed, Movements.Table::onlyOne)
                    .as("nothing moves within a cycle").containsExactly(3, 3, 0);
            assertThat(moving("moved-1:limited:moved-2:substantial")).containsExactly(refs.get(0));
            assertThat(moving("moved-2:substantial:moved-1:limited")).as("the other way round").containsExactly(refs.get(0));
            assertThat(moving("moved-1:limited:moved-2:limited")).containsExactly(refs.get(1));
            assertThat(moving("moved-1:limited:moved-1:limited")).as("no move: all that stood there").containsExactlyInAnyOrderElementsOf(refs);
            assertThat(moving("moved-1:limited:moved-1:complete")).isEmpty();
        }
        everyFilterIsCountedAlike();
    }

    /** What the list behind a figure shows. */
    private List<String> moving(String move) {
        return search.page(Filter.ofParty("XAB").moving(Movement.of(move).orElseThrow()), null, 50).stream().map(row -> row.standing().ref()).toList();
    }

    @Test
    void a_total_or_a_remembered_passage_that_somebody_changed_by_hand_is_found() {
        var ref = world.acceptedBy("XAA");
        addUp();
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("update passage_counted set passed = passed || '{never|complete}', days = days || '{-1}'"
                    + " where commitment = (select id from commitment where ref = :ref)").param("ref", ref).update();
            assertThat(totals.astray()).contains(ref, "all   never complete state");
        });
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("delete from passage_counted where commitment = (select id from commitment where ref = :ref)").param("ref", ref).update();
            assertThat(totals.astray()).contains(ref, "all north XAA  committed state");
        });
    }
}
