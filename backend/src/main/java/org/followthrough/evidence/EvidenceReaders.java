package org.followthrough.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.Target;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has to do with the evidence of a commitment: its addressee, and the members of its panels. */
@Repository
class EvidenceReaders {

    private static final String SELECT = """
            select c.id, c.ref, c.addressee, c.closed_at is not null as closed, p.chair, p.state = 'rating' as rating, p.id as panel,
                case p.state when 'published' then p.published_at when 'ended' then c.reopened_at end as panel_until
            from commitment c left join lateral (select * from panel where commitment = c.id order by drawn_at desc limit 1) p on true
            """;
    private final JdbcClient jdbc;

    EvidenceReaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The people around one commitment.
     *
     * @param rating whether its last panel still rates
     * @param until when that panel's file was closed: what is added later its members read like everybody else; null while it works
     * @param seats accounts of that panel with their pseudonyms
     */
    record Circle(UUID commitment, String ref, String addressee, boolean closed, boolean rating, @Nullable Instant until, @Nullable UUID chair,
            Map<UUID, String> seats) {

        boolean inFile(Evidence item) {
            return until == null || !item.addedAt().isAfter(until);
        }

        Target target() {
            return new Target(addressee, seats.keySet(), chair);
        }

        String pseudonymOf(UUID account) {
            return Optional.ofNullable(seats.get(account)).orElseThrow();
        }
    }

    private record Seat(UUID account, String pseudonym) {
    }

    Optional<Circle> of(String ref) {
        return jdbc.sql(SELECT + "where c.ref = :ref").param("ref", ref).query(this::circle).optional();
    }

    Circle of(UUID commitment) {
        return jdbc.sql(SELECT + "where c.id = :id").param("id", commitment).query(this::circle).single();
    }

    private Circle circle(ResultSet row, int number) throws SQLException {
        var panel = row.getObject("panel", UUID.class);
        var seats = new HashMap<UUID, String>();
        (panel == null ? List.<Seat>of() : seats(panel)).forEach(seat -> seats.put(seat.account(), seat.pseudonym()));
        return new Circle(row.getObject("id", UUID.class), row.getString("ref"), row.getString("addressee"), row.getBoolean("closed"),
                row.getBoolean("rating"), Sql.instant(row, "panel_until"), row.getObject("chair", UUID.class), seats);
    }

    private List<Seat> seats(UUID panel) {
        return jdbc.sql("select account, pseudonym from panel_seat where panel = :panel and given_back_at is null").param("panel", panel)
                .query(Seat.class).list();
    }
}
