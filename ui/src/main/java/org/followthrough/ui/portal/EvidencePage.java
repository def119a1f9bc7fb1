package org.followthrough.ui.portal;

import java.util.List;

/**
 * What is published with a hash.
 *
 * @param sha256 of the one file that the page is about; empty where somebody searches
 * @param asked the hash that a visitor typed, or empty
 */
public record EvidencePage(String sha256, String asked, List<Row> rows, Comparison comparison) {

    /** What came of comparing. */
    public enum Comparison {
        NONE, SAME, OTHER, NO_HASH
    }

    /** A file or a kept copy that was cited. */
    public record Row(String title, String href, String commitment, String at, boolean copied, String size) {
    }

    public boolean search() {
        return sha256.isEmpty();
    }
}
