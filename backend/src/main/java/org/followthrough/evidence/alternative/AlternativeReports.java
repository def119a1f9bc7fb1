package org.followthrough.evidence.alternative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.Target;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reports of organisations with all that they ever said; everybody may read them. */
@Repository
public class AlternativeReports {

    private static final String SELECT = """
            select a.*, v.*, p.name as organisation_name,
                array(select c.ref from alternative_report_link l join commitment c on c.id = l.commitment where l.report = a.id order by c.ref) as refs
            from alternative_report a join party p on p.code = a.organisation
            """;
    private static final String NOW = SELECT + "join alternative_report_version v on v.report = a.id and v.version = a.version\n";

    private final JdbcClient jdbc;

    AlternativeReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which reports are looked for; null for any.
     *
     * @param party the addressee of a commitment of which they speak
     * @param edition of such a commitment
     */
    public record Filter(@Nullable String edition, @Nullable String party, @Nullable String commitment, @Nullable String organisation,
            @Nullable String language) {

        public static final Filter ALL = new Filter(null, null, null, null, null);
    }

    /** A year and a number in it. */
    record Place(int year, int number) {

        String code() {
            return "AR-%d-%04d".formatted(year, number);
        }

        static Optional<Place> of(String code) {
            return code.matches("AR-\\d{4}-\\d{4,8}") ? Optional.of(new Place(Integer.parseInt(code.substring(3, 7)),
                    Integer.parseInt(code.substring(8)))).filter(place -> place.code().equals(code)) : Optional.empty();
        }
    }

    /** The report as it is now. */
    public Optional<AlternativeReport> find(String number) {
        return Place.of(number).flatMap(place -> jdbc.sql(NOW + "where a.year = :year and a.number = :number").param("year", place.year())
                .param("number", place.number()).query(AlternativeReports::report).optional());
    }

    /** Newest first, after the given number. */
    public List<AlternativeReport> page(Filter filter, @Nullable String after, int limit) {
        var place = after == null ? null : Place.of(after).orElseThrow(IllegalArgumentException::new);
        return jdbc.sql(NOW + """
                where (:organisation::text is null or a.organisation = :organisation) and (:language::text is null or v.language = :language)
                    and (:year::int is null or (a.year, a.number) < (:year, :number))
                    and (:anywhere or exists (select 1 from alternative_report_link l join commitment c on c.id = l.commitment
                        join recommendation r on r.id = c.recommendation join event e on e.code = r.event
                        where l.report = a.id and (:commitment::text is null or c.ref = :commitment)
                            and (:party::text is null or c.addressee = :party) and (:edition::text is null or e.edition = :edition)))
                order by a.year desc, a.number desc limit :limit""")
                .param("organisation", filter.organisation()).param("language", filter.language()).param("commitment", filter.commitment())
                .param("party", filter.party()).param("edition", filter.edition())
                .param("anywhere", filter.commitment() == null && filter.party() == null && filter.edition() == null)
                .param("year", place == null ? null : place.year()).param("number", place == null ? null : place.number())
                .param("limit", limit).query(AlternativeReports::report).list();
    }

    /** Those that speak of a commitment, newest first. */
    public List<AlternativeReport> of(UUID commitment) {
        return jdbc.sql(NOW + """
                join alternative_report_link k on k.report = a.id and k.commitment = :commitment order by a.year desc, a.number desc""")
                .param("commitment", commitment).query(AlternativeReports::report).list();
    }

    /** Everything that a report ever said, the newest first. */
    public List<AlternativeVersion> versions(UUID report) {
        return jdbc.sql("select * from alternative_report_version where report = :report order by version desc").param("report", report)
                .query(AlternativeReports::version).list();
    }

    /** Somebody of this commitment's panel while it works, for {@link org.followthrough.identity.Permission#ATTACH_ALTERNATIVE}. */
    Target panelOf(UUID commitment, String addressee) {
        var chair = jdbc.sql("select chair from panel where commitment = :commitment and state = 'rating' and chair is not null order by drawn_at desc limit 1")
                .param("commitment", commitment).query(UUID.class).optional().orElse(null);
        return new Target(addressee, Set.copyOf(jdbc.sql("""
                select s.account from panel_seat s join panel p on p.id = s.panel
                where p.commitment = :commitment and p.state = 'rating' and s.given_back_at is null""").param("commitment", commitment)
                .query(UUID.class).list()), chair);
    }

