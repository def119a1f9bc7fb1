package org.followthrough.ui.shared;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.lineage.Chain;

/**
 * How often something was asked, in words: one line for each time.
 *
 * @param heading for the how many-th time it was asked
 * @param note    which of the times this one is; empty where it is the last
 */
public record AskedBefore(String heading, String note, List<Line> lines) {

    /**
     * One recommendation of the chain.
     *
     * @param here  whether it is the one whose page this is
     * @param links what it is to others, in words
     * @param state its state in words, empty while it is in use
     */
    public record Line(String year, String ref, String title, String edition, boolean here, List<String> links, String state,
            List<Outcome> outcomes) {
    }

    /** So many commitments stand there. */
    public record Outcome(Status status, String words) {
    }

    /** In words of one language. @param outcomes counts by recommendation, from published values */
    public static AskedBefore of(Chain chain, String ref, Map<UUID, Map<HeadlineCode, Integer>> outcomes, Texts texts) {
        var last = chain.time(ref) == chain.times();
        return new AskedBefore(texts.get("chain.heading", chain.times()), last ? "" : texts.get("chain.note", chain.time(ref), chain.times()),
                chain.members().stream().map(member -> line(member, ref, outcomes.getOrDefault(member.id(), Map.of()), texts)).toList());
    }

    private static Line line(Chain.Member m, String ref, Map<HeadlineCode, Integer> outcomes, Texts texts) {
        return new Line(String.valueOf(m.starts().getYear()), m.ref(), m.title(), m.editionName(), m.ref().equals(ref),
                m.links().stream().map(step -> texts.get("chain.kind." + step.kind().code(), step.to())).toList(),
                m.state() == RecommendationState.REGISTERED ? "" : texts.get("recommendation.state." + m.state().code()),
                outcomes(outcomes, texts));
    }

    /** Commitments by headline, each with its number. */
    public static List<Outcome> outcomes(Map<HeadlineCode, Integer> outcomes, Texts texts) {
        return outcomes.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(entry -> {
            var status = Vocabulary.of(entry.getKey());
            return new Outcome(status, texts.get("chain.outcome", texts.get(status.textKey()), entry.getValue()));
        }).toList();
    }
}
