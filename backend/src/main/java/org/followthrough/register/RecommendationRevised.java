package org.followthrough.register;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Title, reading text, terms, corridors or groups of a registered recommendation were changed. */
public record RecommendationRevised(Recommendation before, Recommendation after, Instant at, @Nullable UUID account, String actedAs)
        implements DomainEvent {

    @Override
    public String subject() {
        return after.ref();
    }

    @Override
    public Map<String, Object> content() {
        return Map.of("before", fields(before, after), "after", fields(after, before));
    }

    /** The fields of {@code one} in which it differs from {@code other}. */
    private static Map<String, Object> fields(Recommendation one, Recommendation other) {
        var fields = new TreeMap<>(fields(one));
        fields.entrySet().removeAll(fields(other).entrySet());
        return fields;
    }

    private static Map<String, Object> fields(Recommendation r) {
        var fields = new TreeMap<String, Object>(r.coding().fields());
        fields.putAll(Map.of("title", r.title(), "readingText", r.readingText(), "themes", r.themes(), "gcmObjectives", r.gcmObjectives(),
                "addresseeGroups", r.addresseeGroups().stream().map(AddresseeGroup::code).toList()));
        return fields;
    }
}
