package org.followthrough.paper;

import org.jspecify.annotations.Nullable;

/**
 * A text of one cell or fact.
 *
 * @param address where it leads, absolute; null where it leads nowhere
 */
public record Words(String text, @Nullable String address) {

    public static Words of(String text) {
        return new Words(text, null);
    }
}
