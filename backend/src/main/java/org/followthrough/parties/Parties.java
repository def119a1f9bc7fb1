package org.followthrough.parties;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A code with its name, such as a region or a sector. */
    public record Named(String code, String name) {
    }

    /** An office of a party. */
    public record Institution(String name, String level) {
    }

    /**
     * A seat that the roster offers: a reviewer or chair of an organisation or a government, with the panels they sit on.
     *
     * @param sector of an organisation; null for a government
     * @param parties every party for which the person holds any role
     */
    public record RosterEntry(UUID account, String party, String region, @Nullable String sector, boolean migrantOrDiaspora,
            boolean chair, int load, Set<String> parties) {
    }

    public Optional<Party> find(String code) {
        return jdbc.sql("select * from party where code = :code").param("code", code).query(Parties::party).optional();
    }

    public List<Party> find(Collection<String> codes) {
        return codes.isEmpty() ? List.of()
                : jdbc.sql("select * from party where code in (:codes)").param("codes", codes).query(Parties::party).list();
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

    public Map<String, String> regionNames() {
        return names("select code, name from region order by code");
    }

    public Map<String, String> sectorNames() {
        return names("select code, name from sector order by code");
    }

    private Map<String, String> names(String sql) {
        return jdbc.sql(sql).query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::code, Named::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** Everybody who may sit on a panel; on which one is the panel's rule. */
    public List<RosterEntry> roster() {
        return jdbc.sql("""
                select r.account, p.code as party, p.region, p.sector, r.role = 'panel-chair' as chair,
                    coalesce(s.migrant_or_diaspora, false) as migrant_or_diaspora,
                    (select count(*) from panel_seat x where x.account = r.account and x.given_back_at is null)::int
                    + (select count(*) from panel y where y.chair = r.account)::int as load,
                    (select array_agg(distinct x.party) from account_role x where x.account = r.account and x.party is not null) as parties
                from account_role r
                join account a on a.id = r.account and not a.disabled
                join party p on p.code = r.party
                left join sector s on s.code = p.sector
                where r.role in ('reviewer', 'panel-chair')
                order by p.code, r.account""").query(Parties::rosterEntry).list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addRegion(String code, String name) {
        jdbc.sql("insert into region (code, name) values (:code, :name) on conflict (code) do update set name = excluded.name")
                .param("code", code).param("name", name).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void addSector(String code, String name, boolean migrantOrDiaspora) {
        jdbc.sql("""
                insert into sector (code, name, migrant_or_diaspora) values (:code, :name, :diaspora)
                on conflict (code) do update set name = excluded.name""")
                .param("code", code).param("name", name).param("diaspora", migrantOrDiaspora).update();
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

    private static RosterEntry rosterEntry(ResultSet row, int number) throws SQLException {
        return new RosterEntry(row.getObject("account", UUID.class), row.getString("party"), row.getString("region"),
                row.getString("sector"), row.getBoolean("migrant_or_diaspora"), row.getBoolean("chair"), row.getInt("load"),
                Set.copyOf(Sql.strings(row, "parties")));
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        return new Party(row.getString("code"), row.getString("name"), Sql.codedAlways(PartyKind.class, row, "kind"),
                row.getString("region"), row.getString("sector"));
    }
}
