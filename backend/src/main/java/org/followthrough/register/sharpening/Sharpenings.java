package org.followthrough.register.sharpening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.register.Ambition;
import org.followthrough.register.Quality;
import org.followthrough.register.QualityCoded;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Sql;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parts of sharpened asks, every proposal of them. */
@Repository
public class Sharpenings {

    /** A proposal stands while the ask's own sharpened text says the same. */
    private static final String STANDING = "select s.* from sharpening s join recommendation r on r.id = s.recommendation and r.sharpened = s.text ";

    private final JdbcClient jdbc;

    Sharpenings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The parts that stand, confirmed or not. */
    @Transactional(readOnly = true)
    public Optional<Version> standing(String ref) {
        return jdbc.sql(STANDING + "where r.ref = :ref order by s.ordinal desc limit 1").param("ref", ref).query(Sharpenings::version).optional();
    }

    /** Every proposal, the newest first. */
    @Transactional(readOnly = true)
    public List<Version> history(String ref) {
        return jdbc.sql("""
                select s.* from sharpening s join recommendation r on r.id = s.recommendation where r.ref = :ref order by s.ordinal desc""")
                .param("ref", ref).query(Sharpenings::version).list();
    }

    /** The parts that stand and are confirmed, by reference. */
    @Transactional(readOnly = true)
    public Map<String, Parts> confirmed(Collection<String> refs) {
        var found = new HashMap<String, Parts>();
        jdbc.sql("select x.*, r.ref from (" + STANDING + """
                where r.ref = any(:refs) and r.quality_confirmed_by is not null and s.confirmed_by is not null) x
                join recommendation r on r.id = x.recommendation order by x.ordinal""")
                .param("refs", refs.toArray(String[]::new)).query(row -> { found.put(row.getString("ref"), parts(row)); });
        return found;
    }

    private static Version version(ResultSet row, int number) throws SQLException {
        return new Version(row.getInt("ordinal"), parts(row), Sql.codedAlways(Verifiability.class, row, "verifiability"),
                Sql.codedAlways(Ambition.class, row, "ambition"), Sql.instant(row, "proposed_at"), Sql.instant(row, "confirmed_at"));
    }

    private static Parts parts(ResultSet row) throws SQLException {
        return new Parts(row.getString("actor"), row.getString("act"), row.getString("sign"), row.getString("by_when"), row.getString("baseline"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID recommendation, Parts parts, Quality codes, UUID by, Instant at) {
        jdbc.sql("""
                insert into sharpening (recommendation, ordinal, actor, act, sign, by_when, baseline, text, verifiability, ambition,
                    proposed_by, proposed_at)
                values (:id, (select coalesce(max(ordinal), 0) + 1 from sharpening where recommendation = :id), :actor, :act, :sign, :when,
                    :baseline, :text, :verifiability, :ambition, :by, :at)""")
                .param("id", recommendation).param("actor", parts.actor()).param("act", parts.act()).param("sign", parts.sign())
                .param("when", parts.byWhen()).param("baseline", parts.baseline()).param("text", parts.text())
                .param("verifiability", codes.verifiability().code()).param("ambition", codes.ambition().code()).param("by", by)
                .param("at", Sql.time(at)).update();
    }

    /**
     * Who confirms the codes confirms the parts that stand with them; who proposes other codes stands behind the parts too. The
     * engine is nobody, so that the parts stay their proposer's.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(QualityCoded event) {
        jdbc.sql("""
                update sharpening s set proposed_by = case when :confirmed then s.proposed_by else coalesce(:by::uuid, s.proposed_by) end,
                    confirmed_by = case when :confirmed then :by::uuid end, confirmed_at = case when :confirmed then :at::timestamptz end,
                    verifiability = r.verifiability, ambition = r.ambition
                from recommendation r
                where r.id = :id and s.recommendation = r.id and s.text = r.sharpened and s.confirmed_by is null
                    and s.ordinal = (select max(ordinal) from sharpening where recommendation = r.id)
                    and (not :confirmed or s.proposed_by <> :by::uuid)""")
                .param("confirmed", event.confirmed()).param("by", event.account()).param("at", Sql.time(event.at()))
                .param("id", event.recommendation()).update();
    }
}
