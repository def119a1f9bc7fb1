package org.followthrough.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people follow. */
@Repository
class Follows {

    private final JdbcClient jdbc;

    Follows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's, newest first. */
    List<Follow> of(UUID account) {
        return jdbc.sql("select * from follow where account = :account order by since desc, id").param("account", account)
                .query(Follows::follow).list();
    }

    Optional<Follow> find(UUID account, FollowKind kind, String target) {
        return jdbc.sql("select * from follow where account = :account and kind = :kind and target = :target").param("account", account)
                .param("kind", kind.code()).param("target", target).query(Follows::follow).optional();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID account, Follow follow) {
        jdbc.sql("insert into follow (id, account, kind, target, since) values (:id, :account, :kind, :target, :since) on conflict do nothing")
                .param("id", follow.id()).param("account", account).param("kind", follow.kind().code()).param("target", follow.target())
                .param("since", Sql.time(follow.since())).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void remove(UUID account, UUID id) {
        jdbc.sql("delete from follow where account = :account and id = :id").param("account", account).param("id", id).update();
    }

    /** Who follows the record itself, its recommendation or its addressee. */
    List<UUID> followers(String commitment, String recommendation, String addressee) {
        return jdbc.sql("""
                select distinct account from follow where (kind, target) in (('commitment', :commitment), ('recommendation', :recommendation),
                    ('party', :addressee))""")
                .param("commitment", commitment).param("recommendation", recommendation).param("addressee", addressee).query(UUID.class).list();
    }

    /** The lists that anybody follows, each once. */
    List<String> lists() {
        return jdbc.sql("select distinct target from follow where kind = 'filter'").query(String.class).list();
    }

    List<UUID> followersOfLists(Collection<String> lists) {
        return jdbc.sql("select distinct account from follow where kind = 'filter' and target = any(:lists)")
                .param("lists", lists.toArray(String[]::new)).query(UUID.class).list();
    }

    private static Follow follow(ResultSet row, int number) throws SQLException {
        return new Follow(row.getObject("id", UUID.class), Sql.codedAlways(FollowKind.class, row, "kind"), row.getString("target"),
                Sql.instant(row, "since"));
    }
}
