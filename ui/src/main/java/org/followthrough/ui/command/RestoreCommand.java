package org.followthrough.ui.command;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.followthrough.database.ApplicationSeat;
import org.followthrough.database.DataDirectory;
import org.followthrough.database.Database;
import org.followthrough.database.Restore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** {@code restore DIR}: into an empty data directory, which afterwards is what the copied one was. */
final class RestoreCommand {

    int run(Call call) {
        var restore = new Restore(Path.of(call.arguments(Set.of(), Set.of()).word("restore", "DIR")));
        Logs.toStandardError();
        try (var seat = ApplicationSeat.take(call.data())) {
            var rows = restore(restore, call.data(), call.environment());
            System.out.println(Messages.text("restore.done", Long.toString(rows), call.data().root()));
        }
        return 0;
    }

    /** Half a restore is none: what was created for it goes again. */
    private static long restore(Restore restore, DataDirectory directory, Map<String, String> environment) {
        var fresh = !Database.isExternal(environment);
        directory.requireNoDatabase(fresh);
        var whole = false;
        try {
            var rows = fill(restore, directory, environment);
            directory.keepFor(restore.kind());
            whole = true;
            return rows;
        } finally {
            if (fresh && !whole) {
                directory.deleteDatabase();
            }
        }
    }

    private static long fill(Restore restore, DataDirectory directory, Map<String, String> environment) {
        try (var session = Session.on(directory, environment)) {
            Restore.requireEmpty(session.database(), directory);
            var migration = new SpringApplicationBuilder(MigrationOnly.class).web(WebApplicationType.NONE);
            session.start(migration, upTo(restore.schemaVersion()));
            return restore.into(session.database());
        }
    }

    /** Views and functions are of the newest version, so they wait for the next start, which migrates to that version. */
    private static Map<String, Object> upTo(String version) {
        return Map.of("spring.flyway.target", version, "spring.flyway.repeatable-sql-migration-prefix", "later",
                "spring.flyway.validate-migration-naming", false);
    }
}
