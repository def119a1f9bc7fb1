package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.reporting.actions.Action;

/** An action as the public sees it. */
public record ActionPage(Action action, String kind, String date, List<Reported> reported, List<Proof> evidence) {

    /** A cleared report that cites it. */
    public record Reported(String commitment, String title, String cycle, String cleared) {
    }

    /** An item of its evidence. */
    public record Proof(String title, String href, String kind, String date) {
    }
}
