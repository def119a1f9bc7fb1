package org.followthrough.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followthrough.shared.Json;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The directory of parties with their regions, sectors and institutions. */
@Repository
public class Parties {

    private final JdbcClient jdbc;
    private final Json json;

    Parties(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A code with its name, such as a region or a sector. */
    public record Named(String code, String name) {
    }

    /** An office of a party. */
    public record Institution(String name, String level) {
    }

    public Optional<Party> find(String code) {
        return jdbc.sql("select * from party where code = :code").param("code", code).query(Parties::party).optional();
    }

    public List<Party> find(Collection<String> codes) {
        return codes.isEmpty() ? List.of()
                : jdbc.sql("select * from party where code in (:codes)").param("codes", codes).query(Parties::party).list();
    }

    /** Every party, by its code. */
    public Map<String, Party> all() {
        return jdbc.sql("select * from party").query(Parties::party).list().stream().collect(Collectors.toMap(Party::code, party -> party));
    }

    /** Parties by code, after {@code after}, at most {@code limit}. */
    public List<Party> page(@Nullable PartyKind kind, @Nullable String after, int limit) {
        return jdbc.sql("""
                select * from party where (:kind::text is null or kind = :kind) and (:after::text is null or code > :after)
                order by code limit :limit""")
                .param("kind", Sql.code(kind)).param("after", after).param("limit", limit).query(Parties::party).list();
    }

    public List<Institution> institutions(String party) {
        return jdbc.sql("select name, level from institution where party = :party order by name").param("party", party)
                .query(Institution.class).list();
    }

    /** What the regions are called in a language, by code; one without a name in it has its English one. */
    public Map<String, String> regionNames(Locale language) {
        return names("select code, coalesce(names ->> :language, name) as name from region order by code", language);
    }

    /** The same of the sectors. */
    public Map<String, String> sectorNames(Locale language) {
        return names("select code, coalesce(names ->> :language, name) as name from sector order by code", language);
    }

    private Map<String, String> names(String sql, Locale language) {
        return jdbc.sql(sql).param("language", language.getLanguage()).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::code, Named::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** @param names its names in other languages, by language */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addRegion(String code, String name, Map<String, String> names) {
        jdbc.sql("""
                insert into region (code, name, names) values (:code, :name, :names)
                on conflict (code) do update set name = excluded.name, names = excluded.names""")
                .param("code", code).param("name", name).param("names", json.column(names)).update();
    }

    /** @param names its names in other languages, by language */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addSector(String code, String name, Map<String, String> names, boolean migrantOrDiaspora) {
        jdbc.sql("""
                insert into sector (code, name, names, migrant_or_diaspora) values (:code, :name, :names, :diaspora)
                on conflict (code) do update set name = excluded.name, names = excluded.names""")
                .param("code", code).param("name", name).param("names", json.column(names)).param("diaspora", migrantOrDiaspora).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Party party, List<Institution> institutions) {
        jdbc.sql("insert into party (code, name, kind, region, sector) values (:code, :name, :kind, :region, :sector)")
                .param("code", party.code()).param("name", party.name()).param("kind", party.kind().code())
                .param("region", party.region()).param("sector", party.sector()).update();
        for (var institution : institutions) {
            jdbc.sql("insert into institution (party, name, level) values (:party, :name, :level)")
                    .param("party", party.code()).param("name", institution.name()).param("level", institution.level()).update();
        }
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(row.getString("code"), row.getString("name"), Sql.codedAlways(PartyKind.class, row, "kind"),
                row.getString("region"), row.getString("sector"));
    }
}
