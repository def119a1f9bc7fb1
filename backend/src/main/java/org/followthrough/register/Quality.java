package org.followthrough.register;

import org.jspecify.annotations.Nullable;

/**
 * Quality of an ask (method, section 2 A).
 *
 * @param sharpened the agreed indicator or milestone that makes it verifiable, or null
 */
public record Quality(Verifiability verifiability, Ambition ambition, Consensus consensus, @Nullable String sharpened) {

    /** These codes, with the sharpened text that stands where nothing is said of it; a blank text takes it away. */
    Quality keeping(@Nullable String standing) {
        var text = sharpened == null ? standing : sharpened.isBlank() ? null : sharpened;
        return new Quality(verifiability, ambition, consensus, text);
    }

    /** True when both name the same codes; the sharpened text does not count. */
    boolean sameCodes(Quality other) {
        return verifiability == other.verifiability && ambition == other.ambition && consensus == other.consensus;
    }
}
