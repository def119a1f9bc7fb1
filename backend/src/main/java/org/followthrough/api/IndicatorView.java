package org.followthrough.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.followthrough.reporting.indicators.Baseline;
import org.followthrough.reporting.indicators.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as the API gives it.
 *
 * @param baseline null where none was given
 * @param published false while only its party sees it
 * @param values one for every day, oldest first
 */
record IndicatorView(UUID id, String title, String unit, @Nullable BaselineView baseline, @Nullable BigDecimal target,
        @Nullable LocalDate targetDate, boolean published, List<MeasuredView> values) {

    record BaselineView(BigDecimal value, LocalDate date, String source) {

        static BaselineView of(Baseline b) {
            return new BaselineView(b.value(), b.date(), b.source());
        }
    }

    record MeasuredView(LocalDate date, BigDecimal value, String source, boolean published) {
    }

    static IndicatorView of(Indicator i) {
        return new IndicatorView(i.id(), i.title(), i.unit(), i.baseline() == null ? null : BaselineView.of(i.baseline()), i.target(),
                i.targetDate(), !i.drafted(), i.series().stream()
                .map(v -> new MeasuredView(v.date(), v.value(), v.source(), v.publishedAt() != null)).toList());
    }
}
