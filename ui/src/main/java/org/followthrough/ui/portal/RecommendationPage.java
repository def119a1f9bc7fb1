package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.register.Recommendation;
import org.followthrough.register.lineage.Chain;
import org.followthrough.ui.shared.AskedBefore;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.TermGroup;

/**
 * One recommendation and what became of it.
 *
 * @param asked how often it was asked, where that was more than once
 * @param successor what has taken its place
 * @param parts the sharpened ask, once a second person has confirmed it
 * @param declared the sentences of governments in which it is found
 * @param treatyAsk whether it is assessed on the ladder in place of milestones
 * @param nextDate the next date by which one of its addressees is asked for something, as short text
 */
public record RecommendationPage(Recommendation recommendation, String event, String edition, String editionHref, Status quality,
        List<TermGroup> terms, List<String> groups, List<Listed> commitments, long responded, long reported,
        long assessed, Optional<String> nextDate, Optional<AskedBefore> asked, Optional<Chain.Member> successor, BelongingPart belonging,
        List<Said> parts, boolean treatyAsk, List<Comment> comments, List<Declared> declared) {

    /** A comment on the quality codes: by whom and on which day, as a sentence. */
    public record Comment(String by, String text) {
    }

    /** One part of the sharpened ask. */
    public record Said(String name, String text) {
    }
}
