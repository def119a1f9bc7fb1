package org.followthrough.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a reopening rests on (method, section 3: new evidence). Only what everybody may read is named, so that both who decide and the
 * public read the same; what is taken out of public later is no longer shown.
 */
@Repository
public class NewEvidence {

    private static final String NAMED = """
            select k.id, k.kind, k.name, k.title, k.href from (
                select e.id, 'evidence' as kind, e.id::text as name, e.title, coalesce(e.url, '/api/v1/evidence/' || e.id) as href, e.commitment
                from evidence e where e.visibility = 'public' and e.published_at is not null and e.side <> 'alternative'
                union all
                select a.id, 'alternative-report', n.number, v.title, '/alternative-reports/' || n.number, l.commitment
                from alternative_report a join alternative_report_version v on v.report = a.id and v.version = a.version
                    join alternative_report_link l on l.report = a.id
                    cross join lateral (select 'AR-' || a.year || '-' || lpad(a.number::text, greatest(4, length(a.number::text)), '0') as number) n
                where a.withdrawn_at is null
                union all
                select a.id, 'action', a.party || '-A' || a.number, a.title, '/actions/' || a.party || '-A' || a.number, c.id
                from action a join commitment c on c.addressee = a.party where a.published_at is not null) k
            """;

    private final JdbcClient jdbc;

    NewEvidence(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What kind of thing is named. */
    public enum Kind implements Coded {
        EVIDENCE, ALTERNATIVE_REPORT, ACTION
    }

    /**
     * One thing that is named.
     *
     * @param name the id of an item of evidence, the number of a report, the code of an action
     * @param href where it is read
     */
    public record Item(UUID id, Kind kind, String name, String title, String href) {
    }

    /** What can be named for a commitment, by its title. */
    public List<Item> nameable(UUID commitment) {
        return jdbc.sql(NAMED + "where k.commitment = :commitment order by k.kind, k.title, k.name").param("commitment", commitment)
                .query((row, number) -> item(row)).list();
    }

    /** What is named by this name for a commitment, where it can be. */
    Optional<Item> find(UUID commitment, String name) {
        return jdbc.sql(NAMED + "where k.commitment = :commitment and k.name = :name").param("commitment", commitment).param("name", name)
                .query((row, number) -> item(row)).optional();
    }

    /** What a reopening rests on, as far as everybody may read it now, in the order in which it was named. */
    public List<Item> of(UUID reopening) {
        return of(List.of(reopening)).getOrDefault(reopening, List.of());
    }

    /** The same of several reopenings, by reopening. */
    public Map<UUID, List<Item>> of(Collection<UUID> reopenings) {
        record Named(UUID reopening, Item item) {
        }
        return reopenings.isEmpty() ? Map.of() : jdbc.sql("select n.reopening, n.ordinal, k.* from reopening_evidence n join reopening r on r.id = n.reopening join ("
                + NAMED.replace("select k.id, k.kind", "select k.commitment, k.id, k.kind") + """
                ) k on k.commitment = r.commitment and k.id = coalesce(n.evidence, n.report, n.action)
                where n.reopening = any(:reopenings) order by n.reopening, n.ordinal""").param("reopenings", reopenings.toArray(UUID[]::new))
                .query((row, number) -> new Named(row.getObject("reopening", UUID.class), item(row))).list().stream()
                .collect(Collectors.groupingBy(Named::reopening, Collectors.mapping(Named::item, Collectors.toList())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void name(UUID reopening, List<Item> items) {
        for (var i = 0; i < items.size(); i++) {
            jdbc.sql("""
                    insert into reopening_evidence (reopening, ordinal, evidence, report, action)
                    values (:reopening, :ordinal, case :kind when 'evidence' then :id::uuid end, case :kind when 'alternative-report' then :id::uuid end,
                        case :kind when 'action' then :id::uuid end)""")
                    .param("reopening", reopening).param("ordinal", i).param("kind", items.get(i).kind().code()).param("id", items.get(i).id()).update();
        }
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getObject("id", UUID.class), Sql.codedAlways(Kind.class, row, "kind"), row.getString("name"), row.getString("title"),
                row.getString("href"));
    }
}
