package org.followthrough.vocabulary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.followthrough.shared.Json;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Adds what the shipped files have and the database lacks, whenever they have changed: terms, labels in a language in which a
 * term has none, the mappings and cue words of terms that have none. What an administrator changed stays (decision 14).
 */
@Component
class R__shipped_vocabularies extends BaseJavaMigration {

    private final Json json;

    R__shipped_vocabularies(Json json) {
        this.json = json;
    }

    @Override
    public Integer getChecksum() {
        var sum = new CRC32();
        for (var file : ShippedVocabulary.files()) {
            try (var in = ShippedVocabulary.open(file)) {
                sum.update(in.readAllBytes());
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return (int) sum.getValue();
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        var all = ShippedVocabulary.all();
        for (var vocabulary : all) {
            terms(connection, vocabulary);
            labels(connection, vocabulary);
        }
        for (var vocabulary : all) {
            mappings(connection, vocabulary);
        }
        cues(connection);
        try (var changed = connection.createStatement()) {
            changed.execute("update vocabulary_version set version = version + 1");
        }
    }

    private static void terms(Connection connection, ShippedVocabulary vocabulary) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into term (scheme, code, parent, ordinal, valid_from) values (?, ?, ?, ?, ?)
                on conflict (scheme, code) do update set ordinal = excluded.ordinal""")) {
            var ordinal = 0;
            for (var term : vocabulary.terms()) {
                batch(insert, vocabulary.scheme(), term.code(), term.parent(), ++ordinal, vocabulary.from());
            }
            insert.executeBatch();
        }
    }

    private static void labels(Connection connection, ShippedVocabulary vocabulary) throws SQLException {
        try (var insert = connection.prepareStatement("""
                insert into term_label (scheme, code, language, valid_from, label, description)
                select n.scheme, n.code, n.language, n.day::timestamp at time zone 'UTC', n.label, n.description
                from (values (?, ?, ?, ?::date, ?, ?)) n (scheme, code, language, day, label, description)
                where not exists (select 1 from term_label l where l.scheme = n.scheme and l.code = n.code and l.language = n.language)""")) {
            for (var term : vocabulary.terms()) {
                for (var label : term.label().entrySet()) {
                    batch(insert, vocabulary.scheme(), term.code(), label.getKey(), vocabulary.from(), label.getValue(),
                            term.descriptions().getOrDefault(label.getKey(), ""));
                }
            }
            insert.executeBatch();
        }
    }

    /** Only of terms that have none: a mapping that was taken away stays away as long as another one is left. */
    private static void mappings(Connection connection, ShippedVocabulary vocabulary) throws SQLException {
        var mapped = mapped(connection, vocabulary.scheme());
        try (var insert = connection.prepareStatement("""
                insert into term_mapping (scheme, code, to_scheme, to_code) values (?, ?, ?, ?) on conflict do nothing""")) {
            for (var term : vocabulary.terms()) {
                for (var to : mapped.contains(term.code()) ? Map.<String, List<String>>of().entrySet() : term.mapped().entrySet()) {
                    for (var code : to.getValue()) {
                        batch(insert, vocabulary.scheme(), term.code(), to.getKey(), code);
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private static Set<String> mapped(Connection connection, String scheme) throws SQLException {
        var codes = new HashSet<String>();
        try (var select = connection.prepareStatement("select distinct code from term_mapping where scheme = ?")) {
            select.setString(1, scheme);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
        }
        return codes;
    }

    /** Only in languages in which the term has none. */
    private void cues(Connection connection) throws SQLException {
        var byTerm = new TreeMap<String, Map<String, List<String>>>();
        ShippedVocabulary.cues().forEach((language, terms) ->
                terms.forEach((term, words) -> byTerm.computeIfAbsent(term, none -> new TreeMap<>()).put(language, words)));
        try (var update = connection.prepareStatement("update term set cue_words = ?::jsonb || cue_words where scheme = ? and code = ?")) {
            for (var term : byTerm.entrySet()) {
                batch(update, json.text(term.getValue()), term.getKey().split(" ")[0], term.getKey().split(" ")[1]);
            }
            update.executeBatch();
        }
    }

    private static void batch(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
