package org.followthrough.review.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.shared.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Terms, absences and declared conflicts of reviewers and chairs. */
@Repository
public class TermsRows {

    private final JdbcClient jdbc;

    TermsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody said of themselves; absences that ended before the day are left out. */
    ReviewerTerms of(UUID account, LocalDate today) {
        var atOnce = jdbc.sql("select at_once from reviewer_terms where account = :account").param("account", account)
                .query((row, number) -> Optional.ofNullable(row.getObject("at_once", Integer.class))).optional().flatMap(one -> one);
        return new ReviewerTerms(atOnce.orElse(null), absences(account, today), conflicts(account));
    }

    private List<Absence> absences(UUID account, LocalDate today) {
        return jdbc.sql("select * from reviewer_absence where account = :account and until_day >= :today order by from_day, until_day")
                .param("account", account).param("today", today).query(TermsRows::absence).list();
    }

    private List<DeclaredConflict> conflicts(UUID account) {
        return jdbc.sql("""
                select d.*, p.name from declared_conflict d join party p on p.code = d.party
                where d.account = :account and d.withdrawn_at is null order by d.party""").param("account", account)
                .query((row, number) -> new DeclaredConflict(row.getObject("id", UUID.class), row.getString("party"),
                        row.getString("name"), row.getString("reason"), Sql.instant(row, "declared_at"))).list();
    }

    /** Everybody's absences that are not over on the day, by account. */
    public Map<UUID, List<Absence>> absences(LocalDate today) {
        return jdbc.sql("select * from reviewer_absence where until_day >= :today").param("today", today)
                .query((row, number) -> Map.entry(row.getObject("account", UUID.class), absence(row, number))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void takesAtOnce(UUID account, @Nullable Integer atOnce, Instant now) {
        jdbc.sql("""
                insert into reviewer_terms (account, at_once, saved_at) values (:account, :atOnce, :now)
                on conflict (account) do update set at_once = excluded.at_once, saved_at = excluded.saved_at""")
                .param("account", account).param("atOnce", atOnce).param("now", Sql.time(now)).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(UUID account, Absence absence) {
        jdbc.sql("insert into reviewer_absence (id, account, from_day, until_day) values (:id, :account, :from, :until)")
                .param("id", absence.id()).param("account", account).param("from", absence.from()).param("until", absence.until()).update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean remove(UUID account, UUID absence) {
        return jdbc.sql("delete from reviewer_absence where id = :id and account = :account").param("id", absence)
                .param("account", account).update() == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    boolean declare(UUID account, String party, String reason, Instant now) {
        return jdbc.sql("""
                insert into declared_conflict (id, account, party, reason, declared_at) values (:id, :account, :party, :reason, :now)
                on conflict (account, party) where withdrawn_at is null do nothing""")
                .param("id", UUID.randomUUID()).param("account", account).param("party", party).param("reason", reason)
                .param("now", Sql.time(now)).update() == 1;
    }

    /** Ends a conflict; returns with whom it was, nothing where there is none of theirs. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<String> withdraw(UUID account, UUID conflict, Instant now) {
        return jdbc.sql("""
                update declared_conflict set withdrawn_at = :now where id = :id and account = :account and withdrawn_at is null
                returning party""").param("now", Sql.time(now)).param("id", conflict).param("account", account).query(String.class).optional();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        return new Absence(row.getObject("id", UUID.class), row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class));
    }
}
