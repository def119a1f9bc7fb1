package org.followthrough.ui.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What stands behind a command: plain words, in their order, and options, which may stand anywhere. */
public record Arguments(List<String> words, Map<String, String> options) {

    private static final String PREFIX = "--";

    /** Understands {@code --name value} and {@code --name=value}; after a bare {@code --} everything is a word. */
    static Arguments parse(List<String> raw, Set<String> flags, Set<String> values) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        for (var rest = raw.iterator(); rest.hasNext(); ) {
            var each = rest.next();
            if (each.equals(PREFIX)) {
                rest.forEachRemaining(words::add);
            } else if (each.startsWith(PREFIX)) {
                readOption(each.substring(PREFIX.length()), rest, flags, values, options);
            } else {
                words.add(each);
            }
        }
        return new Arguments(List.copyOf(words), Map.copyOf(options));
    }

    private static void readOption(String text, Iterator<String> rest, Set<String> flags, Set<String> values,
            Map<String, String> options) {
        var equals = text.indexOf('=');
        var name = equals < 0 ? text : text.substring(0, equals);
        if (values.contains(name)) {
            options.put(name, equals < 0 ? following(name, rest) : text.substring(equals + 1));
        } else if (flags.contains(name) && equals < 0) {
            options.put(name, "");
        } else {
            throw new UsageProblem(Messages.text("option.unknown", PREFIX + text));
        }
    }

    private static String following(String name, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new UsageProblem(Messages.text("option.needs.value", name));
        }
        return rest.next();
    }

    public boolean has(String flag) {
        return options.containsKey(flag);
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A number that is 1 or more. */
    public int positive(String name, int otherwise) {
        return option(name).map(text -> positiveNumber(name, text)).orElse(otherwise);
    }

    private static int positiveNumber(String name, String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new UsageProblem(Messages.text("option.needs.number", name, text));
        }
        return Integer.parseInt(text);
    }

    /** The only word; the description names it where it lacks. */
    public String word(String command, String description) {
        if (words.isEmpty()) {
            throw new UsageProblem(Messages.text("words.expected", command, description));
        }
        noMoreThan(1);
        return words.getFirst();
    }

    void noMoreThan(int known) {
        if (words.size() > known) {
            throw new UsageProblem(Messages.text("words.superfluous", String.join(" ", words.subList(known, words.size()))));
        }
    }
}
