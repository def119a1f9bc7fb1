package org.followthrough.reporting.indicators;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Indicators with their time series. */
@Repository
public class Indicators {

    private final JdbcClient jdbc;

    Indicators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a commitment, drafts too. */
    public List<Indicator> of(UUID commitment) {
        return of(List.of(commitment)).getOrDefault(commitment, List.of());
    }

    /** What is published, by commitment. */
    public Map<UUID, List<Indicator>> published(Collection<UUID> commitments) {
        var published = new HashMap<UUID, List<Indicator>>();
        of(commitments).forEach((commitment, all) -> published.put(commitment, all.stream().flatMap(one -> one.face().stream()).toList()));
        return published;
    }

    private Map<UUID, List<Indicator>> of(Collection<UUID> commitments) {
        var values = values(commitments);
        return jdbc.sql("select * from indicator where commitment = any(:commitments) order by commitment, ordinal, id")
                .param("commitments", commitments.toArray(UUID[]::new)).query((row, number) -> indicator(row, values)).list().stream()
                .collect(Collectors.groupingBy(Indicator::commitment));
    }

    private Map<UUID, List<Reading>> values(Collection<UUID> commitments) {
        return jdbc.sql("""
                select v.* from indicator_value v join indicator i on i.id = v.indicator where i.commitment = any(:commitments)
                order by v.indicator, v.date, v.added_at, v.id""")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("indicator", UUID.class), reading(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<Indicator> find(UUID commitment, UUID id) {
        return of(commitment).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** True once an assessment of the commitment is published: from then on no baseline can be given of what was public before. */
    boolean assessed(UUID commitment) {
        return jdbc.sql("select exists (select 1 from assessment where commitment = :commitment and published_at is not null)")
                .param("commitment", commitment).query(Boolean.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, UUID commitment, IndicatorPlan plan, UUID by, Instant at) {
        jdbc.sql("""
                insert into indicator (id, commitment, ordinal, title, unit, target, target_date, added_by, added_at)
                select :id, :commitment, coalesce(max(ordinal), 0) + 1, :title, :unit, :target, :targetDate, :by, :at
                from indicator where commitment = :commitment""")
                .param("id", id).param("commitment", commitment).param("title", plan.title().strip()).param("unit", plan.unit().strip())
                .param("target", plan.target()).param("targetDate", plan.targetDate()).param("by", by).param("at", Sql.time(at)).update();
        baseline(id, plan.baseline());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(UUID id, IndicatorPlan plan) {
        jdbc.sql("update indicator set title = :title, unit = :unit, target = :target, target_date = :targetDate where id = :id")
                .param("title", plan.title().strip()).param("unit", plan.unit().strip()).param("target", plan.target())
                .param("targetDate", plan.targetDate()).param("id", id).update();
        baseline(id, plan.baseline());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void baseline(UUID id, @Nullable Baseline baseline) {
        jdbc.sql("update indicator set baseline = :value, baseline_date = :date, baseline_source = :source where id = :id")
                .param("value", baseline == null ? null : baseline.value()).param("date", baseline == null ? null : baseline.date())
                .param("source", baseline == null ? null : baseline.source().strip()).param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID id) {
        jdbc.sql("delete from indicator_value where indicator = :id").param("id", id).update();
        jdbc.sql("delete from indicator where id = :id and published_at is null").param("id", id).update();
    }

    /** Adds a value; an unpublished one for the same day is replaced, a published one is corrected and stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    UUID measure(UUID indicator, Baseline value, UUID by, Instant at) {
        var id = UUID.randomUUID();
        jdbc.sql("delete from indicator_value where indicator = :indicator and date = :date and published_at is null")
                .param("indicator", indicator).param("date", value.date()).update();
        jdbc.sql("""
                insert into indicator_value (id, indicator, date, value, source, added_by, added_at)
                values (:id, :indicator, :date, :value, :source, :by, :at)""")
                .param("id", id).param("indicator", indicator).param("date", value.date()).param("value", value.value())
                .param("source", value.source().strip()).param("by", by).param("at", Sql.time(at)).update();
        return id;
    }

    /** Everything entered so far becomes public. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publish(UUID commitment, Instant at) {
        jdbc.sql("""
                update indicator_value v set published_at = :at from indicator i
                where i.id = v.indicator and i.commitment = :commitment and v.published_at is null""")
                .param("at", Sql.time(at)).param("commitment", commitment).update();
        jdbc.sql("""
                update indicator set published_at = coalesce(published_at, :at),
                    baseline_published_at = case when baseline is not null then coalesce(baseline_published_at, :at) end
                where commitment = :commitment""").param("at", Sql.time(at)).param("commitment", commitment).update();
    }

    private static Indicator indicator(ResultSet row, Map<UUID, List<Reading>> values) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var baseline = row.getBigDecimal("baseline");
        return new Indicator(id, row.getObject("commitment", UUID.class), row.getString("title"), row.getString("unit"),
                baseline == null ? null : new Baseline(baseline.stripTrailingZeros(), row.getDate("baseline_date").toLocalDate(),
                        row.getString("baseline_source")), Sql.instant(row, "baseline_published_at"),
                row.getBigDecimal("target") == null ? null : row.getBigDecimal("target").stripTrailingZeros(), Sql.date(row, "target_date"),
                Sql.instant(row, "published_at"), values.getOrDefault(id, List.of()));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(row.getObject("id", UUID.class), row.getDate("date").toLocalDate(), row.getBigDecimal("value").stripTrailingZeros(),
                row.getString("source"), Sql.instant(row, "published_at"));
    }
}
