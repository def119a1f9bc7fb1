package org.followthrough.ui.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Facet;
import org.followthrough.register.RegisterFacets;
import org.followthrough.register.RegisterFacets.Counts;
import org.followthrough.register.RegisterSearch;
import org.followthrough.register.RegisterSearch.Filter;
import org.followthrough.register.Themes;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts names to the counts of the register's facets. */
@Component
public class FacetGroups {

    private static final int OBJECTIVES = 23;
    private static final int NAMES = 500;
    private static final int MOST = 30;

    private final RegisterFacets facets;
    private final Editions editions;
    private final Themes themes;
    private final TermNames terms;

    FacetGroups(RegisterFacets facets, Editions editions, Themes themes, TermNames terms) {
        this.facets = facets;
        this.editions = editions;
        this.themes = themes;
        this.terms = terms;
    }

    /** Writes the text of a key in the reader's language. */
    public interface Say {

        String text(String key, Object... args);
    }

    /** The facets of a list that have any value to choose. */
    public List<FacetGroup> of(Filter filter, Locale language, Say say) {
        return facets.of(filter).entrySet().stream().map(facet -> group(facet.getKey(), facet.getValue(), filter, language, say))
                .filter(group -> !group.values().isEmpty()).toList();
    }

    private FacetGroup group(Facet facet, Counts counts, Filter filter, Locale language, Say say) {
        var names = names(facet, language, say);
        var chosen = chosen(facet, filter);
        var uncounted = counts.atLeast() && !facet.isFurther() ? names.keySet().stream() : Stream.ofNullable(chosen);
        var codes = Stream.concat(Stream.concat(counts.counts().keySet().stream(), uncounted).limit(MOST), Stream.ofNullable(chosen)).distinct().toList();
        return new FacetGroup(facet, say.text("facet." + facet.code()), codes.stream().map(code -> new FacetGroup.Value(code,
                facet == Facet.CORRIDOR ? terms.corridor(code) : names.getOrDefault(code, code), count(counts, code, say), code.equals(chosen))).toList());
    }

    private static String count(Counts counts, String code, Say say) {
        var count = counts.counts().getOrDefault(code, 0);
        if (counts.atLeast() && count == 0) {
            return "";
        }
        var capped = Math.min(count, RegisterSearch.COUNTED);
        return say.text(counts.atLeast() || count > capped ? "facet.count.more" : "facet.count", capped);
    }

    /** The value that a filter has for a facet. */
    public static @Nullable String chosen(Facet facet, Filter f) {
        return switch (facet) {
            case EDITION -> f.edition();
            case EVENT -> f.event();
            case THEME -> f.theme();
            case GCM -> f.gcm() == null ? null : f.gcm().toString();
            case GROUP -> f.group() == null ? null : f.group().code();
            case QUALITY -> f.quality() == null ? null : f.quality().code();
            case ASSIGNED -> f.assigned() == null ? null : f.assigned().toString();
            case PRINCIPLE, SDG, INSTRUMENT, AFFECTED, FORM, CORRIDOR -> f.further().get(facet);
        };
    }

    private Map<String, String> names(Facet facet, Locale language, Say say) {
        return switch (facet) {
            case EDITION -> named(editions.page(null, null, NAMES).stream(), Edition::code, Edition::name);
            case EVENT -> named(editions.events(null, null, null, NAMES).stream(), Event::code, Event::name);
            case THEME -> themes.names(null, language);
            case PRINCIPLE, SDG, INSTRUMENT, AFFECTED, FORM -> terms.names(Objects.requireNonNull(facet.scheme()), language);
            case CORRIDOR -> Map.of();
            case GCM -> named(IntStream.rangeClosed(1, OBJECTIVES).boxed(), String::valueOf, n -> say.text("gcm.numbered", n, say.text("gcm." + n)));
            case GROUP -> coded(AddresseeGroup.values(), "group.", say);
            case QUALITY -> coded(Verifiability.values(), "value.verifiability.", say);
            case ASSIGNED -> named(Stream.of("true", "false"), code -> code, code -> say.text("facet.assigned." + code));
        };
    }

    private static Map<String, String> coded(Coded[] values, String place, Say say) {
        return named(Stream.of(values), Coded::code, value -> say.text(place + value.code()));
    }

    private static <T> Map<String, String> named(Stream<T> all, Function<T, String> code, Function<T, String> name) {
        return all.collect(Collectors.toMap(code, name, (a, b) -> a, LinkedHashMap::new));
    }
}
