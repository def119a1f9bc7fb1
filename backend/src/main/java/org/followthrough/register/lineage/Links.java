package org.followthrough.register.lineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The links, one row for a pair. */
@Repository
class Links {

    private static final long ONE_AT_A_TIME = 0x6c696e65616765L;

    private final JdbcClient jdbc;

    Links(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps others from linking until the transaction ends, so that two links cannot close a circle between them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", ONE_AT_A_TIME).query(row -> { });
    }

    Optional<Link> of(UUID one, UUID other) {
        return jdbc.sql("""
                select * from lineage_link where least(recommendation, other) = least(:one, :other)
                    and greatest(recommendation, other) = greatest(:one, :other)""")
                .param("one", one).param("other", other).query(Links::link).optional();
    }

    private static Link link(ResultSet row, int number) throws SQLException {
        return new Link(row.getObject("id", UUID.class), row.getObject("recommendation", UUID.class), row.getObject("other", UUID.class),
                Sql.codedAlways(LineageKind.class, row, "kind"), Sql.codedAlways(LinkStatus.class, row, "status"),
                row.getObject("likeness", Double.class), row.getObject("decided_by", UUID.class));
    }

    /** First day of the meeting of a recommendation. */
    LocalDate starts(UUID recommendation) {
        return jdbc.sql("select e.starts from recommendation r join event e on e.code = r.event where r.id = :id").param("id", recommendation)
                .query(LocalDate.class).single();
    }

    boolean leads(UUID from, UUID to) {
        return jdbc.sql("select lineage_leads(:from, :to)").param("from", from).param("to", to).query(Boolean.class).single();
    }

    /** Keeps a decision; the pair has one row, whatever stood in it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    void decide(UUID from, UUID to, LineageKind kind, LinkStatus status, @Nullable String reason, UUID by, Instant at) {
        jdbc.sql("""
                insert into lineage_link (id, recommendation, other, kind, status, reason, decided_by, decided_at)
                values (:id, :from, :to, :kind, :status, :reason, :by, :at)
                on conflict (least(recommendation, other), greatest(recommendation, other)) do update set
                    recommendation = excluded.recommendation, other = excluded.other, kind = excluded.kind, status = excluded.status,
                    reason = excluded.reason, decided_by = excluded.decided_by, decided_at = excluded.decided_at""")
                .param("id", UUID.randomUUID()).param("from", from).param("to", to).param("kind", kind.code()).param("status", status.code())
                .param("reason", reason).param("by", by).param("at", Sql.time(at)).update();
    }

    /** Makes a suggestion of it again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void reopen(UUID link) {
        jdbc.sql("update lineage_link set status = 'suggested', reason = null, decided_by = null, decided_at = null where id = :id")
                .param("id", link).update();
    }

    /** Keeps a suggestion, unless something is known of the pair. */
    @Transactional(propagation = Propagation.MANDATORY)
    void suggest(UUID from, UUID to, LineageKind kind, double likeness, List<String> shared) {
        jdbc.sql("""
                insert into lineage_link (id, recommendation, other, kind, status, likeness, shared)
                values (:id, :from, :to, :kind, 'suggested', :likeness, :shared)
                on conflict (least(recommendation, other), greatest(recommendation, other)) do nothing""")
                .param("id", UUID.randomUUID()).param("from", from).param("to", to).param("kind", kind.code()).param("likeness", likeness)
                .param("shared", shared.toArray(String[]::new)).update();
    }
}
