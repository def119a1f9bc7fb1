package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.forum.Edition;

/**
 * The programme of an edition as a tree.
 *
 * @param papers how many background papers it lists
 */
public record ProgrammePage(Edition edition, String dates, int recommendations, String recommendationsHref, int papers, List<Node> nodes) {

    /**
     * An event with what lies below it.
     *
     * @param kind empty where the name says it
     * @param when dates and place, in words; empty where they are those of the event that holds it
     */
    public record Node(String code, String kind, String name, String when, int recommendations, List<Outcome> documents, List<Paper> papers,
            List<Node> below) {

        public String href() {
            return "/recommendations?event=" + code;
        }

        public boolean isLeaf() {
            return documents.isEmpty() && papers.isEmpty() && below.isEmpty();
        }

        Stream<Node> all() {
            return Stream.concat(Stream.of(this), below.stream().flatMap(Node::all));
        }
    }

    /** An outcome document from which anything is registered. */
    public record Outcome(String name, String href, int recommendations) {
    }

    /** A background paper; {@code of} is the outcome document to which it belongs. */
    public record Paper(String title, String href, String about, Optional<String> of) {
    }

    /** How many events there are in all. */
    public long events() {
        return nodes.stream().flatMap(Node::all).count();
    }
}
