package org.followthrough.reporting.actions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Actions of parties, with the reports that cite them and the evidence for them. */
@Repository
public class Actions {

    private static final String SELECT = """
            select a.*, a.party || '-A' || a.number as code, p.name as party_name from action a join party p on p.code = a.party
            """;

    private final JdbcClient jdbc;

    Actions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of a party, newest first. */
    List<Action> of(String party) {
        return jdbc.sql(SELECT + "where a.party = :party order by a.date desc, a.number desc").param("party", party).query(Actions::action).list();
    }

    Optional<Action> find(String code) {
        return jdbc.sql(SELECT + "where a.party || '-A' || a.number = :code").param("code", code).query(Actions::action).optional();
    }

    /** Those that a report cites, in the order of their numbers. */
    public List<Action> citedBy(UUID report) {
        return jdbc.sql(SELECT + "join report_action r on r.action = a.id where r.report = :report order by a.number").param("report", report)
                .query(Actions::action).list();
    }

    /** The cleared reports that cite an action, newest first. */
    List<Citation> citations(UUID action) {
        return jdbc.sql("""
                select c.ref as commitment, m.title, y.code as cycle, r.cleared_at from report_action x join progress_report r on r.id = x.report
                    join commitment c on c.id = r.commitment join recommendation m on m.id = c.recommendation
                    join reporting_cycle y on y.id = r.cycle
                where x.action = :action and r.state = 'cleared' and r.self_report <> 'nil' order by r.cleared_at desc, c.ref""").param("action", action)
                .query(Citation.class).list();
    }

    /** Published evidence of an action. */
    List<UUID> evidence(UUID action) {
        return jdbc.sql("select evidence from action_evidence where action = :action order by evidence").param("action", action)
                .query(UUID.class).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID id, String party, ActionDraft draft, UUID by, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('action ' || :party))").param("party", party).query((row, number) -> 1).list();
        jdbc.sql("""
                insert into action (id, party, number, kind, title, text, date, added_by, added_at)
                select :id, :party, coalesce(max(number), 0) + 1, :kind, :title, :text, :date, :by, :at from action where party = :party""")
                .param("id", id).param("party", party).param("kind", draft.kind().code()).param("title", draft.title().strip())
                .param("text", draft.text().strip()).param("date", draft.date()).param("by", by).param("at", Sql.time(at)).update();
    }

    Optional<Action> get(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id").param("id", id).query(Actions::action).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void cite(UUID report, Collection<UUID> actions) {
        jdbc.sql("delete from report_action where report = :report").param("report", report).update();
        actions.forEach(action -> jdbc.sql("insert into report_action (report, action) values (:report, :action)").param("report", report)
                .param("action", action).update());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void support(UUID action, UUID evidence) {
        jdbc.sql("insert into action_evidence (action, evidence) values (:action, :evidence) on conflict do nothing").param("action", action)
                .param("evidence", evidence).update();
    }

    /** What a cleared report cites is public, and so is the public evidence for it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishCitedBy(UUID report, Instant at) {
        jdbc.sql("""
                update action set published_at = :at where published_at is null
                    and id in (select action from report_action where report = :report)""")
                .param("at", Sql.time(at)).param("report", report).update();
        jdbc.sql("""
                update evidence set published_at = :at where published_at is null and visibility = 'public' and id in (
                    select e.evidence from action_evidence e join report_action r on r.action = e.action where r.report = :report)""")
                .param("at", Sql.time(at)).param("report", report).update();
    }

    private static Action action(ResultSet row, int number) throws SQLException {
        return new Action(row.getObject("id", UUID.class), row.getString("code"), row.getString("party"), row.getString("party_name"),
                Sql.codedAlways(ActionKind.class, row, "kind"), row.getString("title"), row.getString("text"), row.getDate("date").toLocalDate(),
                Sql.instant(row, "published_at"));
    }
}
