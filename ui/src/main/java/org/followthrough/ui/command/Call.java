package org.followthrough.ui.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.database.DataDirectory;

/**
 * One call of a command. Options that all commands share are taken out; an option outranks the environment.
 *
 * @param rest the words and options that only the command itself understands
 */
record Call(String command, Arguments common, List<String> rest, Map<String, String> environment) {

    private static final Set<String> WITH_VALUE = Set.of("port", "data");
    private static final int HIGHEST_PORT = 65535;

    static Call of(List<String> raw, Map<String, String> environment) {
        if (raw.isEmpty()) {
            throw new UsageProblem(Messages.text("command.missing"));
        }
        var common = new ArrayList<String>();
        var rest = new ArrayList<String>();
        for (var each = raw.subList(1, raw.size()).iterator(); each.hasNext(); ) {
            var argument = each.next();
            var isCommon = WITH_VALUE.stream().anyMatch(name -> argument.equals("--" + name) || argument.startsWith("--" + name + "="));
            (isCommon ? common : rest).add(argument);
            if (isCommon && !argument.contains("=") && each.hasNext()) {
                common.add(each.next());
            }
        }
        var call = new Call(raw.getFirst(), Arguments.parse(common, Set.of(), WITH_VALUE), List.copyOf(rest), environment);
        call.port();
        return call;
    }

    /** 0 stands for any free one. */
    int port() {
        var text = setting("port").orElse("8080");
        if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > HIGHEST_PORT) {
            throw new UsageProblem(Messages.text("option.needs.port", "port", text));
        }
        return Integer.parseInt(text);
    }

    DataDirectory data() {
        return new DataDirectory(Path.of(setting("data").orElse("demo".equals(command) ? "data/demo" : "data/main")));
    }

    private Optional<String> setting(String name) {
        return common.option(name).or(() -> fromEnvironment(name));
    }

    Optional<String> fromEnvironment(String name) {
        return Optional.ofNullable(environment.get("FOLLOWTHROUGH_" + name.toUpperCase(Locale.ROOT)))
                .filter(text -> !text.isBlank());
    }

    /** The rest, for a command that knows these options. */
    Arguments arguments(Set<String> flags, Set<String> values) {
        var known = new HashSet<>(flags);
        known.add("json");
        return Arguments.parse(rest, known, values);
    }
}
