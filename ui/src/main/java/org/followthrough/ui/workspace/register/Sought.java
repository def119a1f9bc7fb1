package org.followthrough.ui.workspace.register;

import com.vaadin.flow.router.QueryParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Corridor;
import org.followthrough.register.Facet;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.register.SearchWords;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** What the address of the register's list asks for; a value that cannot be asks for nothing. */
record Sought(Map<String, String> parameters) {

    private static final List<String> KNOWN = List.of("edition", "event", "theme", "gcm", "group", "quality", "assigned", "addressee", "kind", "q",
            "principle", "sdg", "instrument", "affected", "form", "corridor");

    static Sought of(QueryParameters query) {
        var given = new TreeMap<String, String>();
        KNOWN.forEach(name -> query.getSingleParameter(name).filter(value -> !value.isBlank()).ifPresent(value -> given.put(name, value)));
        return new Sought(given);
    }

    Filter filter() {
        return new Filter(code("edition"), code("event"), code("theme"), objective(), parameters.get("q"), code("addressee"),
                coded(PartyKind.class, "kind"), coded(Verifiability.class, "quality"), coded(AddresseeGroup.class, "group"),
                parameters.containsKey("assigned") ? Boolean.valueOf(parameters.get("assigned")) : null, further());
    }

    private Map<Facet, String> further() {
        var further = new EnumMap<Facet, String>(Facet.class);
        Stream.of(Facet.values()).filter(Facet::isFurther).forEach(facet -> Optional.ofNullable(code(facet.code()))
                .filter(value -> facet != Facet.CORRIDOR || Corridor.of(value).isPresent()).ifPresent(value -> further.put(facet, value)));
        return Map.copyOf(further);
    }

    String words() {
        return parameters.getOrDefault("q", "");
    }

    private @Nullable String code(String name) {
        var value = parameters.get(name);
        return value == null || !value.matches("[A-Za-z0-9._~-]+") ? null : value;
    }

    private @Nullable Integer objective() {
        var value = parameters.get("gcm");
        return value == null || !value.matches("\\d{1,2}") ? null : Integer.valueOf(value);
    }

    private <E extends Enum<E> & Coded> @Nullable E coded(Class<E> type, String name) {
        var value = parameters.get(name);
        return value == null ? null : Coded.find(type, value).orElse(null);
    }

    /** The same with another value; without it for an empty one. */
    Sought with(String name, @Nullable String value) {
        var changed = new TreeMap<>(parameters);
        if (value == null || value.isBlank()) {
            changed.remove(name);
        } else {
            changed.put(name, value.substring(0, Math.min(value.length(), SearchWords.LONGEST)));
        }
        return new Sought(changed);
    }

    /** Below the workspace. */
    String address() {
        return parameters.isEmpty() ? "recommendations" : parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "recommendations?", ""));
    }
}
