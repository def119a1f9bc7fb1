package org.followthrough.api.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Ids;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The values of a body. Wrong types, unknown codes and impossible dates are collected while it is read; {@link #check()}
 * refuses them together, once it is known that the request fits the state.
 */
public final class Fields {

    private static final int LONGEST_LIST = 1000;

    private final JsonNode node;
    private final String at;
    private final List<Violation> violations;

    Fields(JsonNode node) {
        this(node, "", new ArrayList<>());
    }

    private Fields(JsonNode node, String at, List<Violation> violations) {
        this.node = node;
        this.at = at;
        this.violations = violations;
    }

    /** Refuses the body if any value read so far was missing or impossible. */
    public void check() {
        RuleViolation.throwIfAny(violations);
    }

    /** Whether the body says anything about it. */
    public boolean has(String name) {
        return value(name).isPresent();
    }

    private Optional<JsonNode> value(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private <T> Optional<T> read(String name, String messageKey, Function<JsonNode, Optional<T>> reader) {
        var value = value(name);
        var read = value.flatMap(reader);
        if (value.isPresent() && read.isEmpty()) {
            wrong(name, messageKey);
        }
        return read;
    }

    private void wrong(String name, String messageKey, Object... args) {
        violations.add(Violation.of(at + name, messageKey, args));
    }

    private <T> T need(String name, Optional<T> read, T instead) {
        if (read.isEmpty() && !has(name)) {
            wrong(name, "api.field.missing");
        }
        return read.orElse(instead);
    }

    public @Nullable String text(String name) {
        return read(name, "api.field.text", Fields::plain).orElse(null);
    }

    /** The text, or an empty one where there is none. */
    public String textOrEmpty(String name) {
        return Optional.ofNullable(text(name)).orElse("");
    }

    public String needText(String name) {
        return need(name, read(name, "api.field.text", Fields::plain), "");
    }

    /** Text that a person can have typed; the database cannot hold anything else. */
    private static Optional<String> plain(JsonNode value) {
        return value.isString() ? Optional.of(value.stringValue()).filter(Fields::isPlain) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' || c >= 0xD800 && c <= 0xDFFF);
    }

    public <E extends Enum<E> & Coded> @Nullable E code(String name, Class<E> type) {
        return read(name, "api.field.code", code(type)).orElse(null);
    }

    public <E extends Enum<E> & Coded> Optional<E> needCode(String name, Class<E> type) {
        var read = read(name, "api.field.code", code(type));
        if (!has(name)) {
            wrong(name, "api.field.missing");
        }
        return read;
    }

    private static <E extends Enum<E> & Coded> Function<JsonNode, Optional<E>> code(Class<E> type) {
        return value -> plain(value).flatMap(code -> Coded.find(type, code));
    }

    public @Nullable LocalDate date(String name) {
        return read(name, "api.field.date", Fields::date).orElse(null);
    }

    public LocalDate needDate(String name) {
        return need(name, read(name, "api.field.date", Fields::date), LocalDate.EPOCH);
    }

    private static Optional<LocalDate> date(JsonNode value) {
        return plain(value).filter(text -> text.matches("[1-9][0-9]{3}-[0-9]{2}-[0-9]{2}")).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        });
    }

    public @Nullable Instant instant(String name) {
        return read(name, "api.field.instant", Fields::instant).orElse(null);
    }

    public Instant needInstant(String name) {
        return need(name, read(name, "api.field.instant", Fields::instant), Instant.EPOCH);
    }

    private static Optional<Instant> instant(JsonNode value) {
        return plain(value).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text).toInstant());
            } catch (DateTimeException impossible) {
                return Optional.empty();
            }
        });
    }

    public @Nullable Integer whole(String name) {
        return read(name, "api.field.whole", Fields::whole).orElse(null);
    }

    public int needWhole(String name) {
        return need(name, read(name, "api.field.whole", Fields::whole), 0);
    }

    private static Optional<Integer> whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToInt() ? Optional.of(value.intValue()) : Optional.empty();
    }

    public @Nullable BigDecimal number(String name) {
        return read(name, "api.field.number", value -> value.isNumber() ? Optional.of(value.decimalValue()) : Optional.empty()).orElse(null);
    }

    public BigDecimal needNumber(String name) {
        return need(name, Optional.ofNullable(number(name)), BigDecimal.ZERO);
    }

    public boolean flag(String name, boolean otherwise) {
        return read(name, "api.field.flag", Fields::flag).orElse(otherwise);
    }

    public boolean needFlag(String name) {
        return need(name, read(name, "api.field.flag", Fields::flag), false);
    }

    private static Optional<Boolean> flag(JsonNode value) {
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    public List<String> texts(String name) {
        return list(name, "api.field.text", Fields::plain);
    }

    public List<Integer> wholes(String name) {
        return list(name, "api.field.whole", Fields::whole);
    }

    public <E extends Enum<E> & Coded> List<E> codes(String name, Class<E> type) {
        return list(name, "api.field.code", code(type));
    }

    public List<UUID> ids(String name) {
        return list(name, "api.field.id", value -> plain(value).flatMap(Ids::read));
    }

    public Optional<UUID> needId(String name) {
        var read = read(name, "api.field.id", value -> plain(value).flatMap(Ids::read));
        if (!has(name)) {
            wrong(name, "api.field.missing");
        }
        return read;
    }

    private <T> List<T> list(String name, String messageKey, Function<JsonNode, Optional<T>> reader) {
        var items = new ArrayList<T>();
        var nodes = array(name);
        for (var i = 0; i < nodes.size(); i++) {
            var read = reader.apply(nodes.get(i));
            read.ifPresent(items::add);
            if (read.isEmpty()) {
                wrong(name + "[" + i + "]", messageKey);
            }
        }
        return items;
    }

    private List<JsonNode> array(String name) {
        var array = value(name);
        if (array.isEmpty()) {
            return List.of();
        }
        if (!array.get().isArray() || array.get().size() > LONGEST_LIST) {
            wrong(name, "api.field.list", LONGEST_LIST);
            return List.of();
        }
        return array.get().values().stream().toList();
    }

    /** An object, whose violations are collected with these; nothing where there is none. */
    public Optional<Fields> object(String name) {
        return read(name, "api.field.object", value -> value.isObject() ? Optional.of(new Fields(value, at + name + ".", violations))
                : Optional.empty());
    }

    /** The objects of a list, whose violations are collected with these. */
    public List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        var nodes = array(name);
        for (var i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).isObject()) {
                objects.add(new Fields(nodes.get(i), at + name + "[" + i + "].", violations));
            } else {
                wrong(name + "[" + i + "]", "api.field.object");
            }
        }
        return objects;
    }
}
