package org.followthrough.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of a passage in its document as a public reference names it (contract, section 3): the first two numbered levels
 * of its section, then the numbers from there down to its own: {@code RT1-03}, {@code RT4-S1-2b}; {@code X} without sections.
 * A single digit that stands alone has two places.
 *
 * @param levels  such as {@code RT4-S1}
 * @param above   numbers of the items above it, outermost first, such as {@code 2}
 * @param number  its own, or null where none that can be written is printed
 */
public record Place(String levels, List<String> above, @Nullable String number) {

    private static final Pattern LEVEL = Pattern.compile(
            "(roundtable|round table|session|working group|workshop|panel|part|chapter|theme|section|day|annex)\\s+(\\d+|[ivx]+|[a-z])\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3}|[A-Za-z])[.)]\\s.*", Pattern.DOTALL);
    private static final int LONGEST = 52;

    /** @param numbersAbove the printed numbers of its parents, outermost first */
    public static Place of(String section, List<String> numbersAbove, @Nullable String number) {
        var parts = Arrays.asList(section.split(" > "));
        var levels = parts.stream().flatMap(part -> found(LEVEL, part, Place::level)).distinct().limit(2).collect(Collectors.joining("-"));
        var numbers = new ArrayList<>(parts.stream().flatMap(part -> found(NUMBERED, part, match -> match.group(1))).toList());
        numbers.addAll(numbersAbove);
        return new Place(levels.isEmpty() ? "X" : levels, written(numbers), number == null ? null : writtenOrNull(number));
    }

    private static Stream<String> found(Pattern pattern, String part, Function<MatchResult, String> what) {
        var matcher = pattern.matcher(part.strip());
        return matcher.matches() ? Stream.of(what.apply(matcher)) : Stream.empty();
    }

    private static String level(MatchResult match) {
        var word = match.group(1).toUpperCase(Locale.ROOT);
        return (word.startsWith("ROUND") ? "RT" : word.substring(0, 1)) + match.group(2).toUpperCase(Locale.ROOT);
    }

    private static List<String> written(List<String> numbers) {
        return numbers.stream().map(Place::writtenOrNull).filter(Objects::nonNull).toList();
    }

    private static @Nullable String writtenOrNull(String number) {
        var clean = number.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
        return clean.isEmpty() ? null : clean;
    }

    /**
     * References in the order in which they are tried.
     *
     * @param wanted what its number makes, or null where it has none
     * @param stem   what the numbers from {@code from} on are put after
     */
    public record Series(@Nullable String wanted, String stem, int from) {
    }

    /** The references that a passage at this place may have, after the event's code. */
    public Series series(String event) {
        var base = event + "-" + levels + "-";
        if (number == null) {
            return new Series(null, cut(base + joined(above)) + "U", 1);
        }
        var wanted = cut(base + joined());
        return new Series(wanted, wanted + ".", 2);
    }

    /** The first reference after the event's code that is not taken. */
    String reference(String event, Predicate<String> taken) {
        var series = series(event);
        return series.wanted() == null || taken.test(series.wanted()) ? first(series.stem(), series.from(), taken) : series.wanted();
    }

    private String joined() {
        var all = joined(Stream.concat(above.stream(), Stream.ofNullable(number)).toList());
        return all.length() == 1 && Character.isDigit(all.charAt(0)) ? "0" + all : all;
    }

    /** A letter follows a digit at once, everything else after a hyphen. */
    private static String joined(List<String> parts) {
        var text = new StringBuilder();
        for (var part : parts) {
            var follows = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1)) && Character.isLetter(part.charAt(0));
            text.append(text.isEmpty() || follows ? "" : "-").append(part);
        }
        return text.toString();
    }

    private static String first(String stem, int from, Predicate<String> taken) {
        var n = from;
        while (taken.test(stem + n)) {
            n++;
        }
        return stem + n;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
