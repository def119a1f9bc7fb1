package org.followthrough.workflow.moving;

import java.time.Instant;
import java.util.List;

/**
 * A process with all versions of its model, the newest first.
 *
 * @param name in the newest model's words
 */
public record Deployed(String process, String name, List<Version> versions) {

    /**
     * One version.
     *
     * @param deployedAt on the method's clock
     * @param running how many instances follow it now
     */
    public record Version(int version, Instant deployedAt, long running) {
    }
}
