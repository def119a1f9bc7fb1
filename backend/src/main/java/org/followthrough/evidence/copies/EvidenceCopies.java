package org.followthrough.evidence.copies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Kept copies of addresses, and when each is looked at next. */
@Repository
public class EvidenceCopies {

    private final JdbcClient jdbc;

    EvidenceCopies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An address whose turn it is. */
    record Turn(UUID evidence, String url, CopyState state, int attempts) {
    }

    public Optional<EvidenceCopy> find(UUID evidence) {
        return Optional.ofNullable(find(List.of(evidence)).get(evidence));
    }

    /** Of several items, by item; files have none. */
    public Map<UUID, EvidenceCopy> find(Collection<UUID> evidence) {
        return jdbc.sql("select * from evidence_copy where evidence = any(:ids)").param("ids", evidence.toArray(UUID[]::new))
                .query(EvidenceCopies::copy).list().stream().collect(Collectors.toMap(EvidenceCopy::evidence, Function.identity()));
    }

    /** Published items of evidence, and kept copies of such, with this hash; the earliest first. What a panel's people wrote is dated by the day. */
    public List<Proof> published(String sha256) {
        return jdbc.sql("""
                select e.id, e.title, c.ref, case when e.side in ('panel', 'redacted') then date_trunc('day', e.added_at, 'UTC') else e.added_at end as at,
                    false as copied, f.size from evidence e join commitment c on c.id = e.commitment
                    join stored_file f on f.sha256 = e.sha256
                where e.sha256 = :sha256 and e.visibility = 'public' and e.published_at is not null
                union all
                select e.id, e.title, c.ref, k.fetched_at, true, f.size from evidence_copy k join evidence e on e.id = k.evidence
                    join commitment c on c.id = e.commitment join stored_file f on f.sha256 = k.sha256
                where k.sha256 = :sha256 and e.visibility = 'public' and e.published_at is not null
                order by 4, 3""").param("sha256", sha256)
                .query((row, number) -> new Proof(row.getObject("id", UUID.class), row.getString("title"), row.getString("ref"),
                        Sql.instant(row, "at"), row.getBoolean("copied"), row.getLong("size"))).list();
    }

    /**
     * A published file with a given hash.
     *
     * @param at when it was added, or fetched
     * @param copied true for a kept copy of an address
     * @param size in bytes
     */
    public record Proof(UUID evidence, String title, String commitment, Instant at, boolean copied, long size) {
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(UUID evidence, Instant firstTry) {
        jdbc.sql("insert into evidence_copy (evidence, next_try) values (:evidence, :next)").param("evidence", evidence)
                .param("next", Sql.time(firstTry)).update();
    }

    /** Takes some addresses whose turn it is; nobody else gets them before {@code again}. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Turn> take(Instant now, Instant again, int limit) {
        return jdbc.sql("""
                update evidence_copy k set next_try = :again from evidence e
                where e.id = k.evidence and k.evidence in (select evidence from evidence_copy where next_try <= :now order by next_try
                    limit :limit for update skip locked)
                returning k.evidence, e.url, k.state, k.attempts""")
                .param("again", Sql.time(again)).param("now", Sql.time(now)).param("limit", limit)
                .query((row, number) -> new Turn(row.getObject("evidence", UUID.class), row.getString("url"),
                        Sql.codedAlways(CopyState.class, row, "state"), row.getInt("attempts"))).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void kept(UUID evidence, String sha256, Fetched page, Instant at, Instant next) {
        jdbc.sql("""
                update evidence_copy set state = 'kept', sha256 = :sha256, media_type = :type, final_url = :address, fetched_at = :at,
                    problem = null, unreachable_since = null, checked_at = :at, attempts = attempts + 1, next_try = :next
                where evidence = :evidence and state <> 'kept'""")
                .param("sha256", sha256).param("type", page.mediaType()).param("address", page.address().toString()).param("at", Sql.time(at))
                .param("next", Sql.time(next)).param("evidence", evidence).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void reached(UUID evidence, Instant at, Instant next) {
        jdbc.sql("""
                update evidence_copy set problem = null, unreachable_since = null, checked_at = :at, attempts = 0, next_try = :next
                where evidence = :evidence""")
                .param("at", Sql.time(at)).param("next", Sql.time(next)).param("evidence", evidence).update();
    }

    /** Notes a failure; without a copy the state says so, with one the copy stays and the address is marked. */
    @Transactional(propagation = Propagation.MANDATORY)
    void failed(UUID evidence, FetchProblem problem, Instant at, Instant next) {
        jdbc.sql("""
                update evidence_copy set state = case when state = 'kept' then state else 'failed' end, problem = :problem,
                    unreachable_since = coalesce(unreachable_since, :at), checked_at = :at, attempts = attempts + 1, next_try = :next
                where evidence = :evidence""")
                .param("problem", problem.code()).param("at", Sql.time(at)).param("next", Sql.time(next)).param("evidence", evidence).update();
    }

    private static EvidenceCopy copy(ResultSet row, int number) throws SQLException {
        return new EvidenceCopy(row.getObject("evidence", UUID.class), Sql.codedAlways(CopyState.class, row, "state"), row.getString("sha256"),
                row.getString("media_type"), row.getString("final_url"), Sql.instant(row, "fetched_at"),
                Sql.coded(FetchProblem.class, row, "problem"), Sql.instant(row, "unreachable_since"), Sql.instant(row, "checked_at"));
    }
}
