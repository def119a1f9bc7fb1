package org.followthrough.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeVersion;
import org.jspecify.annotations.Nullable;

/**
 * A report of an organisation as the API gives it.
 *
 * @param href of its public page, by which it is cited
 * @param text null, as address and file, once it is withdrawn
 * @param versions everything that it ever said, the newest first
 */
record AlternativeView(String number, String href, String organisation, String title, LocalDate date, String language, @Nullable String text,
        @Nullable String url, @Nullable FileView file, int version, Instant handedInAt, @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause, List<String> commitments, List<VersionView> versions) {

    /** A file of a version. */
    record FileView(String name, @Nullable String mediaType, String sha256, String href) {
    }

    /**
     * One version.
     *
     * @param reason why it was corrected; null for the first
     */
    record VersionView(int version, Instant at, String title, @Nullable String reason, String href) {
    }

    static AlternativeView of(AlternativeReport r, List<AlternativeVersion> versions) {
        var said = r.said();
        var page = "/alternative-reports/" + r.number();
        return new AlternativeView(r.number(), page, r.organisation(), said.title(), said.date(), said.language(),
                r.withdrawn() ? null : said.text(), r.withdrawn() ? null : said.url(), r.withdrawn() ? null : file(r), said.version(), r.handedInAt(),
                r.withdrawnAt(), r.withdrawnBecause(), r.commitments(), versions.stream().map(one -> new VersionView(one.version(), one.at(),
                one.title(), one.reason(), page + "?version=" + one.version())).toList());
    }

    private static @Nullable FileView file(AlternativeReport r) {
        var said = r.said();
        return said.sha256() == null || said.fileName() == null ? null
                : new FileView(said.fileName(), said.mediaType(), said.sha256(), "/api/v1/alternative-reports/" + r.number() + "/file");
    }
}
