package org.followthrough.random;

import java.time.Instant;
import java.util.function.BiConsumer;

/**
 * Something that somebody tries with one commitment.
 *
 * @param words  who tries what, for whoever reads the history
 * @param rule   the prediction: moves what is expected, or refuses
 * @param act    the same through the product's door
 */
record Deed(Promise promise, String words, BiConsumer<Promise, Instant> rule, Act act) {

    /** What is done; what it leaves behind for the model is done by the returned hook, if it was not refused. */
    interface Act {
        After run();
    }

    /** Takes over what only the product can know, such as the id of something new. */
    interface After {

        After NOTHING = promise -> { };

        void tell(Promise promise);
    }

    static Deed of(Promise promise, String words, BiConsumer<Promise, Instant> rule, Runnable act) {
        return new Deed(promise, words, rule, () -> {
            act.run();
            return After.NOTHING;
        });
    }
}
