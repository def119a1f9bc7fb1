package org.followthrough.register.lineage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.followthrough.register.Marked;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds in a text the words that stand behind word forms, so that a likeness can be shown in the text's own words. */
@Repository
@Transactional(readOnly = true)
class SharedWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    /** Between two words of one phrase stands nothing but a blank, or one small word. */
    private static final Pattern WITHIN_PHRASE = Pattern.compile("\\s+|-|\\s+[\\p{L}']{1,3}\\s+");
    private static final int MOST_PHRASES = 6;

    private final JdbcClient jdbc;

    SharedWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A text whose words are known by their forms. */
    Text of(String text) {
        var words = new HashSet<String>();
        WORD.matcher(text).results().forEach(found -> words.add(found.group()));
        var forms = new HashMap<String, List<String>>();
        jdbc.sql("select word, tsvector_to_array(word_forms(word)) as forms from unnest(:words) word")
                .param("words", words.toArray(String[]::new)).query(row -> { forms.put(row.getString("word"), Sql.strings(row, "forms")); });
        return new Text(text, forms);
    }

    /** One text. */
    record Text(String text, Map<String, List<String>> forms) {

        /** The text with the words of these forms marked. */
        Marked marked(Collection<String> shared) {
            var pieces = new ArrayList<Marked.Piece>();
            var at = 0;
            for (var span : spans(shared)) {
                plain(at, span[0], pieces);
                pieces.add(new Marked.Piece(text.substring(span[0], span[1]), true));
                at = span[1];
            }
            plain(at, text.length(), pieces);
            return new Marked(pieces);
        }

        private void plain(int from, int to, List<Marked.Piece> pieces) {
            if (to > from) {
                pieces.add(new Marked.Piece(text.substring(from, to), false));
            }
        }

        /** The words of these forms, what stands together as one phrase, the longest first; each once. */
        List<String> phrases(Collection<String> shared) {
            var seen = new HashSet<String>();
            return spans(shared).stream().map(span -> text.substring(span[0], span[1]).replaceAll("\\s+", " "))
                    .filter(phrase -> seen.add(phrase.toLowerCase(Locale.ROOT))).sorted(Comparator.comparing(Text::words).reversed())
                    .limit(MOST_PHRASES).toList();
        }

        private static int words(String phrase) {
            return (int) WORD.matcher(phrase).results().count();
        }

        private List<int[]> spans(Collection<String> shared) {
            Set<String> wanted = new HashSet<>(shared);
            var spans = new ArrayList<int[]>();
            WORD.matcher(text).results().filter(word -> forms.getOrDefault(word.group(), List.of()).stream().anyMatch(wanted::contains))
                    .forEach(word -> join(spans, word));
            return spans;
        }

        private void join(List<int[]> spans, MatchResult word) {
            if (!spans.isEmpty() && WITHIN_PHRASE.matcher(text.substring(spans.getLast()[1], word.start())).matches()) {
                spans.getLast()[1] = word.end();
            } else {
                spans.add(new int[] {word.start(), word.end()});
            }
        }
    }
}
