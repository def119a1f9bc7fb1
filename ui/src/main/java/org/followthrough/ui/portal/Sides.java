package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.List;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.BothSides.Measure;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.parties.PartyKind;

/** Timeliness and completeness of governments and of organisations, side by side and equal in size (method, section 5). */
public record Sides(List<Side> sides, List<Row> rows) {

    /** One side, with the list of all its commitments. */
    public record Side(String textKey, int assigned, String href) {
    }

    /** One measure, with a cell for each side. */
    public record Row(String textKey, String fill, List<Cell> cells) {
    }

    /** So many of those assigned to a side; nothing to link to where nothing was assigned. */
    public record Cell(int count, int assigned, String href) {

        /** Whether there are too few for a share. */
        public boolean few() {
            return assigned < BothSides.ENOUGH;
        }
    }

    static Sides of(BothSides both, Filter filter) {
        return new Sides(Arrays.stream(PartyKind.values()).map(kind -> side(kind, both.of(kind), filter)).toList(),
                Arrays.stream(Measure.values()).map(measure -> row(measure, both, filter)).toList());
    }

    private static Side side(PartyKind kind, Group group, Filter filter) {
        return new Side("sides." + kind.code(), group.assigned(), Asked.list(filter.ofKind(kind)).toString());
    }

    private static Row row(Measure measure, BothSides both, Filter filter) {
        return new Row("party.measure." + measure.code(), measure == Measure.ON_TIME ? "y3" : "v4",
                Arrays.stream(PartyKind.values()).map(kind -> new Cell(measure.count(both.of(kind)), both.of(kind).assigned(),
                        Asked.list(filter.ofKind(kind)).with(measure.filter(), measure.value()).toString())).toList());
    }
}
