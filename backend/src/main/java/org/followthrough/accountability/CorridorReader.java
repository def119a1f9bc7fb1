package org.followthrough.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Position;
import org.followthrough.register.Corridor;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the states of a corridor were both asked (features, row M13): recommendations given to at least two of them, and those that name
 * the corridor and were given to at least one. Published values only.
 */
@Repository
@Transactional(readOnly = true)
public class CorridorReader {

    /** Of each recommendation, which are never drafts once they are given to somebody. */
    private static final String PAIRS = """
            with naming as (select recommendation from recommendation_corridor
                where origin = :origin and destination = :destination or origin = :destination and destination = :origin),
            given as (select s.recommendation as id, count(*)::int as given, (count(*) filter (where s.reported))::int as reported
                from standing s where s.addressee = any(:states) group by 1),
            pair as (select given.*, id in (select recommendation from naming) as named from given
                where given >= 2 or id in (select recommendation from naming))""";

    private final JdbcClient jdbc;

    CorridorReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who of those asked has ever reported. */
    public enum Reported implements Coded {
        ALL("reported = given"), SOME("reported > 0 and reported < given"), NONE("reported = 0");

        private final String condition;

        Reported(String condition) {
            this.condition = condition;
        }
    }

    /**
     * A recommendation with what its states' commitments have come to.
     *
     * @param named whether it names the corridor
     * @param states by code; a state that was not given it is missing
     */
    public record Pair(String ref, String title, boolean named, Map<String, One> states) {
    }

    /**
     * The commitment of one state.
     *
     * @param text  what it reported last; null where nothing, or nothing but nil
     * @param joint code of the joint commitment in which it is kept; null where it is kept alone
     */
    public record One(String ref, @Nullable Position position, @Nullable SelfReport report, @Nullable String cycle, @Nullable String text,
            @Nullable AssessmentLevel assessment, @Nullable String joint) {
    }

    /** How many there are in all, by who has reported. */
    public Map<Reported, Integer> counts(Corridor corridor) {
        return with(corridor, " select " + Arrays.stream(Reported.values()).map(which -> "count(*) filter (where " + which.condition + ")")
                .collect(Collectors.joining(", ")) + " from pair").query((row, number) -> {
                    var counts = new EnumMap<Reported, Integer>(Reported.class);
                    for (var which : Reported.values()) {
                        counts.put(which, row.getInt(which.ordinal() + 1));
                    }
                    return counts;
                }).single();
    }

    private JdbcClient.StatementSpec with(Corridor corridor, String rest) {
        return jdbc.sql(PAIRS + rest).param("states", corridor.states().toArray(String[]::new)).param("origin", corridor.origin())
                .param("destination", corridor.destination());
    }

    private record Found(UUID id, String ref, String title, boolean named) {
    }

    /** Some of them in the order of their references, after the given one. */
    public List<Pair> pairs(Corridor corridor, @Nullable Reported which, @Nullable String after, int limit) {
        var found = with(corridor, " select r.id, r.ref, r.title, pair.named from pair join recommendation r using (id) where (:after::text is null or r.ref > :after)"
                + (which == null ? "" : " and " + which.condition) + " order by r.ref limit :limit").param("after", after).param("limit", limit)
                .query(Found.class).list();
        var ones = ones(corridor, found.stream().map(Found::id).toArray(UUID[]::new));
        return found.stream().map(one -> new Pair(one.ref(), one.title(), one.named(), ones.getOrDefault(one.id(), Map.of()))).toList();
    }

    private Map<UUID, Map<String, One>> ones(Corridor corridor, UUID[] asks) {
        var ones = new HashMap<UUID, Map<String, One>>();
        jdbc.sql("""
                select s.recommendation, s.addressee, s.ref, s.position, s.self_report, s.self_report_cycle, nullif(btrim(r.text), '') as text, s.assessment, j.code as joint
                from standing s left join reporting_cycle y on y.code = s.self_report_cycle
                    left join progress_report r on r.commitment = s.commitment and r.cycle = y.id and r.state = 'cleared'
                    left join joint_partner p on p.commitment = s.commitment and p.left_at is null
                    left join joint_commitment j on j.id = p.joint and j.dissolved_at is null
                where s.recommendation = any(:asks) and s.addressee = any(:states)""").param("asks", asks)
                .param("states", corridor.states().toArray(String[]::new)).query(row -> {
                    ones.computeIfAbsent(row.getObject("recommendation", UUID.class), none -> new HashMap<>()).put(row.getString("addressee"), one(row));
                });
        return ones;
    }

    private static One one(ResultSet row) throws SQLException {
        return new One(row.getString("ref"), Sql.coded(Position.class, row, "position"), Sql.coded(SelfReport.class, row, "self_report"),
                row.getString("self_report_cycle"), row.getString("text"), Sql.coded(AssessmentLevel.class, row, "assessment"), row.getString("joint"));
    }

    /** Corridors that recommendations name, as pairs, with how many do. */
    public Map<Corridor, Integer> named() {
        return jdbc.sql("""
                select c.origin, c.destination, count(distinct c.recommendation)::int as n from recommendation_corridor c
                    join recommendation r on r.id = c.recommendation where r.state <> 'draft' group by 1, 2 order by 1, 2""")
                .query((row, number) -> Map.entry(new Corridor(row.getString("origin"), null, row.getString("destination")), row.getInt("n"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, java.util.TreeMap::new));
    }
}
