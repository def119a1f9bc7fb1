package org.followthrough.api;

import java.util.List;
import java.util.function.UnaryOperator;
import org.followthrough.api.RecommendationView.PartsView;
import org.followthrough.register.Ambition;
import org.followthrough.register.Verifiability;
import org.followthrough.register.sharpening.Finding;
import org.followthrough.register.sharpening.Part;
import org.followthrough.register.sharpening.Proposal;

/**
 * What the rules propose for an ask; a person decides.
 *
 * @param because       why this verifiability, in words
 * @param ambitionWords the word that decided the ambition, empty for the usual one
 * @param suggested     what the text itself offers for each part
 */
record ProposalView(Verifiability verifiability, String because, Ambition ambition, String ambitionWords, List<FindingView> parts,
        List<Part> missing, PartsView suggested) {

    /** What the rules see of one part, and the words they go by. */
    record FindingView(Part part, Finding.State state, String words) {
    }

    static ProposalView of(Proposal p, UnaryOperator<String> words) {
        return new ProposalView(p.verifiability(), words.apply(p.because()), p.ambition(), p.ambitionWords(),
                p.findings().stream().map(finding -> new FindingView(finding.part(), finding.state(), finding.words())).toList(), p.lacking(),
                PartsView.of(p.suggested()));
    }
}
