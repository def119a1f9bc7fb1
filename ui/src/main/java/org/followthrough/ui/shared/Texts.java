package org.followthrough.ui.shared;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.followthrough.accountability.HeadlineWriter;
import org.followthrough.accountability.Sentence;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.Phrases;

/**
 * The texts of one language, with its way to write numbers and dates; what the language lacks is said in English.
 *
 * @param locale decides numbers, dates and plural forms; {@code en-GB} for English, which writes 21 November 2026
 * @param bundles the bundles in which a key is looked up, first hit wins
 */
public record Texts(Locale locale, List<ResourceBundle> bundles) {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final Map<Locale, Texts> PORTAL = new ConcurrentHashMap<>();

    /** English, the language that is always complete. */
    public static final Texts ENGLISH = of(Locale.ENGLISH);

    /** The portal's texts in a language. */
    public static Texts of(Locale language) {
        return PORTAL.computeIfAbsent(language, one -> of(one, List.of("i18n/portal", "i18n/figures", "i18n/headline", "i18n/models")));
    }

    /** The texts of some bundles in a language; bundles that are not there have none. */
    public static Texts of(Locale language, List<String> names) {
        return new Texts(LanguageRules.writing(language), names.stream()
                .filter(name -> Texts.class.getResource("/" + name + ".properties") != null).map(name -> bundle(name, language)).toList());
    }

    /** English is in the files without a language in their names, where every other one looks for what it lacks. */
    private static ResourceBundle bundle(String name, Locale language) {
        return ResourceBundle.getBundle(name, language.equals(Locale.ENGLISH) ? Locale.ROOT : language, EXACT);
    }

    /**
     * The text of a key, filled; numbers are written by the locale.
     *
     * @throws MissingResourceException when no bundle holds the key
     */
    public String get(String key, Object... args) {
        return args.length == 0 ? raw(key) : Phrases.fill(raw(key), locale, args);
    }

    /** Several things one after the other, as the language writes a list; nothing of none. */
    public String list(Collection<String> things) {
        return Phrases.list(things, locale);
    }

    /** The text of a key as it stands in the bundle. */
    public String raw(String key) {
        return bundles.stream().filter(bundle -> bundle.containsKey(key)).findFirst().map(bundle -> bundle.getString(key))
                .orElseThrow(() -> new MissingResourceException("no text " + key, Texts.class.getName(), key));
    }

    /** Whether there is a text of that key. */
    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** A headline, or a note beside it, in words. */
    public String write(Sentence sentence) {
        return new HeadlineWriter(locale, this::raw).write(sentence);
    }
}
