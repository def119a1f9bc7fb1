package org.followthrough.review;

import org.followthrough.shared.Coded;

/** How well a rating is supported, weakest first (method, section 2 D). */
public enum EvidenceGrade implements Coded {

    /** Claims, press. */
    WEAK,
    /** Official text, dataset, or two independent sources. */
    MODERATE,
    /** Law or data in force plus independent confirmation. */
    STRONG;

    /** Whether it is as good as the other, or better. */
    public boolean isAtLeast(EvidenceGrade other) {
        return compareTo(other) >= 0;
    }
}
