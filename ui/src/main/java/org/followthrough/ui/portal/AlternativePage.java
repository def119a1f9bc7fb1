package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeVersion;

/**
 * An alternative report as the public sees it.
 *
 * @param said what is shown of it: the version that holds, or an earlier one
 * @param about by whom, when, and in which language, as a sentence
 * @param citation as which it can be cited
 * @param file address of its file, or empty
 * @param hash page of the file's hash, or empty
 * @param versions all of them, the newest first; none where there is one alone
 */
public record AlternativePage(AlternativeReport report, AlternativeVersion said, String about, String citation, String file, String hash,
        List<Spoken> commitments, List<Version> versions, String withdrawn) {

    /** A commitment of which it speaks. */
    public record Spoken(String ref, String title, String addressee) {
    }

    /** One version with why it was corrected; the first has no reason. */
    public record Version(String heading, String href, String reason, boolean shown) {
    }

    public boolean isEarlier() {
        return said.version() != report.said().version();
    }
}
