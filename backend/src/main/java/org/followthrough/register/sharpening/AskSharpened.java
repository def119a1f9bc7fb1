package org.followthrough.register.sharpening;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Somebody proposed the parts of a sharpened ask; a second person confirms them with the codes. */
public record AskSharpened(String subject, Parts before, Parts after, Instant at, @Nullable UUID account, String actedAs)
        implements DomainEvent {

    @Override
    public Map<String, Object> content() {
        return Map.of("before", told(before), "after", told(after));
    }

    private static Map<String, String> told(Parts parts) {
        var told = new TreeMap<String, String>();
        for (var part : Part.values()) {
            told.put(Parts.name(part), parts.get(part));
        }
        return told;
    }
}
