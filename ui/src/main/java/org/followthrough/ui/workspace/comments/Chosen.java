package org.followthrough.ui.workspace.comments;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What the page is asked for in its address; what waits where nothing is said.
 *
 * @param edition its code, or null for all
 */
record Chosen(CommentState state, @Nullable String edition) {

    static Chosen of(QueryParameters asked) {
        return new Chosen(asked.getSingleParameter("state").flatMap(code -> Coded.find(CommentState.class, code)).orElse(CommentState.WAITING),
                asked.getSingleParameter("edition").filter(code -> !code.isBlank()).orElse(null));
    }

    /** The address of the same edition in another state. */
    String at(CommentState other) {
        return "comments?" + new Chosen(other, edition).parameters().getQueryString();
    }

    /** The same state of another edition. */
    Chosen in(@Nullable String other) {
        return new Chosen(state, other);
    }

    QueryParameters parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("state", state.code());
        if (edition != null) {
            all.put("edition", edition);
        }
        return QueryParameters.simple(all);
    }
}
