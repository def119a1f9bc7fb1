package org.followthrough.intake.lists;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.intake.CandidateEvent;
import org.followthrough.intake.Document;
import org.jspecify.annotations.Nullable;

/** A list was applied; every recommendation that it registered or changed has an entry of its own beside this. */
record ListImported(Document document, ListReport report, Instant at, @Nullable UUID account) implements CandidateEvent {

    @Override
    public String subject() {
        return document.id().toString();
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("name", document.name(), "event", document.event(), "sha256", document.sha256(), "registered", report.registered(),
                "changed", report.changed(), "unchanged", report.unchanged());
    }
}
