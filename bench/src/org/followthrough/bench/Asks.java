package org.followthrough.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Recommendations in any number whose words are as frequent as in a real document (the demo's digest), with two thousand rarer
 * ones between them. The same seed gives the same ones.
 */
final class Asks {

    /** Every 16th word or so is one of these. */
    private static final int RARE = 2_000;

    private final List<String> words;
    private final Random random;

    Asks(long seed) throws IOException {
        try (var digest = Asks.class.getResourceAsStream("/demo/athens-2009-digest.txt")) {
            words = List.of(new String(digest.readAllBytes(), StandardCharsets.UTF_8).split("[^\\p{L}'-]+"));
        }
        random = new Random(seed);
    }

    String title() {
        return sentence(9 + random.nextInt(4)).replace(".", "");
    }

    String text() {
        return IntStream.range(0, 2 + random.nextInt(2)).mapToObj(i -> sentence(12 + random.nextInt(14))).collect(Collectors.joining(" "));
    }

    String theme() {
        return "theme-" + (1 + random.nextInt(20));
    }

    int objective() {
        return 1 + random.nextInt(23);
    }

    private String sentence(int length) {
        var sentence = IntStream.range(0, length).mapToObj(i -> word()).collect(Collectors.joining(" "));
        return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".";
    }

    private String word() {
        return random.nextInt(16) == 0 ? rare(random.nextInt(RARE)) : words.get(random.nextInt(words.size())).toLowerCase();
    }

    /** A word that can be pronounced, one for each number. */
    static String rare(int number) {
        var word = new StringBuilder();
        for (var rest = number + 7; rest > 0; rest /= 50) {
            word.append("bdfgklmnpt".charAt(rest % 10)).append("aeiou".charAt(rest / 10 % 5));
        }
        return word + "ze";
    }
}
