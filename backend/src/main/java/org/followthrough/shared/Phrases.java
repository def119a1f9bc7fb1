package org.followthrough.shared;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.ListFormatter.Type;
import com.ibm.icu.text.ListFormatter.Width;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Fills the places of a text by the plural forms and numbers of its language; a date is written as the language writes it, and several
 * things as a list of it. What was read of a text is kept.
 */
public final class Phrases {

    private static final Map<Phrase, MessageFormat> READ = new ConcurrentHashMap<>();

    private Phrases() {
    }

    private record Phrase(Locale locale, String text) {
    }

    /**
     * The text with its places {@code {0}}, {@code {1,plural,…}} filled; names are kept from turning the order of a line. Arguments may be
     * dates and collections.
     *
     * @throws IllegalArgumentException if the text is no pattern
     */
    public static String fill(String text, Locale language, Object... args) {
        var format = READ.computeIfAbsent(new Phrase(language, text), Phrases::read);
        var values = Arrays.stream(args).map(arg -> said(arg, language)).toArray();
        synchronized (format) { // It keeps what it found out about its locale while it writes, and so is for one thread at a time.
            return format.format(values, new StringBuffer(), new FieldPosition(0)).toString();
        }
    }

    /** Things one after the other, as the language writes a list; names are kept from turning its order. */
    public static String list(Collection<String> things, Locale language) {
        var names = LanguageRules.isRightToLeft(language) ? things.stream().map(thing -> LanguageRules.isolated(thing, language)).toList() : things;
        return ListFormatter.getInstance(ULocale.forLocale(LanguageRules.writing(language)), Type.AND, Width.WIDE).format(names);
    }

    private static MessageFormat read(Phrase phrase) {
        return new MessageFormat(phrase.text(), LanguageRules.writing(phrase.locale()));
    }

    private static @Nullable Object said(@Nullable Object arg, Locale language) {
        return switch (arg) {
            case Collection<?> things -> list(things.stream().map(String::valueOf).toList(), language);
            case LocalDate day -> LanguageRules.day(day, language);
            case String name when LanguageRules.isRightToLeft(language) -> LanguageRules.isolated(name, language);
            case null, default -> arg;
        };
    }
}
