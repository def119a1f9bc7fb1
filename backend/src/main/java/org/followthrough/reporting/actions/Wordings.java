package org.followthrough.reporting.actions;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All wordings of actions: none is ever changed, a correction adds one. */
@Repository
class Wordings {

    private final JdbcClient jdbc;

    Wordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from changing an action until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID action) {
        jdbc.sql("select 1 from action where id = :id for no key update").param("id", action).query(Integer.class).single();
    }

    /** The newest first. */
    List<Wording> of(UUID action) {
        return jdbc.sql("select * from action_version where action = :action order by version desc").param("action", action)
                .query(Wordings::wording).list();
    }

    /** What proves an action now, public or not. */
    List<UUID> evidence(UUID action) {
        return jdbc.sql("select evidence from action_evidence where action = :action order by evidence").param("action", action)
                .query(UUID.class).list();
    }

    /** From now on the action says this. */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Action action, ActionDraft said, Collection<UUID> evidence, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                with kept as (
                    insert into action_version (action, version, kind, title, text, date, evidence, reason, written_by, written_at)
                    values (:action, :version, :kind, :title, :text, :date, :evidence, :reason, :by, :at) returning *)
                update action a set version = k.version, kind = k.kind, title = k.title, text = k.text, date = k.date
                from kept k where a.id = k.action""")
                .param("action", action.id()).param("version", action.version() + 1).param("kind", said.kind().code())
                .param("title", said.title().strip()).param("text", said.text().strip()).param("date", said.date())
                .param("evidence", evidence.stream().sorted().toArray(UUID[]::new)).param("reason", reason).param("by", by)
                .param("at", Sql.time(at)).update();
        prove(action.id(), evidence.toArray(UUID[]::new));
    }

    private void prove(UUID action, UUID[] evidence) {
        jdbc.sql("delete from action_evidence where action = :action and evidence <> all(:evidence)").param("action", action)
                .param("evidence", evidence).update();
        jdbc.sql("insert into action_evidence (action, evidence) select :action, unnest(:evidence::uuid[]) on conflict do nothing")
                .param("action", action).param("evidence", evidence).update();
    }

    private static Wording wording(ResultSet row, int number) throws SQLException {
        return new Wording(row.getInt("version"), new ActionDraft(Sql.codedAlways(ActionKind.class, row, "kind"), row.getString("title"),
                row.getString("text"), row.getObject("date", java.time.LocalDate.class)), ids(row.getArray("evidence")), row.getString("reason"),
                Sql.instant(row, "written_at"));
    }

    private static List<UUID> ids(Array evidence) throws SQLException {
        return List.of((UUID[]) evidence.getArray());
    }
}
