package org.followthrough.drafts;

import org.jspecify.annotations.Nullable;

/**
 * Where somebody writes; everybody has one draft at each place.
 *
 * @param ref   of the commitment
 * @param cycle the reporting cycle's code, or null for a form of the commitment as such
 */
public record DraftPlace(DraftForm form, String ref, @Nullable String cycle) {

    String cycleOrNone() {
        return cycle == null ? "" : cycle;
    }
}
