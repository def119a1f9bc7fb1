package org.followthrough.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.followthrough.shared.SystemClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Items of evidence. */
@Repository
public class EvidenceItems {

    private static final String CITED_BY_RATINGS = """
             side = 'panel' and id in (select e.evidence from rating_evidence e join rating r on r.seat = e.seat
                        join panel_seat s on s.id = r.seat where s.panel = :panel and r.submitted_at is not null)
            """;

    private final JdbcClient jdbc;
    private final SystemClock real;

    EvidenceItems(JdbcClient jdbc, SystemClock real) {
        this.jdbc = jdbc;
        this.real = real;
    }

    public Optional<Evidence> find(UUID id) {
        return jdbc.sql("select * from evidence where id = :id").param("id", id).query(EvidenceItems::evidence).optional();
    }

    public List<Evidence> of(UUID commitment) {
        return jdbc.sql("select * from evidence where commitment = :commitment order by added_at, id").param("commitment", commitment)
                .query(EvidenceItems::evidence).list();
    }

    /** The time zone of the edition of a commitment, by whose calendar its evidence is dated. */
    ZoneId zone(UUID commitment) {
        return ZoneId.of(jdbc.sql("""
                select e.time_zone from commitment c join recommendation r on r.id = c.recommendation join event v on v.code = r.event
                join edition e on e.code = v.edition where c.id = :id""").param("id", commitment).query(String.class).single());
    }

    /** Items that a report cites. */
    public List<Evidence> ofReport(UUID report) {
        return jdbc.sql("""
                select e.* from evidence e join report_evidence r on r.evidence = e.id where r.report = :report order by e.added_at, e.id""")
                .param("report", report).query(EvidenceItems::evidence).list();
    }

    /** How many of {@code ids} are evidence of that side of that commitment. */
    public int count(UUID commitment, Side side, Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : jdbc.sql("""
                select count(*) from evidence where commitment = :commitment and side = :side and id in (:ids)""")
                .param("commitment", commitment).param("side", side.code()).param("ids", ids).query(Integer.class).single();
    }

    /** How many of {@code ids} are evidence of that commitment, whoever brought it, redacted copies that were taken out of public left out. */
    public int count(UUID commitment, Collection<UUID> ids) {
        return ids.isEmpty() ? 0 : jdbc.sql("""
                select count(*) from evidence where commitment = :commitment and (side <> 'redacted' or published_at is not null) and id in (:ids)""")
                .param("commitment", commitment).param("ids", ids).query(Integer.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Evidence e) {
        jdbc.sql("""
                insert into evidence (id, commitment, side, kind, title, date, visibility, url, sha256, file_name, media_type, added_by, added_at,
                    published_at)
                values (:id, :commitment, :side, :kind, :title, :date, :visibility, :url, :sha256, :name, :type, :by, :at, :published)""")
                .param("id", e.id()).param("commitment", e.commitment()).param("side", e.side().code()).param("kind", e.kind().code())
                .param("title", e.title()).param("date", e.date()).param("visibility", e.visibility().code()).param("url", e.url())
                .param("sha256", e.sha256()).param("name", e.fileName()).param("type", e.mediaType()).param("by", e.addedBy())
                .param("at", Sql.time(e.addedAt())).param("published", Sql.time(e.publishedAt())).update();
    }

    /** What a cleared report cites becomes public, unless it is for the panel only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishCitedBy(UUID report, Instant at) {
        jdbc.sql("""
                update evidence set published_at = :at where published_at is null and visibility = 'public'
                    and id in (select evidence from report_evidence where report = :report)""")
                .param("at", Sql.time(at)).param("report", report).update();
    }

    /**
     * What the panel's own people added and the ratings of a published assessment cite becomes public, unless it is for the panel
     * only. What the addressee added becomes public with its own cleared report alone. Addresses among it get their kept copy from then
     * on: fetched before, their owner would learn of the panel's work (features, row F5).
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publishCitedByRatings(UUID panel, Instant at) {
        jdbc.sql("update evidence set published_at = :at where published_at is null and visibility = 'public' and" + CITED_BY_RATINGS)
                .param("at", Sql.time(at)).param("panel", panel).update();
        jdbc.sql("insert into evidence_copy (evidence, next_try) select id, :now from evidence where url is not null and published_at is not null and"
                + CITED_BY_RATINGS + " on conflict (evidence) do nothing").param("now", Sql.time(real.now())).param("panel", panel).update();
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(row.getObject("id", UUID.class), row.getObject("commitment", UUID.class),
                Sql.codedAlways(Side.class, row, "side"), Sql.codedAlways(EvidenceKind.class, row, "kind"), row.getString("title"),
                Sql.date(row, "date"), Sql.codedAlways(Visibility.class, row, "visibility"), row.getString("url"), row.getString("sha256"),
                row.getString("file_name"), row.getString("media_type"), row.getObject("added_by", UUID.class),
                Sql.instant(row, "added_at"), Sql.instant(row, "published_at"));
    }
}
