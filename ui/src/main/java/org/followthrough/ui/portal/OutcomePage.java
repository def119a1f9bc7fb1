package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;

/**
 * An outcome document and what was registered from it.
 *
 * @param trail the events in which it was agreed, outermost first
 * @param next  address of the next page; empty on the last
 */
public record OutcomePage(String name, List<Crumb> trail, int recommendations, List<Item> items, Optional<String> first, Optional<String> next) {

    /** One ask. */
    public record Item(String ref, String title, String section) {
    }
}
