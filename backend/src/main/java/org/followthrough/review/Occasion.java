package org.followthrough.review;

import java.time.LocalDate;
import java.util.Set;
import org.followthrough.review.Reviews.Seated;

/**
 * For what a panel is drawn.
 *
 * @param addressee whose commitment it is
 * @param partners  addressees with which it is kept jointly, the addressee among them; none of them reviews it
 * @param authors   parties that proposed the ask; a panel may not consist of them alone
 * @param beside    the cycle's other panel, of which nobody is drawn again
 * @param first     the day on which it is drawn
 * @param last      the day on which its review ends
 */
record Occasion(PanelRule rule, String addressee, Set<String> partners, Set<String> authors, Seated beside, LocalDate first, LocalDate last) {

    Occasion {
        partners = Set.copyOf(partners);
        authors = Set.copyOf(authors);
    }

    /** The same without anybody of these. */
    Occasion beside(Seated others) {
        return new Occasion(rule, addressee, partners, authors, others, first, last);
    }
}
