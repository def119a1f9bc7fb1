package org.followthrough.ui.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.followthrough.parties.PartyKind;
import org.jspecify.annotations.Nullable;

/**
 * A field of a filter with its options; one without a value stands for "any".
 *
 * @param name of the parameter
 */
public record Choice(String name, String label, List<Option> options) {

    /** One option. */
    public record Option(String value, String text, boolean chosen) {
    }

    static Choice of(String name, String label, String any, Map<String, String> values, @Nullable String chosen) {
        var options = values.entrySet().stream().map(value -> new Option(value.getKey(), value.getValue(), value.getKey().equals(chosen)));
        return new Choice(name, label, Stream.concat(Stream.of(new Option("", any, chosen == null)), options).toList());
    }

    /** One of several; there is no "any". */
    static Choice among(String name, String label, Map<String, String> values, String chosen) {
        return new Choice(name, label, values.entrySet().stream()
                .map(value -> new Option(value.getKey(), value.getValue(), value.getKey().equals(chosen))).toList());
    }

    /** Governments, or organisations. */
    static Choice ofKind(@Nullable PartyKind chosen, Page page) {
        var kinds = new LinkedHashMap<String, String>();
        Stream.of(PartyKind.values()).forEach(kind -> kinds.put(kind.code(), page.t("filter.kind." + kind.code())));
        return of("kind", page.t("filter.kind"), page.t("filter.kind.any"), kinds, chosen == null ? null : chosen.code());
    }
}
