package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.register.SubPoints;

/**
 * Where an ask comes from, who made it, and the asks around it.
 *
 * @param trail      edition, events and outcome document, outermost first
 * @param family     the ask and its sub-points; empty where it has none
 * @param proponents as the public may see them
 * @param note       what the mode of attribution means
 */
public record BelongingPart(List<Crumb> trail, Optional<Crumb> whole, List<Point> family, List<String> proponents, String note, boolean named) {

    /** One ask of the family with what became of it, each figure with its list. */
    public record Point(String ref, String title, int depth, List<Count> counts) {

        static Point of(SubPoints.Point p) {
            return new Point(p.ref(), p.title(), p.depth(), List.of(new Count("assigned", p.commitments(), p.ref()),
                    new Count("responded", p.responded(), p.ref()), new Count("reported", p.reported(), p.ref()),
                    new Count("assessed", p.assessed(), p.ref()), new Count("complete", p.complete(), p.ref())));
        }

        /** Class of its indentation; deeper than four is shown as four. */
        public String indent() {
            return "in" + Math.min(depth, 4);
        }
    }

    /** How many commitments of an ask have reached a stage. */
    public record Count(String stage, int count, String ref) {

        public String href() {
            return "/commitments?recommendation=" + ref + "&stage=" + stage;
        }
    }

    /** How many commitments of the whole family have reached a stage. */
    public int sum(int column) {
        return family.stream().mapToInt(point -> point.counts().get(column).count()).sum();
    }

    public List<String> stages() {
        return family.getFirst().counts().stream().map(Count::stage).toList();
    }
}
