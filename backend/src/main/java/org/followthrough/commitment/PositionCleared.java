package org.followthrough.commitment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A position is public from now on.
 *
 * @param before    the public position until now
 * @param bySending true where nobody clears: it was submitted and is public at once
 */
public record PositionCleared(Happened happened, @Nullable Position before, Position position, PositionTerms terms,
        boolean inAssignment, boolean bySending) implements CommitmentEvent {

    @Override
    public Map<String, Object> content() {
        var content = new LinkedHashMap<String, Object>();
        content.put("before", before == null ? "" : before.code());
        content.put("after", position.code());
        if (terms.reason() != null) {
            content.put("reason", terms.reason());
        }
        return content;
    }
}
