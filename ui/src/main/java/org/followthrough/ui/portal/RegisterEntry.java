package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.ui.shared.Status;

/** A recommendation in the list of the register. */
public record RegisterEntry(String ref, String title, String event, List<String> themes, Status quality, boolean confirmed,
        int commitments) {

    public String href() {
        return "/recommendations/" + ref;
    }
}
