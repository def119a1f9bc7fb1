package org.followthrough.review;

import java.util.ArrayList;
import java.util.List;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** What may be said of the effect on people, and when: from a commitment's second cycle on (method, section 2 E; decision 30). */
final class EffectRules {

    /** Characters of a group or an indicator. */
    static final int LONGEST = 200;

    private EffectRules() {
    }

    /** The rules that a draft breaks in this cycle of its commitment, counted from 1. */
    static List<Violation> broken(RatingDraft draft, int cycleNumber) {
        var broken = new ArrayList<Violation>();
        if (cycleNumber < 2) {
            firstCycle(draft, broken);
        }
        tooLong("forWhom", draft.forWhom(), broken);
        tooLong("effectIndicator", draft.effectIndicator(), broken);
        return broken;
    }

    /** That it is too early, or that nothing is known, is true in the first cycle and may be said. */
    private static void firstCycle(RatingDraft draft, List<Violation> broken) {
        if (draft.effect() != null && draft.effect().isSeen()) {
            broken.add(Violation.of("effect", "review.rating.effect.first-cycle"));
        }
        if (isWritten(draft.forWhom())) {
            broken.add(Violation.of("forWhom", "review.rating.effect.first-cycle"));
        }
        if (isWritten(draft.effectIndicator())) {
            broken.add(Violation.of("effectIndicator", "review.rating.effect.first-cycle"));
        }
    }

    private static boolean isWritten(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static void tooLong(String field, @Nullable String text, List<Violation> broken) {
        if (text != null && text.length() > LONGEST) {
            broken.add(Violation.of(field, "text.too-long", LONGEST));
        }
    }
}
