package org.followthrough.ui.workspace.reviews;

import org.jspecify.annotations.Nullable;

/** What a chair has written so far; a consensus round takes none of it away. */
record SealWords(@Nullable String finding, @Nullable String minorityNote) {

    static final SealWords NONE = new SealWords(null, null);
}
