package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ratings revised in a consensus round, with what they were before. */
@Repository
class Revisions {

    private final JdbcClient jdbc;
    private final Json json;

    Revisions(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<SeatedRating> of(UUID seat) {
        return jdbc.sql("select * from rating_revision where seat = :seat").param("seat", seat).query(this::revision).optional();
    }

    /** How many of the seats have revised their rating, or confirmed it. */
    int submitted(Collection<UUID> seats) {
        return jdbc.sql("select count(*) from rating_revision where seat = any(:seats) and submitted_at is not null")
                .param("seats", seats.toArray(UUID[]::new)).query(Integer.class).single();
    }

    /** Keeps a draft; refuses when the same reviewer has saved elsewhere meanwhile. */
    @Transactional(propagation = Propagation.MANDATORY)
    void save(UUID seat, RatingDraft draft, Instant now, long version) {
        var saved = jdbc.sql("""
                insert into rating_revision (seat, draft, saved_at) values (:seat, :draft, :now)
                on conflict (seat) do update set draft = excluded.draft, saved_at = excluded.saved_at, version = rating_revision.version + 1
                where rating_revision.version = :version and rating_revision.submitted_at is null""")
                .param("seat", seat).param("draft", json.column(draft)).param("now", Sql.time(now)).param("version", version).update();
        if (saved == 0) {
            throw new OptimisticLockingFailureException(seat.toString());
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void submit(UUID seat, RatingDraft before, Instant now) {
        jdbc.sql("update rating_revision set before = :before, submitted_at = :now where seat = :seat and submitted_at is null")
                .param("before", json.column(before)).param("now", Sql.time(now)).param("seat", seat).update();
    }

    private SeatedRating revision(ResultSet row, int number) throws SQLException {
        return new SeatedRating(row.getObject("seat", UUID.class), json.one(row.getString("draft"), RatingDraft.class),
                Sql.instant(row, "submitted_at"), Sql.instant(row, "saved_at"), row.getLong("version"));
    }
}
