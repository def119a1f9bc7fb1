package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.parties.Party;
import org.followthrough.ui.shared.Status;

/** What the pages about corridors show (features, row M13). */
public final class CorridorPages {

    private CorridorPages() {
    }

    /** Where to choose one: two states, or one that recommendations name. */
    public record Directory(List<Choice> choices, List<Row> named) {
    }

    /** A corridor and how many recommendations name it. */
    public record Row(String name, String href, int recommendations) {
    }

    /**
     * One corridor.
     *
     * @param counts by who has reported, all of them first
     * @param chosen of which of them the list is; empty of all
     */
    public record One(String code, String name, List<Party> states, List<Count> counts, String chosen, List<Pair> pairs, Optional<String> first, Optional<String> next) {

        /** Where the whole list is, as a file whose name ends like this. */
        public String file(String ending) {
            return "/api/v1/corridors/" + code + "." + ending + (chosen.isEmpty() ? "" : "?reported=" + chosen);
        }
    }

    /** How many asks; with the address at which they are listed. */
    public record Count(String textKey, int count, String href) {
    }

    /** What both were asked, with a cell for each state. */
    public record Pair(String ref, String title, boolean named, String joint, List<Cell> cells) {
    }

    /**
     * What one state did with it.
     *
     * @param href   of its commitment; empty where it was not asked
     * @param silent whether nothing was ever reported
     */
    public record Cell(String state, String href, Optional<Status> position, Optional<Status> report, String cycle, String text, Optional<Status> assessment,
            boolean silent) {

        public boolean asked() {
            return !href.isEmpty();
        }
    }
}
