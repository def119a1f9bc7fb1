package org.followthrough.accountability;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.followthrough.shared.Coded;

/**
 * One row of the table of headlines (method, section 4).
 *
 * @param number its place: the first row that fits decides
 * @param codes  what it gives; several only where the headline is the closing state
 */
public record HeadlineRule(int number, List<HeadlineCode> codes, Predicate<HeadlineFacts> fits,
        Function<HeadlineFacts, Sentence> says) {

    public HeadlineRule {
        codes = List.copyOf(codes);
    }

    static HeadlineRule of(int number, HeadlineCode code, Predicate<HeadlineFacts> fits, Function<HeadlineFacts, Sentence> says) {
        return new HeadlineRule(number, List.of(code), fits, says);
    }

    /** The text of when it fits, for the page that explains the method. */
    public String textKey() {
        return "headline.rule." + number;
    }

    /** The text of what the public then reads, for the same page. */
    public String saysTextKey() {
        return textKey() + ".says";
    }

    HeadlineCode code(HeadlineFacts facts) {
        return codes.size() == 1 ? codes.getFirst()
                : Coded.find(HeadlineCode.class, facts.state().code()).filter(codes::contains).orElseThrow();
    }
}
