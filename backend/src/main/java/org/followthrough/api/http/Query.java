package org.followthrough.api.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, read strictly: what is unknown, given twice or impossible is refused. */
public final class Query {

    private static final int LONGEST = 300;

    private final Map<String, String> values;

    private Query(Map<String, String> values) {
        this.values = values;
    }

    /** @throws Unreadable when the query string is not one, or names a parameter that is not among {@code known} */
    static Query of(@Nullable String queryString, Set<String> known) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : queryString == null || queryString.isEmpty() ? new String[0] : queryString.split("&")) {
            var at = pair.indexOf('=');
            var name = decode(at < 0 ? pair : pair.substring(0, at));
            if (!known.contains(name)) {
                throw Unreadable.of(shown(name), "api.parameter.unknown", shown(name));
            }
            if (values.put(name, decode(at < 0 ? "" : pair.substring(at + 1))) != null) {
                throw Unreadable.of(name, "api.parameter.twice");
            }
        }
        values.forEach(Query::check);
        return new Query(values);
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60);
    }

    private static void check(String name, String value) {
        if (value.length() > LONGEST || value.codePoints().anyMatch(Character::isISOControl)) {
            throw Unreadable.of(name, "api.parameter.impossible");
        }
    }

    private static String decode(String text) {
        var bytes = new ByteArrayOutputStream();
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '%') {
                bytes.write(hex(text, i));
                i += 2;
            } else {
                bytes.writeBytes((c == '+' ? " " : String.valueOf(c)).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException notUtf8) {
            throw Unreadable.of("", "api.parameter.encoding");
        }
    }

    private static int hex(String text, int at) {
        var high = at + 2 < text.length() ? Character.digit(text.charAt(at + 1), 16) : -1;
        var low = at + 2 < text.length() ? Character.digit(text.charAt(at + 2), 16) : -1;
        if (high < 0 || low < 0) {
            throw Unreadable.of("", "api.parameter.encoding");
        }
        return high * 16 + low;
    }

    /** The value of a parameter; one that is there but empty is impossible. */
    public Optional<String> text(String name) {
        var value = values.get(name);
        if (value != null && value.isBlank()) {
            throw impossible(name);
        }
        return Optional.ofNullable(value);
    }

    /** Free words to search for; none is the same as not searching. */
    public Optional<String> words(String name) {
        return Optional.ofNullable(values.get(name)).filter(words -> !words.isBlank());
    }

    /** A public code or reference; a well-formed one that nobody knows is not impossible. */
    public Optional<String> ref(String name) {
        return text(name).map(value -> {
            if (!value.matches("[A-Za-z0-9][A-Za-z0-9._~-]*")) {
                throw impossible(name);
            }
            return value;
        });
    }

    /** A code of a closed list. */
    public <E extends Enum<E> & Coded> Optional<E> code(String name, Class<E> type) {
        return text(name).map(value -> Coded.find(type, value).orElseThrow(() -> impossible(name)));
    }

    public Optional<Boolean> flag(String name) {
        return text(name).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw impossible(name);
        });
    }

    /** A whole number between two bounds, both included. */
    public OptionalInt whole(String name, int from, int to) {
        var value = text(name);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!value.get().matches("[0-9]{1,9}")) {
            throw impossible(name);
        }
        var number = Integer.parseInt(value.get());
        if (number < from || number > to) {
            throw impossible(name);
        }
        return OptionalInt.of(number);
    }

    /** The error for a value that this parameter cannot have. */
    public static Unreadable impossible(String name) {
        return Unreadable.of(name, "api.parameter.impossible");
    }

    /** The error for a parameter without which there is no answer. */
    public static Unreadable missing(String name) {
        return Unreadable.of(name, "api.parameter.missing");
    }

    /** The same question, whatever the order of its parameters, without the given ones. */
    String without(Set<String> names) {
        var rest = new TreeMap<>(values);
        rest.keySet().removeAll(names);
        return rest.toString();
    }
}
