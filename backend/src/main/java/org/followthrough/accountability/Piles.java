package org.followthrough.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Lateness;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where commitments pile up: how many stand at each step of the process, and which (features, row E1). */
@Repository
public class Piles {

    private static final String WHERE = """
            from standing s where s.step is not null and (:edition::text is null or s.edition = :edition)
                and (:party::text is null or s.addressee = :party) and (:late::boolean is null or not :late or s.lateness in ('late', 'very-late'))
            """;

    private final JdbcClient jdbc;

    Piles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which commitments count.
     *
     * @param late only those whose due date has passed
     */
    public record Filter(@Nullable String edition, @Nullable String party, boolean late) {
    }

    /**
     * What stands at one step.
     *
     * @param step element id in its model
     * @param late how many of them are past their due date
     * @param oldest since when the one that stands there longest does
     */
    public record Pile(String step, int count, int late, Instant oldest) {
    }

    /** One commitment that stands somewhere. */
    public record Waiting(String ref, String title, String addressee, CommitmentState state, Instant since, @Nullable Instant due,
            @Nullable Lateness lateness) {
    }

    /** All steps at which anything stands, the highest pile first. */
    public List<Pile> of(Filter filter) {
        return jdbc.sql("""
                select step, count(*)::int as count, (count(*) filter (where lateness in ('late', 'very-late')))::int as late,
                    min(step_since) as oldest
                """ + WHERE + " group by step order by count desc, step")
                .param("edition", filter.edition()).param("party", filter.party()).param("late", filter.late())
                .query((row, number) -> new Pile(row.getString("step"), row.getInt("count"), row.getInt("late"), Sql.instant(row, "oldest")))
                .list();
    }

    /** What stands at a step, longest first, starting after the given one. */
    public List<Waiting> at(String step, Filter filter, @Nullable Waiting after, int limit) {
        return jdbc.sql("""
                select s.ref, s.title, s.addressee, s.state, s.step_since, s.due_at, s.lateness
                """ + WHERE + """
                    and s.step = :step and (:after::text is null or (s.step_since, s.ref) > (:since::timestamptz, :after))
                order by s.step_since, s.ref limit :limit""")
                .param("edition", filter.edition()).param("party", filter.party()).param("late", filter.late()).param("step", step)
                .param("after", after == null ? null : after.ref()).param("since", after == null ? null : Sql.time(after.since()))
                .param("limit", limit).query(Piles::waiting).list();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(row.getString("ref"), row.getString("title"), row.getString("addressee"),
                Sql.codedAlways(CommitmentState.class, row, "state"), Sql.instant(row, "step_since"), Sql.instant(row, "due_at"),
                Sql.coded(Lateness.class, row, "lateness"));
    }
}
