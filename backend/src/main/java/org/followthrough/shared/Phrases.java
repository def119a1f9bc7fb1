package org.followthrough.shared;

import com.ibm.icu.text.MessageFormat;
import java.text.FieldPosition;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Fills the places of a text by the plural forms and numbers of its language. What was read of a text is kept. */
public final class Phrases {

    private static final Map<Phrase, MessageFormat> READ = new ConcurrentHashMap<>();

    private Phrases() {
    }

    private record Phrase(Locale locale, String text) {
    }

    /**
     * The text with its places {@code {0}}, {@code {1,plural,…}} filled; names are kept from turning the order of a line.
     *
     * @throws IllegalArgumentException if the text is no pattern
     */
    public static String fill(String text, Locale language, Object... args) {
        var format = READ.computeIfAbsent(new Phrase(language, text), Phrases::read);
        var values = LanguageRules.isRightToLeft(language) ? isolated(args, language) : args;
        synchronized (format) { // It keeps what it found out about its locale while it writes, and so is for one thread at a time.
            return format.format(values, new StringBuffer(), new FieldPosition(0)).toString();
        }
    }

    private static MessageFormat read(Phrase phrase) {
        return new MessageFormat(phrase.text(), LanguageRules.writing(phrase.locale()));
    }

    private static Object[] isolated(Object[] args, Locale language) {
        return Arrays.stream(args).map(arg -> arg instanceof String name ? LanguageRules.isolated(name, language) : arg).toArray();
    }
}
