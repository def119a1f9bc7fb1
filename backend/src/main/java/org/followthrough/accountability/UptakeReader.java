package org.followthrough.accountability;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ArrayList;
import java.util.UUID;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Where;
import org.followthrough.accountability.Passage.Kind;
import org.followthrough.commitment.Position;
import org.followthrough.evidence.EvidenceKind;
import org.followthrough.register.declarations.Adoption;
import org.followthrough.register.declarations.Adoptions;
import org.followthrough.review.Effect;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The texts along the way from an ask to its effect (features, row M12): ask, sentence of governments, position, law or budget line, effect. Published values only. */
@Repository
@Transactional(readOnly = true)
public class UptakeReader {

    private static final String CHAINS = """
            select s.commitment, s.ref, r.ref as recommendation, s.title, p.name as addressee, r.verbatim, s.position, c.accepted_parts, c.expected_change, c.lead_institution, c.target_date,
                s.effect, (select a.finding from assessment a join reporting_cycle y on y.id = a.cycle where a.commitment = s.commitment
                    and y.code = s.assessment_cycle and a.published_at is not null and a.level <> 'no-quorum'
                    order by a.published_at desc, a.sealed_at desc limit 1) as finding
            from standing s join party p on p.code = s.addressee join commitment c on c.id = s.commitment join recommendation r on r.id = s.recommendation""";

    private final JdbcClient jdbc;
    private final Adoptions adoptions;

    UptakeReader(JdbcClient jdbc, Adoptions adoptions) {
        this.jdbc = jdbc;
        this.adoptions = adoptions;
    }

    /** A law or a budget line that anyone may read. */
    public record Enacted(UUID id, EvidenceKind kind, String title, LocalDate date, @Nullable String url) {
    }

    /** The texts of one commitment along the way; {@code declared} are the sentences of governments in which its ask is found. */
    public record Chain(UUID commitment, String ref, String recommendation, String title, String addressee, String ask, List<Adoption> declared, @Nullable Position position, @Nullable String parts,
            @Nullable String change, @Nullable String lead, @Nullable LocalDate target, List<Enacted> enacted, @Nullable Effect effect,
            @Nullable String finding) {
    }

    /** Those that have come as far as that step, in the order of their references, after the given one. */
    public List<Chain> reached(Filter filter, Kind step, @Nullable String after, int limit) {
        var where = new Where(filter.passing(Passage.of(step)));
        if (after != null) {
            where.and("s.ref > :after", "after", after);
        }
        var chains = jdbc.sql(CHAINS + where + " order by s.ref limit :limit").params(where.params).param("limit", limit).query(UptakeReader::chain).list();
        var laws = enacted(chains.stream().map(Chain::commitment).toArray(UUID[]::new));
        var declared = adoptions.of(chains.stream().map(Chain::recommendation).toList());
        return chains.stream().map(c -> new Chain(c.commitment, c.ref, c.recommendation, c.title, c.addressee, c.ask,
                declared.getOrDefault(c.recommendation, List.of()), c.position, c.parts, c.change, c.lead, c.target,
                laws.getOrDefault(c.commitment, List.of()), c.effect, c.finding)).toList();
    }

    private static Chain chain(ResultSet row, int number) throws SQLException {
        return new Chain(row.getObject("commitment", UUID.class), row.getString("ref"), row.getString("recommendation"), row.getString("title"),
                row.getString("addressee"), row.getString("verbatim"), List.of(), Sql.coded(Position.class, row, "position"), row.getString("accepted_parts"), row.getString("expected_change"), row.getString("lead_institution"),
                row.getObject("target_date", LocalDate.class), List.of(), Sql.coded(Effect.class, row, "effect"), row.getString("finding"));
    }

    private Map<UUID, List<Enacted>> enacted(UUID[] commitments) {
        var found = new HashMap<UUID, List<Enacted>>();
        jdbc.sql("""
                select commitment, id, kind, title, date, url from evidence where commitment = any(:commitments) and kind in ('law', 'budget')
                    and visibility = 'public' and published_at is not null order by date, id""").param("commitments", commitments).query(row -> {
                    found.computeIfAbsent(row.getObject("commitment", UUID.class), none -> new ArrayList<>()).add(new Enacted(row.getObject("id", UUID.class),
                            Sql.codedAlways(EvidenceKind.class, row, "kind"), row.getString("title"), row.getObject("date", LocalDate.class), row.getString("url")));
                });
        return found;
    }
}
