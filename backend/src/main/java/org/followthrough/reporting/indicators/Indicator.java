package org.followthrough.reporting.indicators;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a commitment is measured by.
 *
 * @param baseline null where none was given
 * @param publishedAt null while only its party sees it
 * @param values oldest first; of several for one day the last counts
 */
public record Indicator(UUID id, UUID commitment, String title, String unit, @Nullable Baseline baseline,
        @Nullable Instant baselinePublishedAt, @Nullable BigDecimal target, @Nullable LocalDate targetDate, @Nullable Instant publishedAt,
        List<Reading> values) {

    public boolean published() {
        return publishedAt != null;
    }

    /** True while something of it is seen by its party only. */
    public boolean drafted() {
        return publishedAt == null || baseline != null && baselinePublishedAt == null
                || values.stream().anyMatch(value -> value.publishedAt() == null);
    }

    /** As the public sees it; nothing before it is published. */
    public Optional<Indicator> face() {
        return published() ? Optional.of(new Indicator(id, commitment, title, unit, baselinePublishedAt == null ? null : baseline,
                baselinePublishedAt, target, targetDate, publishedAt,
                values.stream().filter(value -> value.publishedAt() != null).toList())) : Optional.empty();
    }

    /** One value for every day, the last that was entered. */
    public List<Reading> series() {
        var byDay = new java.util.TreeMap<LocalDate, Reading>();
        values.forEach(value -> byDay.put(value.date(), value));
        return List.copyOf(byDay.values());
    }
}
