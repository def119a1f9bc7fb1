package org.followthrough.ui.command;

import java.nio.file.Path;
import java.util.Set;
import org.followthrough.database.Backup;
import org.followthrough.database.Database;

/** {@code backup DIR}: a consistent copy, of a running system as well. */
final class BackupCommand {

    int run(Call call) {
        var target = Path.of(call.arguments(Set.of(), Set.of()).word("backup", "DIR"));
        var directory = call.data();
        if (!Database.isExternal(call.environment()) && !directory.hasDatabase()) {
            throw new CommandFailure(Messages.text("nothing.there", directory.root()));
        }
        Logs.toStandardError();
        try (var session = Session.on(directory, call.environment())) {
            var rows = new Backup(target).of(session.database(), directory.kind().orElse("main"));
            System.out.println(Messages.text("backup.done", Long.toString(rows), target.toAbsolutePath().normalize()));
        }
        return 0;
    }
}
