package org.followthrough.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reporting cycles. */
@Repository
public class Cycles {

    private final JdbcClient jdbc;

    Cycles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ReportingCycle> find(String code) {
        return jdbc.sql("select * from reporting_cycle where code = :code").param("code", code).query(Cycles::cycle).optional();
    }

    public ReportingCycle get(UUID id) {
        return jdbc.sql("select * from reporting_cycle where id = :id").param("id", id).query(Cycles::cycle).single();
    }

    /** Several of them, by id. */
    public Map<UUID, ReportingCycle> get(Collection<UUID> ids) {
        return jdbc.sql("select * from reporting_cycle where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(Cycles::cycle).list().stream().collect(Collectors.toMap(ReportingCycle::id, Function.identity()));
    }

    /** Locked until the transaction ends, as for its opening; reports of this cycle can be asked and written meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ReportingCycle lock(UUID id) {
        return jdbc.sql("select * from reporting_cycle where id = :id for no key update").param("id", id).query(Cycles::cycle).single();
    }

    /** The codes of several cycles, by id. */
    public Map<UUID, String> codes(Collection<UUID> ids) {
        return jdbc.sql("select id, code from reporting_cycle where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("code"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Cycles, newest first, starting after the given one; planned ones only on request. */
    public List<ReportingCycle> page(@Nullable String edition, boolean planned, @Nullable LocalDate opens, @Nullable String after, int limit) {
        return jdbc.sql("""
                select * from reporting_cycle where (:edition::text is null or edition = :edition) and (:planned or state <> 'planned')
                    and (:after::text is null or (opens, code) < (:opens::date, :after))
                order by opens desc, code desc limit :limit""")
                .param("edition", edition).param("planned", planned).param("opens", opens).param("after", after).param("limit", limit)
                .query(Cycles::cycle).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(ReportingCycle c, UUID by) {
        jdbc.sql("""
                insert into reporting_cycle (id, code, edition, opens, due, closes, very_late_after_days, review_days, reply_days, state,
                    opens_at, due_at, very_late_at, closes_at, closes_given, clearance, panel, created_by)
                values (:id, :code, :edition, :opens, :due, :closes, :veryLateAfter, :review, :reply, :state,
                    :opensAt, :dueAt, :veryLateAt, :closesAt, :closesGiven, :clearance, :panel, :by)""")
                .param("id", c.id()).param("code", c.code()).param("edition", c.edition()).param("opens", c.opens()).param("due", c.due())
                .param("closes", c.closes()).param("veryLateAfter", c.veryLateAfterDays()).param("review", c.reviewDays())
                .param("reply", c.replyDays()).param("state", c.state().code()).param("opensAt", Sql.time(c.opensAt()))
                .param("dueAt", Sql.time(c.dueAt())).param("veryLateAt", Sql.time(c.veryLateAt())).param("closesAt", Sql.time(c.closesAt()))
                .param("closesGiven", c.closesGiven()).param("clearance", c.clearance()).param("panel", c.panel()).param("by", by).update();
    }

    /** Writes a cycle that was planned anew. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replan(ReportingCycle c) {
        jdbc.sql("""
                update reporting_cycle set code = :code, edition = :edition, very_late_after_days = :veryLateAfter, review_days = :review,
                    reply_days = :reply, closes_given = :closesGiven, clearance = :clearance, panel = :panel where id = :id""")
                .param("code", c.code()).param("edition", c.edition()).param("veryLateAfter", c.veryLateAfterDays()).param("review", c.reviewDays())
                .param("reply", c.replyDays()).param("closesGiven", c.closesGiven()).param("clearance", c.clearance()).param("panel", c.panel())
                .param("id", c.id()).update();
        reschedule(c);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void delete(UUID id) {
        jdbc.sql("delete from reporting_cycle where id = :id").param("id", id).update();
    }

    /** Writes the dates of a cycle that has moved. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reschedule(ReportingCycle c) {
        jdbc.sql("""
                update reporting_cycle set opens = :opens, due = :due, closes = :closes, opens_at = :opensAt, due_at = :dueAt,
                    very_late_at = :veryLateAt, closes_at = :closesAt, version = version + 1 where id = :id""")
                .param("opens", c.opens()).param("due", c.due()).param("closes", c.closes()).param("opensAt", Sql.time(c.opensAt()))
                .param("dueAt", Sql.time(c.dueAt())).param("veryLateAt", Sql.time(c.veryLateAt())).param("closesAt", Sql.time(c.closesAt()))
                .param("id", c.id()).update();
    }

    /** Cycles of a forum's editions that are not closed, locked in the order of their ids. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ReportingCycle> lockUnfinished(String forum) {
        return jdbc.sql("""
                select c.* from reporting_cycle c join edition e on e.code = c.edition where e.forum = :forum and c.state <> 'closed'
                order by c.id for update of c""").param("forum", forum).query(Cycles::cycle).list();
    }

    /** Opens a cycle; where that is before its day, the day on which it opens is the one that counts, and the planned one is kept beside it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void open(UUID id, LocalDate day, Instant at) {
        jdbc.sql("""
                update reporting_cycle set state = 'open', planned_opens = case when :day < opens then opens end, opens = least(opens, :day),
                    opens_at = least(opens_at, :at), version = version + 1 where id = :id""")
                .param("day", day).param("at", Sql.time(at)).param("id", id).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void state(UUID id, CycleState state) {
        jdbc.sql("update reporting_cycle set state = :state, version = version + 1 where id = :id").param("state", state.code())
                .param("id", id).update();
    }

    /** Remembers how far the opening has come: whom it has reached, and how many have been asked so far. */
    @Transactional(propagation = Propagation.MANDATORY)
    void asked(UUID id, @Nullable UUID last, boolean all) {
        jdbc.sql("""
                update reporting_cycle set asked = (select count(*) from progress_report where cycle = :id and not voluntary),
                    ask_after = coalesce(:last, ask_after), all_asked = :all where id = :id""")
                .param("last", last).param("all", all).param("id", id).update();
    }

    private static final String TO_ASK = """
            (c.position is null or c.position in ('accepted', 'accepted-in-part', 'noted'))
            and c.state in ('in-implementation', 'reported', 'assessed', 'reopened') and c.under_appeal_since is null""";

    /** The next commitments that an opening cycle asks, in the order of their ids (method, section 7). */
    List<UUID> nextToAsk(ReportingCycle cycle, int limit) {
        return jdbc.sql("""
                select c.id from commitment c join recommendation r on r.id = c.recommendation join event e on e.code = r.event
                where e.edition = :edition and (:after::uuid is null or c.id > :after) and %s
                order by c.id limit :limit""".formatted(TO_ASK))
                .param("edition", cycle.edition()).param("after", cycle.askAfter()).param("limit", limit).query(UUID.class).list();
    }

    /**
     * Those of {@code commitments} that are still to be asked and were not asked by this cycle already, locked. Whether one was asked
     * is looked up one by one: as an anti-join the database reads all reports of the cycle for each portion, which grows with them.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<UUID> lockToAsk(ReportingCycle cycle, Collection<UUID> commitments) {
        return jdbc.sql("""
                select c.id from commitment c where c.id = any(:commitments) and %s
                    and (select p.id from progress_report p where p.commitment = c.id and p.cycle = :cycle) is null
                order by c.id for update""".formatted(TO_ASK))
                .param("commitments", commitments.toArray(UUID[]::new)).param("cycle", cycle.id()).query(UUID.class).list();
    }

    private static ReportingCycle cycle(ResultSet row, int number) throws SQLException {
        return new ReportingCycle(row.getObject("id", UUID.class), row.getString("code"), row.getString("edition"), Sql.date(row, "opens"),
                Sql.date(row, "due"), Sql.date(row, "closes"), row.getInt("very_late_after_days"), row.getInt("review_days"),
                row.getInt("reply_days"), Sql.codedAlways(CycleState.class, row, "state"), Sql.instant(row, "opens_at"),
                Sql.instant(row, "due_at"), Sql.instant(row, "very_late_at"), Sql.instant(row, "closes_at"), row.getBoolean("closes_given"),
                row.getBoolean("clearance"), row.getBoolean("panel"), row.getInt("asked"),
                row.getObject("ask_after", UUID.class), row.getBoolean("all_asked"), Sql.date(row, "planned_opens"), row.getLong("version"));
    }
}
