package org.followthrough.shared;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.io.ClassPathResource;

/** Compares the texts of a bundle in one language with those in English and names what is missing or does not fit. */
public final class Translations {

    public static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.of("es"), Locale.of("ar"));
    /** Numbers of which a language has one form; a text may name the number instead of the form. */
    private static final Map<String, String> EXACTLY = Map.of("zero", "=0", "one", "=1", "two", "=2");

    private final Locale language;
    private final List<String> faults = new ArrayList<>();

    private Translations(Locale language) {
        this.language = language;
    }

    /** What a bundle lacks in a language; the name is that of its files without the language. */
    public static List<String> faults(String bundle, Locale language) {
        var file = new ClassPathResource("i18n/" + bundle + "_" + language.getLanguage() + ".properties");
        return file.exists() ? new Translations(language).compare(read(new ClassPathResource("i18n/" + bundle + ".properties")), read(file))
                : List.of(file.getPath() + " is missing");
    }

    private static Properties read(ClassPathResource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            var texts = new Properties();
            texts.load(reader);
            return texts;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> compare(Properties english, Properties translated) {
        new TreeSet<>(english.stringPropertyNames()).forEach(key -> compare(key, english.getProperty(key), translated.getProperty(key)));
        new TreeSet<>(translated.stringPropertyNames()).stream().filter(key -> !english.containsKey(key)).forEach(key -> fault(key, "is not in English"));
        return faults;
    }

    private void compare(String key, String english, String translated) {
        if (translated == null) {
            fault(key, "is missing");
            return;
        }
        if (translated.isBlank() != english.isBlank()) {
            fault(key, "says nothing, or too much");
        }
        if (translated.indexOf('\'') >= 0) {
            fault(key, "has a straight apostrophe, which takes places for text");
        }
        try {
            places(key, new MessagePattern(english), new MessagePattern(translated));
        } catch (IllegalArgumentException broken) {
            fault(key, "cannot be read: " + broken.getMessage());
        }
    }

    private void places(String key, MessagePattern english, MessagePattern translated) {
        if (!places(english).equals(places(translated))) {
            fault(key, "has the places " + places(translated) + " instead of " + places(english));
        }
        for (var at = 0; at < translated.countParts(); at++) {
            var part = translated.getPart(at);
            if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
                forms(key, selectors(translated, at));
            }
        }
    }

    private void forms(String key, Set<String> selectors) {
        PluralRules.forLocale(language).getKeywords().stream().sorted()
                .filter(form -> !selectors.contains(form) && !selectors.contains(EXACTLY.getOrDefault(form, form)))
                .forEach(form -> fault(key, "has no plural form " + form));
    }

    private static Set<String> places(MessagePattern text) {
        var places = new TreeSet<String>();
        for (var at = 0; at < text.countParts(); at++) {
            var type = text.getPartType(at);
            if (type == Part.Type.ARG_NUMBER || type == Part.Type.ARG_NAME) {
                places.add(text.getSubstring(text.getPart(at)));
            }
        }
        return places;
    }

    private static Set<String> selectors(MessagePattern text, int start) {
        var selectors = new TreeSet<String>();
        var depth = 0;
        for (var at = start + 1; at < text.getLimitPartIndex(start); at++) {
            var type = text.getPartType(at);
            depth += type == Part.Type.ARG_START ? 1 : type == Part.Type.ARG_LIMIT ? -1 : 0;
            if (depth == 0 && type == Part.Type.ARG_SELECTOR) {
                selectors.add(text.getSubstring(text.getPart(at)));
            }
        }
        return selectors;
    }

    private void fault(String key, String what) {
        faults.add(language.getLanguage() + " " + key + " " + what);
    }
}
