package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.ui.shared.Charts.Part;
import org.followthrough.ui.shared.Status;

/**
 * How often each value of one kind occurs, with the address of the list behind every count.
 *
 * @param key of its texts: title, and who says so of how many
 * @param whole the denominator
 */
public record Figure(String key, long whole, List<Row> rows) {

    /** One value. */
    public record Row(Status status, long count, String href) {
    }

    public List<Part> parts() {
        return rows.stream().map(row -> new Part(row.status().fill(), row.count())).toList();
    }

    /** Its name among the pictures that can be saved. */
    public String picture() {
        return key.equals("selfReport") ? "self-report" : key.equals("headline") ? "headlines" : key;
    }

    boolean isEmpty() {
        return rows.stream().allMatch(row -> row.count() == 0);
    }
}
