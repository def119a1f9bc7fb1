package org.followthrough.ui.shared;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.followthrough.accountability.HeadlineWriter;
import org.followthrough.accountability.Sentence;
import org.followthrough.shared.Phrases;

/**
 * The texts of one language, with its way to write numbers and dates.
 *
 * @param locale decides numbers, dates and plural forms; {@code en-GB} for English, which writes 21 November 2026
 * @param bundles the bundles in which a key is looked up, first hit wins
 */
public record Texts(Locale locale, List<ResourceBundle> bundles) {

    /** English, the language that is always complete. */
    public static final Texts ENGLISH = new Texts(Locale.UK, List.of(bundle("i18n/portal"), bundle("i18n/headline")));

    private static ResourceBundle bundle(String name) {
        return ResourceBundle.getBundle(name, Locale.ROOT, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The text of a key, filled; numbers are written by the locale.
     *
     * @throws MissingResourceException when no bundle holds the key
     */
    public String get(String key, Object... args) {
        return args.length == 0 ? raw(key) : Phrases.fill(raw(key), locale, args);
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
