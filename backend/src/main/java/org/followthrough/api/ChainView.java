package org.followthrough.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.lineage.Chain;
import org.followthrough.register.lineage.LineageKind;
import org.jspecify.annotations.Nullable;

/**
 * Everything that hangs together with a recommendation, in the order of time.
 *
 * @param asked     in how many editions it was asked
 * @param time      the how many-th of them the recommendation itself is of
 * @param successor what took its place, or null
 */
record ChainView(String ref, int asked, int time, @Nullable String successor, List<MemberView> items) {

    /** One recommendation of the chain; {@code headline} counts its commitments by their public headline. */
    record MemberView(String ref, String title, String event, String edition, LocalDate starts, RecommendationState state, List<StepView> links,
            int commitments, Map<String, Integer> headline) {

        static MemberView of(Chain.Member m, Map<HeadlineCode, Integer> headline) {
            return new MemberView(m.ref(), m.title(), m.event(), m.edition(), m.starts(), m.state(),
                    m.links().stream().map(step -> new StepView(step.kind(), step.to())).toList(), sum(headline), codes(headline));
        }
    }

    /** What a recommendation is to an earlier one, or to the one in which it goes on. */
    record StepView(LineageKind kind, String to) {
    }

    static ChainView of(String ref, Chain chain, Map<UUID, Map<HeadlineCode, Integer>> outcomes) {
        return new ChainView(ref, chain.times(), chain.time(ref), chain.successor(ref).map(Chain.Member::ref).orElse(null),
                chain.members().stream().map(m -> MemberView.of(m, outcomes.getOrDefault(m.id(), Map.of()))).toList());
    }

    static int sum(Map<HeadlineCode, Integer> headline) {
        return headline.values().stream().mapToInt(Integer::intValue).sum();
    }

    static Map<String, Integer> codes(Map<HeadlineCode, Integer> headline) {
        return headline.entrySet().stream().collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }
}
