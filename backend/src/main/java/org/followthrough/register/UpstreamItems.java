package org.followthrough.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which recommendation has which name in the registers of other bodies. */
@Repository
@Transactional(readOnly = true)
public class UpstreamItems {

    private final JdbcClient jdbc;

    UpstreamItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name under which a recommendation was taken over. */
    public Optional<Upstream> of(UUID recommendation) {
        return jdbc.sql("select source, id from upstream_item where recommendation = :id order by source, id limit 1").param("id", recommendation)
                .query((row, number) -> new Upstream(row.getString("source"), row.getString("id"))).optional();
    }

    /** References of those that there are already. */
    Map<Upstream, String> references(Collection<Upstream> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("""
                select u.source, u.id, r.ref from unnest(:sources::text[], :ids::text[]) as n (source, id)
                    join upstream_item u on u.source = n.source and u.id = n.id join recommendation r on r.id = u.recommendation""")
                .param("sources", wanted.stream().map(Upstream::source).toArray(String[]::new))
                .param("ids", wanted.stream().map(Upstream::id).toArray(String[]::new))
                .query((row, number) -> Map.entry(new Upstream(row.getString("source"), row.getString("id")), row.getString("ref"))).list()
                .stream().distinct().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** @throws OptimisticLockingFailureException when somebody has taken one of them over meanwhile */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Map<UUID, Upstream> names) {
        if (names.isEmpty()) {
            return;
        }
        var all = List.copyOf(names.entrySet());
        var kept = jdbc.sql("""
                insert into upstream_item (source, id, recommendation) select * from unnest(:sources::text[], :ids::text[], :of::uuid[])
                on conflict do nothing""")
                .param("sources", all.stream().map(one -> one.getValue().source()).toArray(String[]::new))
                .param("ids", all.stream().map(one -> one.getValue().id()).toArray(String[]::new))
                .param("of", all.stream().map(Map.Entry::getKey).toArray(UUID[]::new)).update();
        if (kept < all.size()) {
            throw new OptimisticLockingFailureException("of " + all.size() + " upstream items only " + kept + " were new");
        }
    }
}
