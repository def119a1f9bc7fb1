package org.followthrough.ui.shared;

import java.util.List;
import org.followthrough.register.Facet;

/** A facet of the register with the values by which a list can be narrowed. */
public record FacetGroup(Facet facet, String title, List<Value> values) {

    /** So many values stand in the open; the others behind "all". */
    public static final int SHORT = 8;

    /**
     * One of them.
     *
     * @param count how many recommendations it would leave, in words; empty where that was not counted
     * @param chosen whether the list is narrowed to it now
     */
    public record Value(String code, String text, String count, boolean chosen) {
    }

    /** Those that stand in the open. */
    public List<Value> first() {
        return values.size() <= SHORT + 1 ? values : values.subList(0, SHORT);
    }

    /** The others. */
    public List<Value> others() {
        return values.subList(first().size(), values.size());
    }
}
