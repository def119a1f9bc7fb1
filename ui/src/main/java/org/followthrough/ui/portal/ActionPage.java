package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.reporting.actions.Action;

/** An action as the public sees it. */
public record ActionPage(Action action, String kind, String date, List<Reported> reported, List<Proof> evidence, List<Corrected> corrections) {

    /** A cleared report that cites it. */
    public record Reported(String commitment, String title, String cycle, String cleared, boolean earlierWording) {
    }

    /** A correction since it was public. */
    public record Corrected(String at, String reason, List<Changed> changed) {
    }

    /** A field before and after. */
    public record Changed(String field, String before, String after) {
    }

    /** An item of its evidence. */
    public record Proof(String title, String href, String kind, String date) {
    }
}
