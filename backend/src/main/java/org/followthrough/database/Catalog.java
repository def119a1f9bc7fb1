package org.followthrough.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a copy has to hold, read from PostgreSQL's own catalogue: tables, sequences and the schema's version. */
final class Catalog {

    /** Ours and the engine's; both are created by the migrations. */
    private static final String SCHEMAS = "('tracker', 'camunda')";
    private static final String HISTORY = "tracker.flyway_schema_history";

    private final Connection connection;

    Catalog(Connection connection) {
        this.connection = connection;
    }

    /** A table with the columns that hold something of their own (generated ones do not), in their order. */
    record Table(String name, List<String> columns) {

        String columnList() {
            return "(" + String.join(", ", columns) + ")";
        }
    }

    record Sequence(String name, long value, boolean called) {
    }

    /** Names are quoted where need be, so they can be put into statements as they are. */
    List<Table> tables() throws SQLException {
        return all("""
                select format('%I.%I', n.nspname, c.relname),
                    array(select quote_ident(a.attname) from pg_attribute a
                        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        order by a.attnum)
                from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname in
                """ + SCHEMAS + " and c.relname <> 'flyway_schema_history' order by 1",
                row -> new Table(row.getString(1), List.of((String[]) row.getArray(2).getArray())));
    }

    List<Sequence> sequences() throws SQLException {
        var names = all("""
                select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname in
                """ + SCHEMAS + " order by 1", row -> row.getString(1));
        var sequences = new ArrayList<Sequence>();
        for (var name : names) {
            sequences.addAll(all("select last_value, is_called from " + name,
                    row -> new Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    /** Empty where the migrations have never run. */
    Optional<String> version() throws SQLException {
        if (all("select 1 where to_regclass('" + HISTORY + "') is not null", row -> 1).isEmpty()) {
            return Optional.empty();
        }
        return all("""
                select version from tracker.flyway_schema_history
                where success and version is not null order by installed_rank desc limit 1
                """, row -> row.getString(1)).stream().findFirst();
    }


    <T> List<T> all(String query, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var all = new ArrayList<T>();
            while (rows.next()) {
                all.add(reading.of(rows));
            }
            return all;
        }
    }

    /** Makes something of one row. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }
}
