package org.followthrough.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.shared.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What people have chosen. */
@Repository
class SettingsRows {

    private final JdbcClient jdbc;

    SettingsRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Settings of(UUID account) {
        return jdbc.sql("""
                select a.language, s.time_zone, coalesce(s.frequency, 'at-once') as frequency
                from account a left join account_setting s on s.account = a.id where a.id = :account""")
                .param("account", account).query(SettingsRows::settings).optional().orElse(Settings.DEFAULT);
    }

    private static Settings settings(ResultSet row, int number) throws SQLException {
        var zone = row.getString("time_zone");
        return new Settings(Locale.forLanguageTag(row.getString("language")), zone == null ? null : ZoneId.of(zone),
                Sql.codedAlways(Frequency.class, row, "frequency"));
    }

    /** Every account has a language; it was chosen where settings were kept, or where it is not the one that new accounts have. */
    Optional<Locale> chosenLanguage(UUID account) {
        return jdbc.sql("""
                select a.language from account a left join account_setting s on s.account = a.id
                where a.id = :account and (s.account is not null or a.language <> 'en')""")
                .param("account", account).query(String.class).optional().map(Locale::forLanguageTag);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void lock(UUID account) {
        jdbc.sql("select id from account where id = :account for update").param("account", account).query(UUID.class).single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void save(UUID account, Settings settings) {
        jdbc.sql("update account set language = :language where id = :account").param("language", settings.language().toLanguageTag())
                .param("account", account).update();
        jdbc.sql("""
                insert into account_setting (account, time_zone, frequency) values (:account, :zone, :frequency)
                on conflict (account) do update set time_zone = excluded.time_zone, frequency = excluded.frequency""")
                .param("account", account).param("zone", settings.zone() == null ? null : settings.zone().getId())
                .param("frequency", settings.frequency().code()).update();
    }
}
