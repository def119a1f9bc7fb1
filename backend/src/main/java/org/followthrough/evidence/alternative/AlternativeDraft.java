package org.followthrough.evidence.alternative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.followthrough.evidence.EvidenceService;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/** A report as somebody hands it in; a file comes beside it. */
public record AlternativeDraft(String title, LocalDate date, String language, String text, @Nullable String url) {

    /** Characters. */
    public static final int LONGEST_TITLE = 300;
    /** Characters. */
    public static final int LONGEST_TEXT = 100_000;

    /** The languages that a report may say it is written in: the codes of ISO 639-1. */
    public static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    AlternativeDraft stripped() {
        return new AlternativeDraft(title.strip(), date, language, text.strip(), url == null || url.isBlank() ? null : url.strip());
    }

    /** Every rule that it breaks, whatever file comes beside it. */
    List<Violation> broken(LocalDate today) {
        var violations = new ArrayList<Violation>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            violations.add(Violation.of("title", "evidence.title"));
        }
        if (date.isAfter(today)) {
            violations.add(Violation.of("date", "evidence.date-ahead", today));
        }
        if (!LANGUAGES.contains(language)) {
            violations.add(Violation.of("language", "alternative.language"));
        }
        if (text.length() > LONGEST_TEXT) {
            violations.add(Violation.of("text", "text.too-long", LONGEST_TEXT));
        }
        if (url != null && !EvidenceService.isWebAddress(url)) {
            violations.add(Violation.of("url", "evidence.url"));
        }
        return violations;
    }
}
