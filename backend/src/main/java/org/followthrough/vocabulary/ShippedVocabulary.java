package org.followthrough.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A vocabulary as the product brings it along.
 *
 * @param from   since when its terms and labels hold
 * @param source where they are from, and what is selected or shortened
 */
record ShippedVocabulary(String scheme, LocalDate from, String source, List<ShippedTerm> terms) {

    /** Languages in which words suggest terms. */
    static final List<String> CUE_LANGUAGES = List.of("en", "fr", "es");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** All of them, in an order in which mappings find what they name. */
    static List<ShippedVocabulary> all() {
        return Stream.of(Scheme.values()).map(scheme -> read(file(scheme))).toList();
    }

    /** The files from which they are read. */
    static List<String> files() {
        return Stream.concat(Stream.of(Scheme.values()).map(ShippedVocabulary::file), CUE_LANGUAGES.stream().map(ShippedVocabulary::cueFile)).toList();
    }

    private static String file(Scheme scheme) {
        return "/vocabulary/" + scheme.code() + ".json";
    }

    private static String cueFile(String language) {
        return "/vocabulary/cues-" + language + ".properties";
    }

    private static ShippedVocabulary read(String file) {
        try (var in = open(file)) {
            return JSON.readValue(in, ShippedVocabulary.class);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static InputStream open(String file) {
        return Objects.requireNonNull(ShippedVocabulary.class.getResourceAsStream(file), file);
    }

    /** The words that suggest terms, by language and then by vocabulary and code parted by a blank. */
    static Map<String, Map<String, List<String>>> cues() {
        var cues = new TreeMap<String, Map<String, List<String>>>();
        CUE_LANGUAGES.forEach(language -> cues.put(language, cues(language)));
        return cues;
    }

    private static Map<String, List<String>> cues(String language) {
        var properties = new Properties();
        try (var in = new InputStreamReader(open(cueFile(language)), StandardCharsets.UTF_8)) {
            properties.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var cues = new TreeMap<String, List<String>>();
        properties.stringPropertyNames().forEach(name -> cues.put(name.replaceFirst("/", " "), words(Objects.requireNonNull(properties.getProperty(name)))));
        return cues;
    }

    private static List<String> words(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).filter(word -> !word.isEmpty()).distinct().toList();
    }
}
