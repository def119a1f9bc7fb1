package org.followthrough.intake.detect;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the words that say how far a meeting stood behind a passage: "no consensus was reached", "a majority held". */
final class Agreement {

    private final String text;
    private final Cues cues;

    Agreement(String text, Cues cues) {
        this.text = text;
        this.cues = cues;
    }

    /** The mark that counts: a denial before a majority, that before a consensus, what only some said last; null without one. */
    @Nullable Remark in(int candidate, int from, int to) {
        List<int[]> spans = Words.spans(text, from, to);
        List<String> words = Words.of(text, from, to);
        for (Map.Entry<String, Phrases> code : cues.consensus.entrySet()) {
            int first = code.getValue().find(words);
            if (first >= 0) {
                int last = code.getValue().endAt(words, first) - 1;
                return mark(candidate, spans.get(first)[0], spans.get(last)[1], code.getKey());
            }
        }
        return null;
    }

    private Remark mark(int candidate, int from, int to, String code) {
        return new Remark(candidate, Remark.Kind.CONSENSUS, from, to, text.substring(from, to), code);
    }
}
