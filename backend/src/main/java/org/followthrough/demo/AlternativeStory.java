package org.followthrough.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.followthrough.evidence.EvidenceService.Upload;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.alternative.AlternativeDraft;
import org.followthrough.evidence.alternative.AlternativeReport;
import org.followthrough.evidence.alternative.AlternativeReports;
import org.followthrough.evidence.alternative.AlternativeReports.Filter;
import org.followthrough.evidence.alternative.AlternativeService;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Reports of organisations beside those of addressees: one is corrected, one withdrawn. */
@Component
@Profile(DemoMode.PROFILE)
class AlternativeStory {

    private static final String FILE = "alternatives.json";

    private final AlternativeService service;
    private final AlternativeReports reports;
    private final Cast cast;

    AlternativeStory(AlternativeService service, AlternativeReports reports, Cast cast) {
        this.service = service;
        this.reports = reports;
        this.cast = cast;
    }

    /** What an organisation hands in. */
    private record Told(String by, Instant at, List<String> refs, String title, LocalDate date, String language, String text,
            Stories.@Nullable Content file, @Nullable Corrected corrected, @Nullable Withdrawn withdrawn) {

        AlternativeDraft draft(String says) {
            return new AlternativeDraft(title, date, language, says, null);
        }
    }

    private record Corrected(Instant at, String text, String reason) {
    }

    private record Withdrawn(Instant at, String reason) {
    }

    void tell(Agenda agenda) {
        DemoFiles.list(FILE, Told.class).forEach(told -> {
            var author = cast.named(told.by());
            agenda.add(told.at(), told.title(), () -> service.handIn(author, null, told.draft(told.text()), upload(told.file()), told.refs()));
            Optional.ofNullable(told.corrected()).ifPresent(corrected -> agenda.add(corrected.at(), told.title(), () ->
                    service.correct(author, find(told).number(), told.draft(corrected.text()), Optional.empty(), List.of(), corrected.reason())));
            Optional.ofNullable(told.withdrawn()).ifPresent(withdrawn -> agenda.add(withdrawn.at(), told.title(), () ->
                    service.withdraw(author, find(told).number(), withdrawn.reason())));
        });
    }

    private AlternativeReport find(Told told) {
        return reports.page(new Filter(null, null, told.refs().getFirst(), null, null), null, 100).stream()
                .filter(report -> report.said().title().equals(told.title())).findFirst().orElseThrow();
    }

    private static Optional<Upload> upload(Stories.@Nullable Content file) {
        return Optional.ofNullable(file).map(content -> new Upload(content.name(), FileKind.CSV,
                new ByteArrayInputStream(content.content().getBytes(StandardCharsets.UTF_8))));
    }
}
