package org.followthrough.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a panel's ratings say of the effect on people: the value of more than half, but none as long as data is there for one group
 * only; that group's own value is then told beside it (method, section 2 E).
 *
 * @param effect     of the people concerned as a whole
 * @param groups     of every group of which enough ratings speak, by name
 * @param indicators by which at least two of the ratings told the values given here, in alphabetical order, so that no order tells of a seat
 */
record EffectFinding(Effect effect, List<GroupEffect> groups, List<String> indicators) {

    /** Of so many ratings a group's value is told; fewer would show what single organisations found. */
    static final int ENOUGH = 3;

    /** By so many an indicator is told: the words of one rater alone may tell who it is. */
    static final int SHARED = 2;

    static EffectFinding of(List<Rating> ratings) {
        var overall = isForOneGroupOnly(ratings) ? Optional.<Effect>empty() : most(ratings, ratings.size());
        var effect = overall.or(() -> most(ratings, ratings.size()).filter(value -> !value.isSeen())).orElse(Effect.NO_DATA);
        var groups = byGroup(ratings).values().stream().filter(those -> those.size() >= ENOUGH)
                .map(those -> new GroupEffect(name(those), most(those, those.size()).orElse(Effect.NO_DATA))).toList();
        return new EffectFinding(effect, groups, indicators(ratings, effect, groups));
    }

    private static boolean isForOneGroupOnly(List<Rating> ratings) {
        var groups = ratings.stream().filter(EffectFinding::isSeen).map(rating -> folded(rating.forWhom())).distinct().toList();
        return groups.size() == 1 && !groups.getFirst().isEmpty();
    }

    private static boolean isSeen(Rating rating) {
        return rating.effect() != null && rating.effect().isSeen();
    }

    private static Optional<Effect> most(List<Rating> ratings, int of) {
        return Stream.of(Effect.values()).filter(value -> 2 * ratings.stream().filter(rating -> rating.effect() == value).count() > of).findFirst();
    }

    private static Map<String, List<Rating>> byGroup(List<Rating> ratings) {
        return ratings.stream().filter(EffectFinding::isSeen).filter(rating -> !folded(rating.forWhom()).isEmpty())
                .collect(Collectors.groupingBy(rating -> folded(rating.forWhom()), TreeMap::new, Collectors.toList()));
    }

    /** The first of its spellings, whoever wrote it. */
    private static String name(List<Rating> ratings) {
        return ratings.stream().map(rating -> spaced(rating.forWhom())).sorted().findFirst().orElseThrow();
    }

    private static List<String> indicators(List<Rating> ratings, Effect effect, List<GroupEffect> groups) {
        var told = ratings.stream().filter(EffectFinding::isSeen).filter(rating -> rating.effect() == effect || groups.stream()
                .anyMatch(group -> folded(group.forWhom()).equals(folded(rating.forWhom())) && group.effect() == rating.effect()));
        return told.filter(rating -> !folded(rating.effectIndicator()).isEmpty())
                .collect(Collectors.groupingBy(rating -> folded(rating.effectIndicator()), TreeMap::new, Collectors.toList())).values().stream()
                .filter(those -> those.size() >= SHARED).map(those -> those.stream().map(rating -> spaced(rating.effectIndicator())).sorted().findFirst().orElseThrow())
                .toList();
    }

    private static String spaced(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static String folded(@Nullable String text) {
        return spaced(text).toLowerCase(Locale.ROOT);
    }
}
