package org.followthrough.shared;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The texts of the backend's translation files, by key and language; what a language lacks is said in English. */
@Component
public final class Texts {

    /** The files under {@code i18n}; together they are one name space. */
    private static final List<String> FILES = List.of("rules", "headline", "api", "timeline", "steps", "openapi", "intake", "demo", "notice", "models", "paper");
    private static final List<Locale> CANDIDATES = List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"),
            Locale.of("ru"), Locale.of("zh"), Locale.GERMAN, Locale.of("pt"));

    private final Map<Locale, Properties> byLanguage = new ConcurrentHashMap<>();
    private final List<Locale> languages;

    Texts() {
        languages = CANDIDATES.stream().filter(locale -> locale.equals(Locale.ENGLISH) || file("headline", locale).exists()).toList();
    }

    /** The languages that the product speaks, English first. */
    public List<Locale> languages() {
        return languages;
    }

    /** Every key there is. */
    public Set<String> keys() {
        return new TreeSet<>(texts(Locale.ENGLISH).stringPropertyNames());
    }

    /** The text as it stands in the file, places unfilled. */
    public String raw(Locale language, String key) {
        var text = texts(language).getProperty(key);
        if (text == null) {
            throw new MissingResourceException("no text for " + key, Texts.class.getName(), key);
        }
        return text;
    }

    /** The text with its places {@code {0}}, {@code {1}} filled. */
    public String text(Locale language, String key, Object... args) {
        return text(language, key, List.of(args));
    }

    public String text(Locale language, String key, List<Object> args) {
        return args.isEmpty() ? raw(language, key) : Phrases.fill(raw(language, key), language, args.toArray());
    }

    private Properties texts(Locale language) {
        return byLanguage.computeIfAbsent(language, Texts::load);
    }

    private static Properties load(Locale language) {
        var texts = new Properties();
        for (var file : FILES) {
            read(texts, file(file, Locale.ENGLISH));
            read(texts, file(file, language));
        }
        return texts;
    }

    private static ClassPathResource file(String name, Locale language) {
        return new ClassPathResource("i18n/" + name + (language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage()) + ".properties");
    }

    private static void read(Properties into, ClassPathResource file) {
        if (!file.exists()) {
            return;
        }
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            into.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
