package org.followthrough.register;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.register.Marking.Word;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Makes the query of what somebody typed, and marks it in texts; both by the database's own words (decision 9). */
@Repository
@Transactional(readOnly = true)
class SearchQueries {

    private static final Marking NOTHING = new Marking(Map.of(), List.of());

    private final JdbcClient jdbc;

    SearchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A {@code tsquery}; nothing where no word was typed. */
    Optional<String> query(String typed) {
        var words = SearchWords.of(typed);
        return words.isEmpty() ? Optional.empty() : jdbc.sql("select search_query(:terms)::text").param("terms", words.array())
                .query((row, number) -> Optional.ofNullable(row.getString(1))).single();
    }

    Marking marking(String typed, Collection<String> texts) {
        var asked = SearchWords.of(typed);
        var words = asked.isEmpty() ? Set.<String>of() : words(asked, texts);
        if (words.isEmpty()) {
            return NOTHING;
        }
        var known = new HashMap<String, Word>();
        jdbc.sql("select word, folded, hit from marked_words(:terms, :words)").param("terms", asked.array())
                .param("words", words.toArray(String[]::new))
                .query(row -> { known.put(row.getString("word"), new Word(row.getString("folded"), row.getBoolean("hit"))); });
        return new Marking(known, asked.phrases());
    }

    /** Words that can be meant, those that begin with the same letter: no form of a word changes its first one. */
    private static Set<String> words(SearchWords asked, Collection<String> texts) {
        var typed = asked.terms().stream().flatMap(term -> Marking.WORD.matcher(term).results().map(found -> found.group())).toList();
        var letters = typed.stream().map(SearchQueries::letter).collect(Collectors.toSet());
        var words = texts.stream().flatMap(text -> Marking.WORD.matcher(text).results().map(found -> found.group()))
                .filter(word -> letters.contains(letter(word)) || letter(word) > 'z');
        return Stream.concat(typed.stream(), words).collect(Collectors.toCollection(HashSet::new));
    }

    private static char letter(String word) {
        return Character.toLowerCase(Normalizer.normalize(word.substring(0, 1), Normalizer.Form.NFKD).charAt(0));
    }
}
