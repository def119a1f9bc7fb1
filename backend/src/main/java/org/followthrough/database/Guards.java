package org.followthrough.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The triggers and foreign keys of the tables, out of force while rows are put in as they once were: tables come one by one, and
 * what a trigger did then must not be done again. Foreign keys come back checked, with their comments.
 */
final class Guards {

    private final Connection connection;
    private final Catalog catalog;
    private List<String> backInForce = List.of();

    Guards(Connection connection) {
        this.connection = connection;
        this.catalog = new Catalog(connection);
    }

    /** The schemas of the tables are empty of search path here, so that every name is written in full. */
    void lift() throws SQLException {
        run("set local search_path to pg_catalog");
        backInForce = statements(RETURNING);
        for (var statement : statements(LIFTING)) {
            run(statement);
        }
        run("set local search_path to tracker, public");
    }

    void restore() throws SQLException {
        run("set local search_path to pg_catalog");
        for (var statement : backInForce) {
            run(statement);
        }
    }

    private List<String> statements(String query) throws SQLException {
        return catalog.all(query, row -> row.getString(1));
    }

    private void run(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static final String CONSTRAINTS = """
            pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
            where k.contype = 'f' and k.conparentid = 0 and n.nspname in ('tracker', 'camunda')
            """;

    private static final String TRIGGERS = """
            pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not t.tgisinternal and t.tgenabled <> 'D' and n.nspname in ('tracker', 'camunda')
            """;

    private static final String LIFTING = """
            select format('alter table %I.%I drop constraint %I', n.nspname, c.relname, k.conname) from
            """ + CONSTRAINTS + """
            union all
            select format('alter table %I.%I disable trigger %I', n.nspname, c.relname, t.tgname) from
            """ + TRIGGERS;

    private static final String RETURNING = """
            select format('alter table %I.%I add constraint %I %s', n.nspname, c.relname, k.conname, pg_get_constraintdef(k.oid))
                || coalesce(format('; comment on constraint %I on %I.%I is %L', k.conname, n.nspname, c.relname,
                    obj_description(k.oid, 'pg_constraint')), '') from
            """ + CONSTRAINTS + """
            union all
            select format('alter table %I.%I enable %s trigger %I', n.nspname, c.relname,
                case t.tgenabled when 'A' then 'always' when 'R' then 'replica' else '' end, t.tgname) from
            """ + TRIGGERS;
}
