package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.List;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Overview.Group;

/** From assigned to complete, each share of those assigned (method, section 5). */
public record Funnel(List<Row> rows) {

    /** A stage: how many have ever reached it, and where they are listed. */
    public record Row(String textKey, String fill, long count, String href) {
    }

    public long assigned() {
        return rows.getFirst().count();
    }

    static Funnel of(Group group, Filter filter) {
        var list = Asked.list(filter);
        return new Funnel(Arrays.stream(Stage.values()).map(stage -> new Row("stage." + stage.code(), fill(stage), count(group, stage),
                stage == Stage.ASSIGNED ? list.toString() : list.with("stage", stage).toString())).toList());
    }

    private static String fill(Stage stage) {
        return switch (stage) {
            case ASSIGNED -> "y3";
            case RESPONDED, REPORTED -> "v4";
            case ASSESSED, COMPLETE -> "c4";
        };
    }

    private static long count(Group group, Stage stage) {
        return switch (stage) {
            case ASSIGNED -> group.assigned();
            case RESPONDED -> group.responded();
            case REPORTED -> group.reported();
            case ASSESSED -> group.assessed();
            case COMPLETE -> group.complete();
        };
    }
}
