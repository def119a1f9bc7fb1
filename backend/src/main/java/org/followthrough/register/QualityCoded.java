package org.followthrough.register;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Quality codes were confirmed by a second person, or other codes were proposed. */
public record QualityCoded(UUID recommendation, String subject, Quality before, Quality after, boolean confirmed, Instant at,
        @Nullable UUID account, String actedAs) implements DomainEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("confirmed", confirmed, "before", codes(before), "after", codes(after));
    }

    private static Map<String, String> codes(Quality quality) {
        return Map.of("verifiability", quality.verifiability().code(), "ambition", quality.ambition().code(),
                "consensus", quality.consensus().code());
    }
}
