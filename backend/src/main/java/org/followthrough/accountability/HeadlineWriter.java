package org.followthrough.accountability;

import java.time.LocalDate;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.followthrough.shared.LanguageRules;

/**
 * Puts sentences of headlines into words.
 *
 * @param locale for dates
 * @param texts  the text of a key, of the bundle {@code i18n/headline} in that language
 */
public record HeadlineWriter(Locale locale, UnaryOperator<String> texts) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /** The sentence in words. */
    public String write(Sentence sentence) {
        return PLACE.matcher(texts.apply(sentence.textKey()))
                .replaceAll(place -> Matcher.quoteReplacement(word(sentence, place)));
    }

    private String word(Sentence sentence, MatchResult place) {
        var name = place.group(1);
        var value = sentence.args().getOrDefault(name, place.group());
        return switch (name) {
            case Sentence.DATE -> LanguageRules.day(LocalDate.parse(value), locale);
            case Sentence.REPORT -> texts.apply("headline.report." + value);
            case Sentence.LEVEL -> texts.apply("headline.level." + value);
            default -> LanguageRules.isolated(value, locale);
        };
    }
}
