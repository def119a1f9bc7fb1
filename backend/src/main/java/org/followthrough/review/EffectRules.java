package org.followthrough.review;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What may be said of the effect on people (method, section 2 E; decision 30). */
final class EffectRules {

    /** Characters of a group or an indicator. */
    static final int LONGEST = 200;

    private EffectRules() {
    }

    /** The rules that a draft breaks. What it says in the first cycle is kept and counts for nothing. */
    static List<Violation> broken(RatingDraft draft) {
        var broken = new ArrayList<Violation>();
        tooLong("forWhom", draft.forWhom(), broken);
        tooLong("effectIndicator", draft.effectIndicator(), broken);
        return broken;
    }

    private static void tooLong(String field, @Nullable String text, List<Violation> broken) {
        if (text != null && text.length() > LONGEST) {
            broken.add(Violation.of(field, "text.too-long", LONGEST));
        }
    }
}
