package org.followthrough.accountability;

import java.time.Instant;
import java.util.List;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The references of everything that has a public page, in parts of a size that a site map may have. */
@Repository
@Transactional(readOnly = true)
public class PublicAddresses {

    /** So many addresses are in one part. */
    public static final int PART = 10_000;

    private final JdbcClient jdbc;

    PublicAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A reference with the instant at which its page last changed; null where nobody knows. */
    public record Page(String ref, @Nullable Instant changedAt) {
    }

    /** The first reference of every part of the commitments. */
    public List<String> partsOfCommitments() {
        return parts("select ref from standing");
    }

    /** The first reference of every part of the register. */
    public List<String> partsOfRegister() {
        return parts("select ref from recommendation where state <> 'draft'");
    }

    private List<String> parts(String refs) {
        return jdbc.sql("select ref from (select ref, row_number() over (order by ref) as n from (" + refs + ") r) numbered where n % " + PART
                + " = 1 order by ref").query(String.class).list();
    }

    /** One part of the commitments, beginning with a reference. */
    public List<Page> commitments(String from) {
        return jdbc.sql("select ref, changed_at from standing where ref >= :from order by ref limit " + PART).param("from", from)
                .query((row, number) -> new Page(row.getString("ref"), Sql.instant(row, "changed_at"))).list();
    }

    /** One part of the register, beginning with a reference. */
    public List<Page> register(String from) {
        return jdbc.sql("select ref from recommendation where state <> 'draft' and ref >= :from order by ref limit " + PART).param("from", from)
                .query((row, number) -> new Page(row.getString("ref"), null)).list();
    }
}
