package org.followthrough.ui.portal;

import java.util.List;
import java.util.UUID;
import org.followthrough.corrections.TextCorrection;
import org.followthrough.corrections.TextCorrections;
import org.followthrough.ui.portal.CommitmentPage.Corrected;
import org.followthrough.ui.shared.Difference;
import org.springframework.stereotype.Component;

/** The typing errors that were corrected in a commitment's texts, as everybody sees them. */
@Component
class CorrectedTexts {

    private final TextCorrections corrections;

    CorrectedTexts(TextCorrections corrections) {
        this.corrections = corrections;
    }

    /** Newest first. */
    List<Corrected> of(UUID commitment, Page page) {
        return corrections.of(commitment).stream().map(one -> told(one, page)).toList();
    }

    private static Corrected told(TextCorrection one, Page page) {
        var difference = Difference.between(one.before(), one.after());
        return new Corrected(page.t("wordings.kind." + one.wording().code(), one.cycle() == null ? "" : one.cycle()),
                page.t("wordings.at", page.formats().day(one.at()), one.reason()), one.after(), difference.before(), difference.after());
    }
}
