package org.followthrough.ui.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** An address with its parameters in a fixed order; parameters without a value are left out. */
public record Address(String path, Map<String, String> parameters) {

    static Address of(String path) {
        return new Address(path, Map.of());
    }

    Address with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(parameters);
        if (value == null || value.toString().isBlank()) {
            more.remove(name);
        } else {
            more.put(name, value instanceof Coded coded ? coded.code() : value.toString());
        }
        return new Address(path, more);
    }

    Address at(String otherPath) {
        return new Address(otherPath, parameters);
    }

    @Override
    public String toString() {
        var query = parameters.entrySet().stream().map(p -> p.getKey() + "=" + URLEncoder.encode(p.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }
}
