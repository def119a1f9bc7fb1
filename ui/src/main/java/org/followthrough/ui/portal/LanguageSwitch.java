package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.shared.LanguageRules;
import org.jspecify.annotations.Nullable;

/**
 * The language of a page and the ways to the same page in the others.
 *
 * @param language of the page
 * @param chosen   whether the address names it, and not only the browser's settings
 * @param path     of the page
 * @param query    of the page as it was sent, without its language
 * @param spoken   all languages
 */
public record LanguageSwitch(Locale language, boolean chosen, String path, String query, List<Locale> spoken) {

    /** The parameter that names a language. */
    static final String PARAMETER = "lang";

    /** The same page in another language, which is named as those who read it name it. */
    public record Way(String code, String name, String href) {
    }

    static LanguageSwitch of(Locale language, boolean chosen, String path, @Nullable String query, List<Locale> spoken) {
        var others = Arrays.stream(query == null ? new String[0] : query.split("&"))
                .filter(part -> !part.isEmpty() && !part.matches("(?s)" + PARAMETER + "(=.*)?")).collect(Collectors.joining("&"));
        return new LanguageSwitch(language, chosen, path.replaceFirst("^/*", "/"), others, spoken);
    }

    /** The page in every language, its own included. */
    public List<Way> ways() {
        return spoken.stream().map(one -> new Way(one.toLanguageTag(), LanguageRules.name(one), address(PARAMETER + "=" + one.toLanguageTag())))
                .toList();
    }

    /** The page in the languages that it is not in. */
    public List<Way> others() {
        return ways().stream().filter(way -> !way.code().equals(language.toLanguageTag())).toList();
    }

    /** The page in the language of whoever asks. */
    public String neutral() {
        return address("");
    }

    private String address(String choice) {
        var parts = Stream.of(query, choice).filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
        return parts.isEmpty() ? path : path + "?" + parts;
    }
}
