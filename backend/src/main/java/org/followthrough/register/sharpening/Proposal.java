package org.followthrough.register.sharpening;

import java.util.List;
import org.followthrough.register.Ambition;
import org.followthrough.register.Verifiability;

/**
 * What the rules propose for an ask and why; a person decides.
 *
 * @param findings one for each part, in their order
 * @param suggested what the text of the ask offers for each part
 * @param because  why this verifiability: the code of a rule
 * @param ambitionWords the word that decided the ambition, or an empty text for the usual one
 */
public record Proposal(Verifiability verifiability, String because, Ambition ambition, String ambitionWords, List<Finding> findings,
        Parts suggested) {

    /** The parts that are still missing or vague. */
    public List<Part> lacking() {
        return findings.stream().filter(finding -> !finding.holds()).map(Finding::part).toList();
    }
}
