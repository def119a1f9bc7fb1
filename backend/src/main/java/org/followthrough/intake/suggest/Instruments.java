package org.followthrough.intake.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.vocabulary.Term;

/** Finds the instruments that a text names, and the articles of each: the number before the name or just behind it. */
final class Instruments {

    private static final int BEFORE = 40;
    private static final int BEHIND = 6;

    private final Set<String> known;
    private final Map<String, List<String>> names;

    /** @param names of each instrument, as the text's language writes them */
    Instruments(List<Term> terms, Map<String, List<String>> names) {
        this.known = terms.stream().map(Term::code).collect(Collectors.toSet());
        this.names = names;
    }

    /** Codes with the words that named them, in the order of the text; an article stands for its instrument. */
    Map<String, String> in(String text) {
        var instruments = instruments(text);
        var articles = Mentions.articles(text);
        var found = new LinkedHashMap<String, String>();
        var told = new ArrayList<Mention>();
        for (var article : articles) {
            of(article, instruments, text).filter(instrument -> known.contains(instrument.code() + "-" + article.code())).ifPresent(instrument -> {
                found.putIfAbsent(instrument.code() + "-" + article.code(), words(article, instrument, text));
                told.add(instrument);
            });
        }
        instruments.stream().filter(instrument -> told.stream().noneMatch(one -> one.code().equals(instrument.code())))
                .forEach(instrument -> found.putIfAbsent(instrument.code(), instrument.words()));
        return found;
    }

    private List<Mention> instruments(String text) {
        var mentions = new ArrayList<>(Mentions.conventions(text).stream().filter(mention -> known.contains(mention.code())).toList());
        names.forEach((code, words) -> CueWords.in(text, words).forEach(found -> mentions.add(new Mention(code, found.words(), found.start(), found.end()))));
        return mentions.stream().sorted(Comparator.comparing(Mention::start)).toList();
    }

    private static Optional<Mention> of(Mention article, List<Mention> instruments, String text) {
        return instruments.stream().filter(one -> near(text, article.end(), one.start(), BEFORE)).findFirst()
                .or(() -> instruments.stream().filter(one -> near(text, one.end(), article.start(), BEHIND)).reduce((earlier, later) -> later));
    }

    /** In one sentence, and so many signs apart at most. */
    private static boolean near(String text, int end, int start, int most) {
        return start >= end && start - end <= most && text.substring(end, start).chars().noneMatch(sign -> sign == '.' || sign == ';' || sign == ':');
    }

    private static String words(Mention article, Mention instrument, String text) {
        return text.substring(Math.min(article.start(), instrument.start()), Math.max(article.end(), instrument.end())).replaceAll("\\s+", " ");
    }
}
