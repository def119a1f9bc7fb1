package org.followthrough.evidence.confidential;

import org.jspecify.annotations.Nullable;

/**
 * What was handed in, for the panel at work alone.
 *
 * @param file its bytes without what was easily taken out of them, or null
 */
public record ConfidentialContent(String text, byte @Nullable [] file, @Nullable String mediaType) {

    /** Tells nothing: what it holds must not come into a log. */
    @Override
    public String toString() {
        return "ConfidentialContent";
    }
}
