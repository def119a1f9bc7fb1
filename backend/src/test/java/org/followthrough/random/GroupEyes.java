package org.followthrough.random;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at what is kept about joint commitments. */
final class GroupEyes {

    private final JdbcClient jdbc;

    GroupEyes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is kept of those of some asks, by code, in the words of {@link Group#words}. */
    Map<String, String> look(Collection<String> asks) {
        return jdbc.sql("""
                select j.code, concat_ws(' | ', c.ref, coalesce((select string_agg(m.ref, ' ' order by m.ref collate "C") from joint_partner p
                        join commitment m on m.id = p.commitment where p.joint = j.id and p.left_at is null), ''),
                    case when j.dissolved_at is null then 'stands' else 'dissolved' end, coalesce(j.statement, 'null'),
                    coalesce(j.waiting_statement, 'null'), coalesce(j.common_text, 'null'), j.version) as words
                from joint_commitment j join recommendation r on r.id = j.recommendation join commitment c on c.id = j.coordinator
                where r.ref = any(:asks)""").param("asks", asks.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("code"), row.getString("words"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
