package org.followthrough.commitment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of plans. The first plan counts at once; what is changed after a cycle has asked counts from the next cycle on, so that
 * nobody reweighs what a panel has verified or is rating (method, sections 2 B to 2 D).
 */
@Repository
public class PlanVersions {

    private final JdbcClient jdbc;
    private final Json json;

    PlanVersions(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Every version, oldest first. */
    public List<PlanVersion> of(UUID commitment) {
        return jdbc.sql("select * from plan_version where commitment = :commitment order by ordinal").param("commitment", commitment)
                .query(this::version).list();
    }

    /** The version that counts now. */
    public Optional<PlanVersion> counting(UUID commitment) {
        return jdbc.sql("select * from plan_version where commitment = :commitment and counts_from is not null order by ordinal desc limit 1")
                .param("commitment", commitment).query(this::version).optional();
    }

    /** A plan became public; returns it where it says something else than the last one. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<PlanVersion> give(UUID commitment, @Nullable UUID statement, PositionTerms terms, List<PlannedMilestone> milestones, Instant at) {
        var versions = of(commitment);
        var last = versions.isEmpty() ? Plan.NONE : versions.getLast().plan();
        var plan = new Plan(terms.leadInstitution(), terms.targetDate(), terms.baseline(), terms.expectedChange(),
                steps(commitment, last, milestones)).after(last);
        if (PlanChange.between(last, plan).isEmpty()) {
            return Optional.empty();
        }
        var version = new PlanVersion(UUID.randomUUID(), commitment, versions.size() + 1, at, null, plan);
        add(version, statement);
        if (!isReportedOn(commitment)) {
            count(version, at);
        }
        return Optional.of(get(version.id()));
    }

    /** A milestone of the same title is the same milestone. */
    private List<PlanStep> steps(UUID commitment, Plan last, List<PlannedMilestone> milestones) {
        var known = Stream.concat(ids(commitment).stream(), last.steps().stream().map(step -> Map.entry(step.title(), step.id())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (kept, same) -> kept));
        return milestones.stream().map(m -> new PlanStep(known.getOrDefault(m.title(), UUID.randomUUID()), m.title(), m.due(), m.weight(), m.core()))
                .toList();
    }

    private List<Map.Entry<String, UUID>> ids(UUID commitment) {
        return jdbc.sql("select title, id from milestone where commitment = :commitment").param("commitment", commitment)
                .query((row, number) -> Map.entry(row.getString("title"), row.getObject("id", UUID.class))).list();
    }

    /** A report is asked for, or one was cleared: from then on a plan is what somebody is held against. */
    private boolean isReportedOn(UUID commitment) {
        return jdbc.sql("select exists (select 1 from progress_report where commitment = :commitment and state <> 'nothing-reported' and not voluntary)")
                .param("commitment", commitment).query(Boolean.class).single();
    }

    private void add(PlanVersion v, @Nullable UUID statement) {
        jdbc.sql("""
                insert into plan_version (id, commitment, ordinal, statement, given_at, lead_institution, target_date, baseline, expected_change,
                    steps)
                values (:id, :commitment, :ordinal, :statement, :at, :lead, :target, :baseline, :change, :steps)""")
                .param("id", v.id()).param("commitment", v.commitment()).param("ordinal", v.ordinal()).param("statement", statement)
                .param("at", Sql.time(v.givenAt())).param("lead", v.plan().leadInstitution()).param("target", v.plan().targetDate())
                .param("baseline", v.plan().baseline()).param("change", v.plan().expectedChange())
                .param("steps", json.column(v.plan().steps())).update();
    }

    /** An opening cycle asks: the plans that wait for it count from now on. Returns whose these are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> takeEffect(Collection<UUID> commitments, Instant now) {
        var waiting = jdbc.sql("""
                select * from plan_version v where commitment = any(:commitments) and counts_from is null
                    and not exists (select 1 from plan_version l where l.commitment = v.commitment and l.ordinal > v.ordinal)""")
                .param("commitments", commitments.toArray(UUID[]::new)).query(this::version).list();
        waiting.forEach(version -> takeEffect(version, now));
        return waiting.stream().map(PlanVersion::commitment).collect(Collectors.toSet());
    }

    private void takeEffect(PlanVersion version, Instant now) {
        count(version, now);
        jdbc.sql("update commitment set target_date = :target, baseline = :baseline, expected_change = :change where id = :commitment")
                .param("target", version.plan().targetDate()).param("baseline", version.plan().baseline())
                .param("change", version.plan().expectedChange()).param("commitment", version.commitment()).update();
    }

    /** What a panel verified stays as it is, what a report claims stays in the plan; the version says what counts in the end. */
    private void count(PlanVersion version, Instant at) {
        drop(version, at);
        version.plan().steps().forEach(step -> keep(version.commitment(), step));
        jdbc.sql("""
                update plan_version v set counts_from = :at, steps = coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title,
                    'due', m.due, 'weight', m.weight, 'core', m.core) order by m.ordinal)
                    from milestone m where m.commitment = v.commitment and m.dropped_at is null), '[]') where v.id = :id""")
                .param("at", Sql.time(at)).param("id", version.id()).update();
    }

    private void drop(PlanVersion version, Instant at) {
        jdbc.sql("""
                update milestone set dropped_at = :at where commitment = :commitment and dropped_at is null and id <> all(:kept)
                    and claimed_at is null and verified_at is null""")
                .param("at", Sql.time(at)).param("commitment", version.commitment())
                .param("kept", version.plan().steps().stream().map(PlanStep::id).toArray(UUID[]::new)).update();
    }

    private void keep(UUID commitment, PlanStep step) {
        jdbc.sql("""
                insert into milestone (id, commitment, ordinal, title, due, weight, core)
                select :id, :commitment, coalesce(max(ordinal), 0) + 1, :title, :due, :weight, :core
                from milestone where commitment = :commitment
                on conflict (id) do update set due = excluded.due, weight = excluded.weight, core = excluded.core, dropped_at = null
                where milestone.verified_at is null""")
                .param("id", step.id()).param("commitment", commitment).param("title", step.title()).param("due", step.due())
                .param("weight", step.weight()).param("core", step.core()).update();
    }

    /** Marks milestones as claimed by the report of a cycle that was cleared; a claim that a later report takes back is removed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claimed(UUID commitment, UUID cycle, List<UUID> done, List<UUID> open, Instant at) {
        jdbc.sql("update milestone set claimed_at = :at where commitment = :commitment and id = any(:done) and claimed_at is null")
                .param("at", Sql.time(at)).param("commitment", commitment).param("done", done.toArray(UUID[]::new)).update();
        jdbc.sql("update milestone set claimed_at = null where commitment = :commitment and id = any(:open)")
                .param("commitment", commitment).param("open", open.toArray(UUID[]::new)).update();
        complete(commitment, cycle, false);
    }

    /** Replaces the verified marks by those of the assessment of a cycle that is published now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void verified(UUID commitment, UUID cycle, List<UUID> verified, Instant at) {
        jdbc.sql("""
                update milestone set verified_at = case when id = any(:verified) then coalesce(verified_at, :at) end
                where commitment = :commitment and dropped_at is null""")
                .param("at", Sql.time(at)).param("commitment", commitment).param("verified", verified.toArray(UUID[]::new)).update();
        complete(commitment, cycle, true);
    }

    /** Keeps how far the plan is now, as a later plan leaves nothing to compute that from; what was verified is the word of the cycle's panel. */
    private void complete(UUID commitment, UUID cycle, boolean assessed) {
        jdbc.sql("""
                insert into cycle_completion (commitment, cycle, plan, weight, claimed, verified, core, core_claimed, core_verified)
                select :commitment, :cycle, v.id, sum(m.weight), coalesce(sum(m.weight) filter (where m.claimed_at is not null), 0),
                    case when :assessed then coalesce(sum(m.weight) filter (where m.verified_at is not null), 0) end,
                    count(*) filter (where m.core), count(*) filter (where m.core and m.claimed_at is not null),
                    case when :assessed then count(*) filter (where m.core and m.verified_at is not null) end
                from milestone m join (select id from plan_version where commitment = :commitment and counts_from is not null
                    order by ordinal desc limit 1) v on true
                where m.commitment = :commitment and m.dropped_at is null group by v.id
                on conflict (commitment, cycle) do update set plan = excluded.plan, weight = excluded.weight, claimed = excluded.claimed,
                    verified = excluded.verified, core = excluded.core, core_claimed = excluded.core_claimed,
                    core_verified = excluded.core_verified""")
                .param("commitment", commitment).param("cycle", cycle).param("assessed", assessed).update();
    }

    /** How far the plan of each cycle was, by commitment, oldest plan first. */
    public Map<UUID, List<CycleCompletion>> completions(Collection<UUID> commitments) {
        return jdbc.sql("""
                select c.*, v.ordinal from cycle_completion c join plan_version v on v.id = c.plan
                where c.commitment = any(:commitments) order by c.commitment, v.ordinal""")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), completion(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The number of the version that counts now, by commitment. */
    public Map<UUID, Integer> counting(Collection<UUID> commitments) {
        return jdbc.sql("""
                select commitment, max(ordinal) as ordinal from plan_version
                where commitment = any(:commitments) and counts_from is not null group by commitment""")
                .param("commitments", commitments.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("commitment", UUID.class), row.getInt("ordinal"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private PlanVersion get(UUID id) {
        return jdbc.sql("select * from plan_version where id = :id").param("id", id).query(this::version).single();
    }

    private static CycleCompletion completion(ResultSet row) throws SQLException {
        var verified = row.getBigDecimal("verified");
        return new CycleCompletion(row.getObject("cycle", UUID.class), row.getInt("ordinal"), verified != null,
                new Completion(row.getBigDecimal("weight"), row.getBigDecimal("claimed"), verified == null ? BigDecimal.ZERO : verified,
                        row.getInt("core"), row.getInt("core_claimed"), row.getInt("core_verified")));
    }

    private PlanVersion version(ResultSet row, int number) throws SQLException {
        var plan = new Plan(row.getString("lead_institution"), Sql.date(row, "target_date"), row.getString("baseline"),
                row.getString("expected_change"), json.list(Objects.requireNonNull(row.getString("steps")), PlanStep.class));
        return new PlanVersion(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class), row.getInt("ordinal"),
                Sql.instant(row, "given_at"), Sql.instant(row, "counts_from"), plan);
    }
}
