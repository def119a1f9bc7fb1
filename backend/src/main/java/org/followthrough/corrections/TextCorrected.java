package org.followthrough.corrections;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.followthrough.commitment.CommitmentEvent;
import org.jspecify.annotations.Nullable;

/**
 * An administrator corrected a typing error in a public text; no value changed.
 *
 * @param cycle  of a report or an assessment, or null
 * @param author the chair whose finding it is; null where the addressee wrote the text
 */
public record TextCorrected(Happened happened, WordingKind wording, @Nullable UUID cycle, @Nullable UUID author, String before, String after,
        String reason) implements CommitmentEvent {

    @Override
    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("wording", wording.code());
        content.put("before", before);
        content.put("after", after);
        content.put("reason", reason);
        return content;
    }
}
