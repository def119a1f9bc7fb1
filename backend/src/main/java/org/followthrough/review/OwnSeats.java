package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which panels somebody sits, or which they lead: one's own alone, nobody else's and nobody beside (contract, section 4). */
@Service
@Transactional(readOnly = true)
public class OwnSeats {

    private static final int MOST = 500;

    private final AccessPolicy policy;
    private final JdbcClient jdbc;

    OwnSeats(AccessPolicy policy, JdbcClient jdbc) {
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /**
     * A seat, or the chair.
     *
     * @param commitment its public reference
     * @param declared whether its holder has declared to have no conflict of interest
     * @param rated whether the rating is in; of a chair whether the panel is sealed
     * @param ends until when the panel rates
     */
    public record OwnSeat(String commitment, String cycle, boolean chair, PanelState state, boolean declared, boolean rated, Instant ends) {
    }

    /** Those that the caller has and has not given back, those that end first at the top. */
    public List<OwnSeat> of(Actor actor) {
        policy.require(actor, Permission.KEEP_OWN_TERMS);
        return jdbc.sql("""
                select c.ref, y.code, x.* from (
                    select p.commitment, p.cycle, false as chair, p.state, s.declared_at is not null as declared,
                        exists (select 1 from rating r where r.seat = s.id and r.submitted_at is not null) as rated, p.review_ends_at
                    from panel_seat s join panel p on p.id = s.panel where s.account = :account and s.given_back_at is null
                    union all
                    select p.commitment, p.cycle, true, p.state, p.chair_declared_at is not null, p.sealed_at is not null, p.review_ends_at
                    from panel p where p.chair = :account) x
                join commitment c on c.id = x.commitment join reporting_cycle y on y.id = x.cycle
                where x.state in ('rating', 'sealed') order by x.review_ends_at, c.ref limit :most""")
                .param("account", actor.id()).param("most", MOST).query(OwnSeats::seat).list();
    }

    private static OwnSeat seat(ResultSet row, int number) throws SQLException {
        return new OwnSeat(row.getString("ref"), row.getString("code"), row.getBoolean("chair"), Sql.codedAlways(PanelState.class, row, "state"),
                row.getBoolean("declared"), row.getBoolean("rated"), Sql.instant(row, "review_ends_at"));
    }
}
