package org.followthrough.review;

import java.time.LocalDate;
import java.util.Set;

/**
 * For what a panel is drawn.
 *
 * @param addressee whose commitment it is
 * @param authors   parties that proposed the ask; a panel may not consist of them alone
 * @param first     the day on which it is drawn
 * @param last      the day on which its review ends
 */
record Occasion(PanelRule rule, String addressee, Set<String> authors, LocalDate first, LocalDate last) {

    Occasion {
        authors = Set.copyOf(authors);
    }
}
