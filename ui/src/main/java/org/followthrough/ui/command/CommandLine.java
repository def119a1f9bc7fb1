package org.followthrough.ui.command;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.database.DatabaseFailure;

/** Finds the command that is meant, runs it and gives the exit status: 0 done, 1 problems, 2 wrong usage. */
public final class CommandLine {

    private static final int PROBLEMS = 1;
    private static final int WRONG_USAGE = 2;
    private static final Set<String> HELP = Set.of("help", "--help", "-h");

    private final Class<?> application;
    private final Map<String, String> environment;

    public CommandLine(Class<?> application, Map<String, String> environment) {
        this.application = application;
        this.environment = environment;
    }

    public int run(List<String> arguments) {
        if (!arguments.isEmpty() && HELP.contains(arguments.getFirst())) {
            System.out.print(Messages.usage());
            return 0;
        }
        try {
            return run(Call.of(arguments, environment));
        } catch (UsageProblem e) {
            System.err.println("followthrough: " + e.getMessage() + "\n\n" + Messages.usage());
            return WRONG_USAGE;
        } catch (DatabaseFailure | CommandFailure e) {
            System.err.println("followthrough: " + e.getMessage());
            return PROBLEMS;
        }
    }

    private int run(Call call) {
        return switch (call.command()) {
            case "start", "demo" -> new ServeCommand(application).run(call);
            case "backup" -> new BackupCommand().run(call);
            case "restore" -> new RestoreCommand().run(call);
            default -> new ServiceCommand(application).run(call);
        };
    }
}
