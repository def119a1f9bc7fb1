package org.followthrough.register.sharpening;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language by which the rules go, read from {@code register/sharpening-LANGUAGE.properties}. */
final class SharpeningWords {

    private static final Pattern LIST = Pattern.compile("<([a-z-]+)>");
    private static final List<SharpeningWords> ALL = Stream.of("en", "fr", "es").map(SharpeningWords::load).toList();

    private final Pattern small;
    private final Properties words;

    private SharpeningWords(Properties words) {
        this.words = words;
        small = pattern("small-words", false);
    }

    private static SharpeningWords load(String language) {
        var words = new Properties();
        var name = "/register/sharpening-" + language + ".properties";
        try (var file = new InputStreamReader(Objects.requireNonNull(SharpeningWords.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new SharpeningWords(words);
    }

    /** The language whose small words are most in a text; English where none leads. */
    static SharpeningWords of(String text) {
        return ALL.stream().max(Comparator.comparingLong((SharpeningWords one) -> one.small.matcher(text).results().count())
                .thenComparing(one -> one == ALL.getFirst())).orElseThrow();
    }

    /** The first cue of a list that a text holds, as it stands there. */
    Optional<String> first(String list, String text) {
        return pattern(list, true).matcher(text).results().findFirst().map(SharpeningWords::folded);
    }

    /** The first place where an expression of a list is found; expressions are written out in the file. */
    Optional<String> expression(String list, String text) {
        var any = Arrays.stream(words.getProperty(list, "").split("\\|\\|")).map(String::strip).filter(one -> !one.isEmpty())
                .map(one -> "(?:" + named(one) + ")").collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text).results().findFirst().map(SharpeningWords::folded);
    }

    /** Puts lists of words in the place of their names in angle brackets, and any blanks in the place of one. */
    private String named(String expression) {
        return LIST.matcher(expression).replaceAll(name -> Matcher.quoteReplacement("(?:" + Arrays.stream(words.getProperty(name.group(1), "")
                .split(",")).map(String::strip).collect(Collectors.joining("|")) + ")")).replace(" ?", "\\s*").replace(" ", "\\s+");
    }

    private static String folded(MatchResult found) {
        return found.group().replaceAll("\\s+", " ").strip();
    }

    private Pattern pattern(String list, boolean beginnings) {
        var any = Arrays.stream(words.getProperty(list, "").split(",")).map(String::strip).filter(cue -> !cue.isEmpty())
                .map(cue -> Stream.of(cue.split("\\s+")).map(Pattern::quote).collect(Collectors.joining("[\\s\\p{Z}]+")))
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")" + (beginnings ? "\\p{L}*" : "(?![\\p{L}\\p{N}])"),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
