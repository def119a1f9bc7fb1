package org.followthrough.ui.portal;

import java.time.Instant;
import java.util.List;
import org.followthrough.evidence.alternative.AlternativeReport;

/**
 * An alternative report in a list.
 *
 * @param date of the report itself
 * @param note that it was withdrawn, or corrected, as a sentence; empty otherwise
 */
public record AlternativeRow(String number, String href, String title, String organisation, String date, List<String> commitments, String note,
        boolean withdrawn) {

    static AlternativeRow of(AlternativeReport report, Page page) {
        return new AlternativeRow(report.number(), "/alternative-reports/" + report.number(), report.said().title(), report.organisationName(),
                page.formats().shortDay(report.said().date()), report.commitments(), note(report, page), report.withdrawn());
    }

    private static String note(AlternativeReport report, Page page) {
        Instant withdrawn = report.withdrawnAt();
        if (withdrawn != null) {
            return page.t("alternative.withdrawn-on", page.formats().shortDay(withdrawn));
        }
        return report.said().version() == 1 ? "" : page.t("alternative.corrected-on", page.formats().shortDay(report.said().at()));
    }
}
