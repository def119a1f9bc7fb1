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
    /** As a report cites it: the wording of when it was cleared, or the one that holds now. */
    private static final String CITED = """
            select a.id, a.party, a.published_at, v.kind, v.title, v.text, v.date, v.version, a.party || '-A' || a.number as code,
                p.name as party_name
            from report_action r join action a on a.id = r.action join party p on p.code = a.party
            join action_version v on v.action = a.id and v.version = coalesce(r.version, a.version)
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

    /** Those that a report cites, in the order of their numbers; a cleared one in the wording of its clearance. */
    public List<Action> citedBy(UUID report) {
        return jdbc.sql(CITED + "where r.report = :report order by a.number").param("report", report)
                .query(Actions::action).list();
    }

    /** The cleared reports that cite an action, newest first. */
    List<Citation> citations(UUID action) {
        return jdbc.sql("""
                select c.ref as commitment, m.title, y.code as cycle, r.cleared_at, x.version from report_action x join progress_report r on r.id = x.report
                    join commitment c on c.id = r.commitment join recommendation m on m.id = c.recommendation
                    join reporting_cycle y on y.id = r.cycle
                where x.action = :action and r.state = 'cleared' and r.self_report <> 'nil' order by r.cleared_at desc, c.ref""").param("action", action)
                .query(Citation.class).list();
    }

    /** The reports of a party that are being written, in the order of their commitments. */
    List<Place> places(UUID action, String party) {
        return jdbc.sql("""
                select c.ref as commitment, m.title, y.code as cycle,
                    exists (select 1 from report_action x where x.report = r.id and x.action = :action) as cites
                from progress_report r join commitment c on c.id = r.commitment join recommendation m on m.id = c.recommendation
                    join reporting_cycle y on y.id = r.cycle
                where c.addressee = :party and r.state in ('asked', 'draft', 'returned') and y.state = 'open'
                    and c.state not like 'closed-%' and c.state <> 'lapsed'
                order by c.ref, y.code""").param("action", action).param("party", party).query(Place.class).list();
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
        jdbc.sql("""
                insert into action_version (action, version, kind, title, text, date, written_by, written_at)
                select id, version, kind, title, text, date, added_by, added_at from action where id = :id""").param("id", id).update();
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

    /** What a cleared report cites is public, and so is the public evidence for it; the report keeps the wording of this instant. */
    @Transactional(propagation = Propagation.MANDATORY)
    void publishCitedBy(UUID report, Instant at) {
        jdbc.sql("update report_action x set version = a.version from action a where a.id = x.action and x.report = :report")
                .param("report", report).update();
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
                Sql.instant(row, "published_at"), row.getInt("version"));
    }
}
