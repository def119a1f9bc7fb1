package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.forum.Edition;
import org.followthrough.ui.shared.Charts.Part;
import org.followthrough.ui.shared.Status;

/**
 * Contested commitments of an edition with both views side by side: the agenda of the dialogue day (features, row M2).
 *
 * @param count how many there are in all
 * @param next  address of the next page; empty on the last
 */
public record ContestedPage(Edition edition, int count, Narrowed narrowed, List<Item> items, Optional<String> first, Optional<String> next, String list,
        String query) {

    /**
     * One of them.
     *
     * @param sideKey  who speaks on the addressee's side
     * @param said     empty where nothing was reported in that cycle
     * @param gap      why it is contested, in words
     */
    public record Item(String ref, String title, String addressee, String cycle, String sideKey, Optional<Status> said, String text, Status found, String finding,
            List<CommitmentPage.Rated> distribution, int ratings, String grade, String gap, String reply) {

        public String href() {
            return "/commitments/" + ref;
        }

        public List<Part> parts() {
            return distribution.stream().map(rated -> new Part(rated.status().fill(), rated.count())).toList();
        }
    }
}
