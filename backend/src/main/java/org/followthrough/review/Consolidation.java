package org.followthrough.review;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From a panel's ratings to its finding (method, section 2 D and E); the same ratings always give the same. */
public final class Consolidation {

    private static final List<AssessmentLevel> LEVEL_OF_STEP = List.of(AssessmentLevel.NOT_STARTED, AssessmentLevel.LIMITED,
            AssessmentLevel.SUBSTANTIAL, AssessmentLevel.COMPLETE);

    private final List<Rating> ratings;

    private Consolidation(List<Rating> ratings) {
        this.ratings = ratings;
    }

    /**
     * The finding of a panel.
     *
     * @param ratings     the valid ratings of the panel, in any order
     * @param cycleNumber which of the commitment's cycles it is, from 1; the effect counts from the second on
     */
    public static Finding of(PanelRule rule, List<Rating> ratings, int cycleNumber) {
        return rule.isQuorum(ratings) ? new Consolidation(ratings).finding(cycleNumber) : Finding.noQuorum(ratings.size());
    }

    private Finding finding(int cycleNumber) {
        var level = level();
        var grade = level == AssessmentLevel.NO_EVIDENCE ? null : evidenceGrade();
        var effects = cycleNumber > 1 ? EffectFinding.of(ratings) : null;
        var levels = ratings.stream().map(Rating::level).toList();
        return new Finding(level, grade, effects == null ? null : effects.effect(), distribution(), spread(), Agreement.of(levels), verified(), rung(level),
                verifiedRungs(), effects == null ? List.of() : effects.groups(), effects == null ? List.of() : effects.indicators(), ratings.size());
    }

    private AssessmentLevel level() {
        if (isMoreThanHalf(rating -> rating.level() == AssessmentLevel.NO_EVIDENCE)) {
            return AssessmentLevel.NO_EVIDENCE;
        }
        return isRegression() ? AssessmentLevel.REGRESSION : LEVEL_OF_STEP.get(lowerMiddle(steps().boxed()));
    }

    private boolean isRegression() {
        return 3 * count(rating -> rating.level() == AssessmentLevel.REGRESSION && rating.citesEvidence()) >= 2L * ratings.size();
    }

    private IntStream steps() {
        return ratings.stream().mapToInt(rating -> rating.level().counted());
    }

    private int spread() {
        var steps = steps().summaryStatistics();
        return steps.getMax() - steps.getMin();
    }

    /**
     * The lower middle of the grades given. A found level then always has its own evidence: whoever carries the median
     * of substantial is more than half of the panel, each with moderate evidence at least; of complete, with strong.
     */
    private EvidenceGrade evidenceGrade() {
        return lowerMiddle(ratings.stream().map(Rating::countedGrade).filter(Objects::nonNull));
    }

    private Map<AssessmentLevel, Integer> distribution() {
        var counts = new EnumMap<AssessmentLevel, Integer>(AssessmentLevel.class);
        Stream.of(AssessmentLevel.values()).filter(AssessmentLevel::isRatable).forEach(level -> counts.put(level, 0));
        ratings.forEach(rating -> counts.merge(rating.level(), 1, Integer::sum));
        return counts;
    }

    private Set<UUID> verified() {
        return ratings.stream().map(Rating::verified).flatMap(Collection::stream).distinct()
                .filter(milestone -> isMoreThanHalf(rating -> rating.verified().contains(milestone)))
                .collect(Collectors.toSet());
    }

    /** Who names no rung stands on the lowest one, as in the median of the levels. */
    private @Nullable Rung rung(AssessmentLevel found) {
        if (found == AssessmentLevel.NO_EVIDENCE || found == AssessmentLevel.REGRESSION || count(rating -> rating.climb().rung() != null) == 0) {
            return null;
        }
        return lowerMiddle(ratings.stream().<Rung>map(rating -> Objects.requireNonNullElse(rating.climb().rung(), Rung.NO_STEP)));
    }

    private Set<Rung> verifiedRungs() {
        return Rung.CLAIMS.stream().filter(rung -> isMoreThanHalf(rating -> rating.climb().verified().contains(rung))).collect(Collectors.toSet());
    }

    private boolean isMoreThanHalf(Predicate<Rating> what) {
        return 2 * count(what) > ratings.size();
    }

    private long count(Predicate<Rating> what) {
        return ratings.stream().filter(what).count();
    }

    private static <T extends Comparable<T>> T lowerMiddle(Stream<T> values) {
        var sorted = values.sorted().toList();
        return sorted.get((sorted.size() - 1) / 2);
    }
}
