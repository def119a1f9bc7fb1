package org.followthrough.reporting.support;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.reporting.Barrier;
import org.followthrough.reporting.BarrierKind;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests for assistance with their offers. */
@Repository
public class SupportRequests {

    private static final String SELECT = """
            select q.*, c.ref, r.title, e.edition, c.addressee, p.name as addressee_name, y.code as cycle_code,
                (select count(distinct o.party) from support_offer o where o.request = q.id)::int as offers
            from support_request q join commitment c on c.id = q.commitment join recommendation r on r.id = c.recommendation
                join event e on e.code = r.event join party p on p.code = c.addressee join reporting_cycle y on y.id = q.cycle
            """;

    private final JdbcClient jdbc;

    SupportRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which requests are looked for; null for any. */
    public record Filter(@Nullable String edition, @Nullable String party, boolean openOnly) {
    }

    /** Newest first, starting after the given one. */
    List<SupportRequest> page(Filter filter, boolean partners, @Nullable Instant before, @Nullable UUID after, int limit) {
        return jdbc.sql(SELECT + """
                where (:partners or q.visibility = 'public') and (:edition::text is null or e.edition = :edition)
                    and (:party::text is null or c.addressee = :party) and (not :open or q.closed_at is null)
                    and (:after::uuid is null or (q.opened_at, q.id) < (:before::timestamptz, :after))
                order by q.opened_at desc, q.id desc limit :limit""")
                .param("partners", partners).param("edition", filter.edition()).param("party", filter.party()).param("open", filter.openOnly())
                .param("before", Sql.time(before)).param("after", after).param("limit", limit).query(SupportRequests::request).list();
    }

    Optional<SupportRequest> find(UUID id) {
        return jdbc.sql(SELECT + "where q.id = :id").param("id", id).query(SupportRequests::request).optional();
    }

    List<SupportOffer> offers(UUID request) {
        return jdbc.sql("""
                select o.id, o.party, p.name as party_name, o.text, o.offered_at from support_offer o join party p on p.code = o.party
                where o.request = :request order by o.offered_at, o.id""").param("request", request).query(SupportOffer.class).list();
    }

    List<UUID> offeredBy(UUID request) {
        return jdbc.sql("select distinct offered_by from support_offer where request = :request").param("request", request).query(UUID.class).list();
    }

    /** Opens what a barrier asks for, unless the same is open already; returns whether it was opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean open(UUID commitment, UUID cycle, Barrier barrier, Instant at) {
        return jdbc.sql("""
                insert into support_request (id, commitment, cycle, kind, text, visibility, opened_at)
                select :id, :commitment, :cycle, :kind, :text, :visibility, :at
                where not exists (select 1 from support_request o where o.commitment = :commitment and o.closed_at is null
                    and o.kind = :kind and o.text = :text)""")
                .param("id", UUID.randomUUID()).param("commitment", commitment).param("cycle", cycle).param("kind", barrier.kind().code())
                .param("text", barrier.text()).param("visibility", barrier.support().code()).param("at", Sql.time(at)).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void offer(UUID request, String party, String text, UUID by, Instant at) {
        jdbc.sql("""
                insert into support_offer (id, request, party, text, offered_by, offered_at)
                values (:id, :request, :party, :text, :by, :at)""")
                .param("id", UUID.randomUUID()).param("request", request).param("party", party).param("text", text).param("by", by)
                .param("at", Sql.time(at)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void close(UUID request, SupportOutcome outcome, String note, Instant at) {
        jdbc.sql("update support_request set closed_at = :at, outcome = :outcome, note = :note where id = :id")
                .param("at", Sql.time(at)).param("outcome", outcome.code()).param("note", note).param("id", request).update();
    }

    private static SupportRequest request(ResultSet row, int number) throws SQLException {
        return new SupportRequest(row.getObject("id", UUID.class), row.getString("ref"), row.getString("title"), row.getString("edition"),
                row.getString("addressee"), row.getString("addressee_name"), row.getString("cycle_code"),
                Sql.codedAlways(BarrierKind.class, row, "kind"), row.getString("text"),
                Sql.codedAlways(SupportWanted.class, row, "visibility"), Sql.instant(row, "opened_at"), Sql.instant(row, "closed_at"),
                Sql.coded(SupportOutcome.class, row, "outcome"), row.getString("note"), row.getInt("offers"));
    }
}
