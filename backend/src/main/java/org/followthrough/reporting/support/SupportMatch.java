package org.followthrough.reporting.support;

import java.util.List;
import org.followthrough.shared.Coded;

/**
 * A party that could help with a request, with why; of public facts alone.
 *
 * @param grounds the strongest first
 */
public record SupportMatch(String party, String name, List<Ground> grounds) {

    /** Why somebody could help. */
    public enum Ground implements Coded {
        /** It has done the same ask itself, as its panel found: substantial or complete. */
        SAME_ASK,
        /** It has done an ask of the same theme and edition, as its panel found. */
        SAME_THEME,
        /** It asked for support of the same kind in public, and got what it needed. */
        SAME_BARRIER,
        /** An organisation of the roster in the addressee's region. */
        ROSTER
    }
}
