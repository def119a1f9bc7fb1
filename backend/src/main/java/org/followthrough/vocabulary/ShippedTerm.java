package org.followthrough.vocabulary;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A term as the files under {@code vocabulary} hold it: texts by language, mappings by vocabulary. */
record ShippedTerm(String code, @Nullable String parent, Map<String, String> label, @Nullable Map<String, String> description,
        @Nullable Map<String, List<String>> maps) {

    Map<String, String> descriptions() {
        return description == null ? Map.of() : description;
    }

    Map<String, List<String>> mapped() {
        return maps == null ? Map.of() : maps;
    }
}
