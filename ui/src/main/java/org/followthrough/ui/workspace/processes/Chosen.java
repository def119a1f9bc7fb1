package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.followthrough.accountability.Piles;
import org.jspecify.annotations.Nullable;

/**
 * What the page is asked for in its address.
 *
 * @param step the pile that is opened, or null
 */
record Chosen(@Nullable String edition, @Nullable String party, boolean late, @Nullable String step) {

    static Chosen of(QueryParameters asked) {
        return new Chosen(one(asked, "edition"), one(asked, "party"), asked.getSingleParameter("late").filter("true"::equals).isPresent(),
                one(asked, "step"));
    }

    private static @Nullable String one(QueryParameters asked, String name) {
        return asked.getSingleParameter(name).filter(value -> !value.isBlank()).orElse(null);
    }

    Piles.Filter filter() {
        return new Piles.Filter(edition, party, late);
    }

    boolean isEverything() {
        return edition == null && party == null && !late;
    }

    /** The address of the same choice with a pile opened. */
    String at(String other) {
        return new Chosen(edition, party, late, other).query();
    }

    String query() {
        return "?" + parameters().getQueryString();
    }

    QueryParameters parameters() {
        var all = new LinkedHashMap<String, String>();
        put(all, "edition", edition);
        put(all, "party", party);
        put(all, "late", late ? "true" : null);
        put(all, "step", step);
        return QueryParameters.simple(all);
    }

    private static void put(Map<String, String> all, String name, @Nullable String value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
