package org.followthrough.ui.workspace.shared;

import org.jspecify.annotations.Nullable;

/**
 * A step of the way to a page.
 *
 * @param address below the workspace, or null for the page itself
 */
public record Crumb(String text, @Nullable String address) {

    public static Crumb here(String text) {
        return new Crumb(text, null);
    }
}
