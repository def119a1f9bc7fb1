package org.followthrough.notification;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants mails of what they follow; who never said so does. */
@Repository
class NewsRows {

    private final JdbcClient jdbc;

    NewsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean exists(UUID account) {
        return jdbc.sql("select exists (select 1 from account where id = :account)").param("account", account).query(Boolean.class).single();
    }

    boolean wanted(UUID account) {
        return jdbc.sql("select coalesce((select news from account_setting where account = :account), true)").param("account", account)
                .query(Boolean.class).single();
    }

    /** True when it was different before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean change(UUID account, boolean wanted) {
        jdbc.sql("insert into account_setting (account) values (:account) on conflict do nothing").param("account", account).update();
        return jdbc.sql("update account_setting set news = :wanted where account = :account and news <> :wanted").param("account", account)
                .param("wanted", wanted).update() == 1;
    }
}
