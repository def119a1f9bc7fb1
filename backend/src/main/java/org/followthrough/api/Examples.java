package org.followthrough.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followthrough.shared.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What was really asked of each endpoint and answered, for the description of the API. The file is written by a run of the API's own tests
 * (see {@code CONTRIBUTING.md}), and a test holds every example against its schema.
 */
@Component
class Examples {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private final Map<String, Object> byOperation;

    Examples(Json json) {
        try {
            byOperation = json.map(new ClassPathResource("openapi/examples.json").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The example of an operation. */
    One of(String method, String path) {
        return new One(path, map(byOperation.getOrDefault(method + " " + path, Map.of())));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        return node == null ? Map.of() : (Map<String, Object>) node;
    }

    /** The example of one operation, or an empty one. */
    record One(String path, Map<String, Object> fields) {

        /** The body that was sent, as the media type that it was sent in. */
        Optional<Object> request(String media) {
            return media.equals(fields.get("media")) ? Optional.ofNullable(fields.get("request")) : Optional.empty();
        }

        Optional<Object> answer(int status) {
            return Optional.ofNullable(map(fields.get("answers")).get(String.valueOf(status)));
        }

        /** What stood in the places of the address and in its query, by their names. */
        Map<String, String> parameters() {
            var address = Objects.toString(fields.get("address"), "").split("\\?", 2);
            var values = new HashMap<String, String>();
            var names = PLACE.matcher(path).results().map(place -> place.group(1)).toList();
            var found = Pattern.compile(PLACE.matcher(path.replace(".", "[.]")).replaceAll("([^/]+)")).matcher(address[0]);
            for (var i = 0; found.matches() && i < names.size(); i++) {
                values.put(names.get(i), decoded(found.group(i + 1)));
            }
            List.of(address.length < 2 ? new String[0] : address[1].split("&")).stream().map(pair -> pair.split("=", 2))
                    .filter(pair -> pair.length == 2).forEach(pair -> values.put(pair[0], decoded(pair[1])));
            return values;
        }

        private static String decoded(String text) {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        }
    }
}
