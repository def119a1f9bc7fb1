package org.followthrough.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.lineage.Similar;

/**
 * A recommendation that is like another one, why, and what became of it.
 *
 * @param likeness between 0 and 1, to two places
 * @param words    telling words and phrases that both have
 * @param themes   those that both have; objectives and groups likewise
 */
record SimilarView(String ref, String title, String event, String edition, RecommendationState state, BigDecimal likeness, List<String> words,
        List<String> themes, List<Integer> gcmObjectives, List<AddresseeGroup> addresseeGroups, int commitments, Map<String, Integer> headline) {

    static SimilarView of(Similar s, Map<HeadlineCode, Integer> headline) {
        return new SimilarView(s.ref(), s.title(), s.event(), s.edition(), s.state(),
                BigDecimal.valueOf(s.likeness()).setScale(2, RoundingMode.HALF_UP), s.words(), s.themes(), s.gcmObjectives(),
                s.addresseeGroups(), ChainView.sum(headline), ChainView.codes(headline));
    }
}
