package org.followthrough.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** The cue words of {@code intake/suggestions-en.properties}: beginnings of words, parted by commas. */
final class SuggestionWords {

    private final Properties words;

    private SuggestionWords(Properties words) {
        this.words = words;
    }

    static SuggestionWords load() {
        var words = new Properties();
        try (var file = new InputStreamReader(SuggestionWords.class.getResourceAsStream("/intake/suggestions-en.properties"),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new SuggestionWords(words);
    }

    List<String> of(String key) {
        return Arrays.stream(words.getProperty(key, "").split(",")).map(String::strip).filter(cue -> !cue.isEmpty()).toList();
    }
}
