package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.register.Marked;
import org.followthrough.ui.shared.Status;

/**
 * A recommendation in the list of the register.
 *
 * @param title   with what was searched for marked
 * @param passage a piece of its text around that; empty without a search
 */
public record RegisterEntry(String ref, Marked title, Marked passage, String event, List<String> themes, Status quality, boolean confirmed,
        int commitments) {

    public String href() {
        return "/recommendations/" + ref;
    }
}
