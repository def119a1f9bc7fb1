package org.followthrough.drafts;

import java.time.Instant;

/**
 * A form as its writer left it.
 *
 * @param content the fields as JSON
 * @param version to be named by the window that writes on; another window's is another one
 * @param keptAt  on the method's clock
 */
public record KeptDraft(String content, long version, Instant keptAt) {

    /** The version of what was never kept. */
    public static final long NONE = 0;
}
