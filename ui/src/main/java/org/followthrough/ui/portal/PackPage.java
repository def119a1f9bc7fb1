package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;

/**
 * A frozen pack.
 *
 * @param reports     of which sides there are reports to read
 * @param fingerprint of the key that signed its data package; empty where there is none
 */
public record PackPage(String code, String edition, String editionHref, String instant, String made, int methodVersion, String licence, String commitments,
        List<String> reports, List<Row> files, String fingerprint) {

    /** One of its files. */
    public record Row(String name, String href, String size, String sha256) {
    }

    /** All packs, or those of one edition. */
    public record All(Optional<String> edition, List<Line> packs) {
    }

    /** One pack of several. */
    public record Line(String code, String href, String edition, String instant, String commitments) {
    }

    /** A frozen report to read. */
    public record Report(String edition, String title, String instant, String packHref, Html content) {
    }
}
