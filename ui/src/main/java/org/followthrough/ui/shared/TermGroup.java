package org.followthrough.ui.shared;

import java.util.List;
import org.followthrough.register.Facet;

/** What a recommendation has of one vocabulary, with the facet that finds others of the kind. */
public record TermGroup(Facet facet, List<Value> values) {

    /**
     * One of its terms.
     *
     * @param value by which a list is narrowed to it
     * @param lead  the number of a target or an objective, else empty
     * @param above the instrument of an article, else empty
     * @param text  as it was called when the recommendation was registered
     * @param now   as it is called now, where that is something else; else empty
     */
    public record Value(String value, String lead, String above, String text, String now) {

        private static final int BRIEF = 72;

        /** The beginning of a long text, cut between two words. */
        public String brief() {
            return brief(text);
        }

        static String brief(String text) {
            return text.length() <= BRIEF ? text : text.substring(0, text.lastIndexOf(' ', BRIEF)) + "\u2026";
        }
    }
}
