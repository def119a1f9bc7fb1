package org.followthrough.random;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at notices and at the mails that were made of them. */
final class MailEyes {

    private static final String NOTICES = """
            select n.id, a.name, n.at, n.kind = 'followed' as news, n.work_item is null or exists (select 1 from work_item w where w.id = n.work_item) as alive,
                n.mail from notice n join account a on a.id = n.account
            """;

    private final JdbcClient jdbc;

    MailEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was in no mail yet and may still come into one. */
    List<Told> waiting(Instant since) {
        return jdbc.sql(NOTICES + "where n.mail is null and n.at > :since").param("since", Sql.time(since))
                .query((row, number) -> new Told(row.getObject("id", UUID.class), row.getString("name"), Sql.instant(row, "at"), row.getBoolean("news"),
                        row.getBoolean("alive"), row.getObject("mail", UUID.class))).list();
    }

    /** In which mail each of these is now, where it is in any. */
    Map<UUID, UUID> mails(List<Told> notices) {
        return jdbc.sql("select id, mail from notice where mail is not null and id = any(:ids)").param("ids", notices.stream().map(Told::id).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getObject("mail", UUID.class))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** A mail as it is kept, with how many notices it tells. */
    record Kept(UUID id, String messageId, String who, String stream, int attempts, boolean over, int notices) {
    }

    List<Kept> all() {
        return jdbc.sql("""
                select m.id, m.message_id, a.name as who, m.stream, m.attempts, m.sent_at is not null or m.given_up_at is not null as over,
                    (select count(*) from notice n where n.mail = m.id and n.account = m.account and (n.kind = 'followed') = (m.stream = 'news')) as notices
                from mail m join account a on a.id = m.account""").query(Kept.class).list();
    }
}
