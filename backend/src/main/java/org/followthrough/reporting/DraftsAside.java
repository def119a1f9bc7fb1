package org.followthrough.reporting;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.shared.Json;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was written before somebody said that there is nothing new: kept beside the nil report, so that a return brings it back. */
@Repository
class DraftsAside {

    private final JdbcClient jdbc;
    private final Json json;

    DraftsAside(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps it; a draft that was kept earlier gives way. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(UUID report, ReportDraft draft) {
        jdbc.sql("insert into report_draft_aside (report, draft) values (:report, :draft) on conflict (report) do update set draft = excluded.draft")
                .param("report", report).param("draft", json.column(draft)).update();
    }

    /** Takes it back, if there is one, without what it named and is no longer there. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<ReportDraft> take(UUID report) {
        return jdbc.sql("delete from report_draft_aside where report = :report returning draft").param("report", report)
                .query((row, number) -> json.one(row.getString("draft"), ReportDraft.class)).optional().map(this::present);
    }

    private ReportDraft present(ReportDraft draft) {
        return draft.with(present("milestone", draft.milestonesDone().keySet()), present("evidence", draft.evidence()));
    }

    private Set<UUID> present(String table, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from " + table + " where id = any(:ids)").param("ids", ids.toArray(UUID[]::new))
                .query(UUID.class).list());
    }
}
