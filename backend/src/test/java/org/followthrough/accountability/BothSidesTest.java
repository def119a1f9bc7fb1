package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.accountability.BothSides.Measure;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.parties.PartyKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Both sides by the same measures (features, row Q2; method, section 5). */
@IntegrationTest
@Import(World.class)
class BothSidesTest {

    @Autowired
    private World world;
    @Autowired
    private Overview overview;
    @Autowired
    private CommitmentSearch commitments;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void each_side_counts_its_own_and_together_they_are_all() {
        var before = overview.sides(Filter.ALL);
        world.acceptedBy("ORG-15");
        world.assigned("ORG-4");
        world.acceptedBy("XAA");
        var after = overview.sides(Filter.ALL);
        assertThat(added(before, after, PartyKind.ORGANISATION)).isEqualTo(Map.of(Measure.ON_TIME, 1, Measure.RESPONDED, 1, Measure.REPORTED, 0));
        assertThat(added(before, after, PartyKind.STATE)).isEqualTo(Map.of(Measure.ON_TIME, 1, Measure.RESPONDED, 1, Measure.REPORTED, 0));
        assertThat(after.organisations().assigned() - before.organisations().assigned()).isEqualTo(2);
        assertThat(after.organisations().assigned() + after.governments().assigned())
                .isEqualTo(overview.of(Filter.ALL, Overview.GroupBy.KIND).total().assigned());
    }

    private static Map<Measure, Integer> added(BothSides before, BothSides after, PartyKind side) {
        return Arrays.stream(Measure.values()).collect(java.util.stream.Collectors.toMap(measure -> measure,
                measure -> measure.count(after.of(side)) - measure.count(before.of(side))));
    }

    @Test
    void the_list_behind_every_figure_is_as_long_as_the_figure() {
        world.acceptedBy("ORG-15");
        world.assigned("XAB");
        var sides = overview.sides(Filter.ALL);
        for (var side : PartyKind.values()) {
            assertThat(commitments.count(Filter.ALL.ofKind(side))).isEqualTo(sides.of(side).assigned());
            assertThat(commitments.count(stage(side, Stage.RESPONDED))).isEqualTo(Measure.RESPONDED.count(sides.of(side)));
            assertThat(commitments.count(onTime(side))).isEqualTo(Measure.ON_TIME.count(sides.of(side)));
        }
    }

    private static Filter stage(PartyKind side, Stage stage) {
        return new Filter(null, null, side, null, null, null, null, null, null, null, null, null, null, null, null, stage, null, null);
    }

    private static Filter onTime(PartyKind side) {
        return new Filter(null, null, side, null, null, null, null, null, null, null, null, null, null, CooperationGrade.A, null, null, null,
                null);
    }

    @Test
    void a_side_that_was_given_nothing_has_figures_of_nothing() {
        var nothing = overview.sides(Filter.ofParty("XAA")).organisations();
        assertThat(nothing.assigned()).isZero();
        assertThat(Arrays.stream(Measure.values()).mapToInt(measure -> measure.count(nothing))).containsOnly(0);
    }
}
