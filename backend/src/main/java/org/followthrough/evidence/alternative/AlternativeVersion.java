package org.followthrough.evidence.alternative;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a report says.
 *
 * @param version counted from 1
 * @param date of the report itself
 * @param language an ISO 639 code of two letters
 * @param text empty where there is a file or an address alone
 * @param reason why it was corrected; null for the first version
 * @param at when it was handed in
 */
public record AlternativeVersion(int version, String title, LocalDate date, String language, String text, @Nullable String url,
        @Nullable String sha256, @Nullable String fileName, @Nullable String mediaType, @Nullable String reason, Instant at) {
}
