package org.followthrough.ui.workspace.drafts;

import java.time.Instant;
import java.util.Optional;
import org.followthrough.drafts.DraftPlace;
import org.followthrough.drafts.DraftService;
import org.followthrough.drafts.KeptDraft;
import org.followthrough.shared.Json;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** What the writer of one form can do with its draft, each one call of the service by whoever is signed in then. */
public record DraftDesk<D>(DraftService drafts, CurrentActor current, Json json, DraftPlace place, Class<D> type) {

    private static final Logger LOG = LoggerFactory.getLogger(DraftDesk.class);

    /** A draft as the form reads it. */
    record Found<D>(D content, long version, Instant keptAt) {
    }

    Optional<Found<D>> find() {
        return drafts.mine(current.get(), place).flatMap(this::read);
    }

    /** A draft that an older form wrote, and this one cannot read, is as good as none. */
    private Optional<Found<D>> read(KeptDraft kept) {
        try {
            return Optional.of(new Found<>(json.one(kept.content(), type), kept.version(), kept.keptAt()));
        } catch (JacksonException unreadable) {
            LOG.warn("a draft of the form {} cannot be read any more: {}", place.form().code(), unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    Found<D> keep(D content, long version) {
        var kept = drafts.keep(current.get(), place, json.text(content), version);
        return new Found<>(content, kept.version(), kept.keptAt());
    }

    void forget() {
        drafts.forget(current.get(), place);
    }
}
