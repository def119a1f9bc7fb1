package org.followthrough.commitment;

import java.util.Map;

/**
 * A commitment ended.
 *
 * @param by how the process ends: by its panel, from outside, or because tracking ended
 */
public record CommitmentClosed(Happened happened, CommitmentState as, String reason, Way by) implements CommitmentEvent {

    /** Which way out of the process a closing takes. */
    public enum Way { PANEL, OUTSIDE, TRACKING_END }

    @Override
    public Map<String, Object> content() {
        return Map.of("as", as.code(), "reason", reason);
    }
}
