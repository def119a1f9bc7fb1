package org.followthrough.ui.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Corridor;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Vocabularies;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of terms and corridors as pages write them. */
@Component
public class TermNames {

    private final Vocabularies vocabularies;
    private final Parties parties;

    TermNames(Vocabularies vocabularies, Parties parties) {
        this.vocabularies = vocabularies;
        this.parties = parties;
    }

    /** What the terms of a vocabulary are called now, in the reader's language; targets with their numbers. */
    public Map<String, String> names(Scheme scheme) {
        var names = new LinkedHashMap<String, String>();
        vocabularies.labels(scheme, locale()).forEach((code, label) -> names.put(code, written(scheme, code, label)));
        return names;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }

    /** A target is known by its number; all others by their names. */
    public static String written(Scheme scheme, String code, String label) {
        return scheme == Scheme.SDG ? code + " " + label : label;
    }

    /** A corridor by the names of its states; one that nobody knows by its code. */
    public String corridor(String written) {
        return Corridor.of(written).map(corridor -> corridor(corridor, names(corridor.states()))).orElse(written);
    }

    /** The same with names that were read before. */
    public static String corridor(Corridor corridor, Map<String, String> names) {
        return corridor.states().stream().map(code -> names.getOrDefault(code, code)).collect(Collectors.joining(" \u2192 "));
    }

    private Map<String, String> names(List<String> codes) {
        return parties.find(codes).stream().collect(Collectors.toMap(Party::code, Party::name));
    }
}
