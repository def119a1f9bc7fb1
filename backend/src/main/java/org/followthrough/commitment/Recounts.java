package org.followthrough.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.followthrough.forum.calendars.CalendarOwner;
import org.followthrough.shared.DayCount;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines that were counted in working days, and counting them again. What has passed is never touched. */
@Repository
class Recounts {

    private static final String COUNTED = """
            from deadline d join commitment c on c.id = d.commitment
            join recommendation r on r.id = c.recommendation join event v on v.code = r.event join edition n on n.code = v.edition
            where d.due_at >= :now and d.kind = any(:kinds) and (case :owner when 'forum' then n.forum else c.addressee end) = :code
                and (d.counted_from is not null or :cycles and d.cycle is not null)
            """;

    private final JdbcClient jdbc;

    Recounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How some deadlines were counted: all that were counted alike end alike. */
    record Alike(String forum, String addressee, ZoneId zone, DayCount count) {
    }

    /** Where those that were counted alike end now. */
    record Ending(Alike alike, Instant at) {
    }

    /** A deadline that ends at another instant now. */
    record Moved(UUID commitment, String ref, String addressee, DeadlineKind kind, @Nullable UUID cycle, Instant from, Instant to,
            ZoneId zone) {

        LocalDate day() {
            return Deadline.dayOf(to, zone);
        }
    }

    /** Locks the commitments with deadlines ahead that are counted, or hang on a cycle's, in the order in which everybody locks. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(CalendarOwner owner, Instant now) {
        jdbc.sql("select id from commitment where id in (select d.commitment " + COUNTED + ") order by id for update")
                .param("now", Sql.time(now)).param("kinds", codes(Set.of(DeadlineKind.values()))).param("owner", owner.kind().code())
                .param("code", owner.code()).param("cycles", owner.kind() == CalendarOwner.Kind.FORUM).query(rs -> { });
    }

    List<Alike> alike(CalendarOwner owner, Collection<DeadlineKind> kinds, Instant now) {
        return jdbc.sql("select distinct n.forum, c.addressee, n.time_zone, d.counted_from, d.counted_days " + COUNTED)
                .param("now", Sql.time(now)).param("kinds", codes(kinds)).param("owner", owner.kind().code()).param("code", owner.code())
                .param("cycles", false).query((row, number) -> new Alike(row.getString("forum"), row.getString("addressee"), ZoneId.of(row.getString("time_zone")),
                        new DayCount(row.getObject("counted_from", LocalDate.class), row.getInt("counted_days")))).list();
    }

    /** Moves what ends at another instant now; everything counted alike in one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Moved> move(CalendarOwner owner, Collection<DeadlineKind> kinds, List<Ending> endings, Instant now) {
        return jdbc.sql("""
                with ending as (
                    select * from unnest(:forums::text[], :addressees::text[], :zones::text[], :froms::date[], :days::integer[], :ends::timestamptz[])
                        as e (forum, addressee, zone, counted_from, counted_days, ends)),
                moving as (
                    select d.commitment, d.kind, d.cycle, c.ref, c.addressee, n.time_zone, d.due_at as was, (select e.ends from ending e
                        where e.forum = n.forum and e.addressee = c.addressee and e.zone = n.time_zone and e.counted_from = d.counted_from
                            and e.counted_days = d.counted_days) as ends
                    """ + COUNTED + """
                ),
                moved as (
                    update deadline d set due_at = m.ends from moving m
                    where d.commitment = m.commitment and d.kind = m.kind and m.ends is not null and m.ends <> m.was
                    returning m.*)
                select * from moved order by commitment, kind""")
                .param("forums", texts(endings, e -> e.alike().forum())).param("addressees", texts(endings, e -> e.alike().addressee()))
                .param("zones", texts(endings, e -> e.alike().zone().getId())).param("froms", texts(endings, e -> e.alike().count().from().toString()))
                .param("days", endings.stream().map(e -> e.alike().count().days()).toArray(Integer[]::new))
                .param("ends", texts(endings, e -> e.at().toString()))
                .param("now", Sql.time(now)).param("kinds", codes(kinds)).param("owner", owner.kind().code()).param("code", owner.code())
                .param("cycles", false).query(Recounts::moved).list();
    }

    /** Silence is counted from the due date: where that has moved, from the day on which it is now. */
    @Transactional(propagation = Propagation.MANDATORY)
    void countSilenceFrom(List<Moved> due) {
        jdbc.sql("""
                update deadline d set counted_from = n.day from unnest(:commitments::uuid[], :days::date[]) n (commitment, day)
                where d.commitment = n.commitment and d.kind = 'no-response' and d.counted_from is not null""")
                .param("commitments", due.stream().map(Moved::commitment).toArray(UUID[]::new))
                .param("days", texts(due, one -> one.day().toString())).update();
    }

    /** Writes moved dates where the commitment keeps them, too. */
    @Transactional(propagation = Propagation.MANDATORY)
    void show(List<Moved> moved) {
        jdbc.sql("""
                update commitment c set version = version + 1,
                    objection_ends_at = coalesce(n.objection, objection_ends_at), response_due_at = coalesce(n.due, response_due_at),
                    no_response_at = coalesce(n.silence, no_response_at),
                    due_at = case when n.now is not null and c.due_at = n.was then n.now else c.due_at end
                from (select commitment, max(ends) filter (where kind = 'objection-ends') as objection,
                        max(ends) filter (where kind = 'response-due') as due, max(ends) filter (where kind = 'no-response') as silence,
                        max(ends) filter (where kind in ('response-due', 'report-due', 'review-ends', 'reply-ends')) as now,
                        max(was) filter (where kind in ('response-due', 'report-due', 'review-ends', 'reply-ends')) as was
                    from unnest(:commitments::uuid[], :kinds::text[], :was::timestamptz[], :ends::timestamptz[]) as m (commitment, kind, was, ends)
                    group by commitment) n
                where c.id = n.commitment""")
                .param("commitments", moved.stream().map(Moved::commitment).toArray(UUID[]::new)).param("kinds", texts(moved, m -> m.kind().code()))
                .param("was", texts(moved, m -> m.from().toString())).param("ends", texts(moved, m -> m.to().toString())).update();
    }

    private static String[] codes(Collection<DeadlineKind> kinds) {
        return kinds.stream().map(DeadlineKind::code).toArray(String[]::new);
    }

    private static <T> String[] texts(List<T> all, Function<T, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(row.getObject("commitment", UUID.class), row.getString("ref"), row.getString("addressee"),
                Sql.codedAlways(DeadlineKind.class, row, "kind"), row.getObject("cycle", UUID.class), Objects.requireNonNull(Sql.instant(row, "was")),
                Objects.requireNonNull(Sql.instant(row, "ends")), ZoneId.of(row.getString("time_zone")));
    }
}