    /** Keeps others from changing a report until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID report) {
        jdbc.sql("select 1 from alternative_report where id = :id for no key update").param("id", report).query(Integer.class).single();
    }

    /** Adds a report with the next number of its year. */
    @Transactional(propagation = Propagation.MANDATORY)
    String add(UUID id, int year, String organisation, UUID by, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('alternative report'))").query((row, number) -> 1).list();
        return new Place(year, jdbc.sql("""
                insert into alternative_report (id, year, number, organisation, handed_in_by, handed_in_at)
                select :id, :year, coalesce(max(number), 0) + 1, :organisation, :by, :at from alternative_report where year = :year
                returning number""").param("id", id).param("year", year).param("organisation", organisation).param("by", by)
                .param("at", Sql.time(at)).query(Integer.class).single()).code();
    }

    /** From now on the report says this. */
    @Transactional(propagation = Propagation.MANDATORY)
    void say(UUID report, AlternativeVersion v, UUID by) {
        jdbc.sql("""
                insert into alternative_report_version (report, version, title, date, language, text, url, sha256, file_name, media_type, reason,
                    written_by, written_at)
                values (:report, :version, :title, :date, :language, :text, :url, :sha256, :name, :type, :reason, :by, :at)""")
                .param("report", report).param("version", v.version()).param("title", v.title()).param("date", v.date())
                .param("language", v.language()).param("text", v.text()).param("url", v.url()).param("sha256", v.sha256())
                .param("name", v.fileName()).param("type", v.mediaType()).param("reason", v.reason()).param("by", by)
                .param("at", Sql.time(v.at())).update();
        jdbc.sql("update alternative_report set version = :version where id = :id").param("version", v.version()).param("id", report).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void link(UUID report, Collection<UUID> commitments, Instant at) {
        jdbc.sql("""
                insert into alternative_report_link (report, commitment, linked_at) select :report, unnest(:commitments::uuid[]), :at
                on conflict do nothing""").param("report", report).param("commitments", commitments.toArray(UUID[]::new))
                .param("at", Sql.time(at)).update();
    }

    /** Says by which item of evidence a version is cited at a commitment. */
    @Transactional(propagation = Propagation.MANDATORY)
    void cite(UUID report, int version, UUID evidence) {
        jdbc.sql("insert into alternative_report_item (evidence, report, version) values (:evidence, :report, :version)")
                .param("evidence", evidence).param("report", report).param("version", version).update();
    }

    /** Nobody reads it any more but panels in whose file it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(UUID report, String reason, Instant at) {
        jdbc.sql("update alternative_report set withdrawn_at = :at, withdrawn_because = :reason where id = :id").param("at", Sql.time(at))
                .param("reason", reason).param("id", report).update();
        jdbc.sql("update evidence set published_at = null where id in (select evidence from alternative_report_item where report = :id)")
                .param("id", report).update();
    }

    private static AlternativeReport report(ResultSet row, int number) throws SQLException {
        return new AlternativeReport(row.getObject("id", UUID.class), new Place(row.getInt("year"), row.getInt("number")).code(),
                row.getString("organisation"), row.getString("organisation_name"), version(row, number), Sql.instant(row, "handed_in_at"),
                Sql.instant(row, "withdrawn_at"), row.getString("withdrawn_because"),
                Arrays.asList((String[]) row.getArray("refs").getArray()));
    }

    private static AlternativeVersion version(ResultSet row, int number) throws SQLException {
        return new AlternativeVersion(row.getInt("version"), row.getString("title"), Sql.date(row, "date"), row.getString("language"),
                row.getString("text"), row.getString("url"), row.getString("sha256"), row.getString("file_name"), row.getString("media_type"),
                row.getString("reason"), Sql.instant(row, "written_at"));
    }
}
