package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.ui.shared.Status;

/**
 * What a card in another site shows.
 *
 * @param above what the title belongs to
 * @param look light or dark where whoever embeds it says so, else the reader's own
 * @param headline sign and words of where it stands; of a commitment only
 * @param funnel of an edition or a party
 * @param href the page that it is a card of
 */
public record EmbedCard(String above, String title, String look, Optional<Status> headline, String words, List<Row> rows,
        Optional<Funnel> funnel, String href) {

    /** A value, or that there is none yet. */
    public record Row(String label, Optional<Status> status, String words) {
    }
}
