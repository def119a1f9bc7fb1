package org.followthrough.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fields that a body may have: what is not among them is refused, and the description of the API is made from them. */
public final class Shape {

    /** A body without any field; sending none is the same. */
    public static final Shape EMPTY = new Shape(Map.of());

    private final Map<String, Field> fields;

    private Shape(Map<String, Field> fields) {
        this.fields = fields;
    }

    /** What a field holds. */
    public enum Kind { TEXT, CODE, DATE, INSTANT, NUMBER, WHOLE, FLAG, ID, OBJECT, FILE }

    /**
     * One field.
     *
     * @param codes the enum of a code's values, or null
     * @param inner the fields of an object, or null
     */
    public record Field(String name, Kind kind, boolean required, boolean list, @Nullable Class<? extends Coded> codes,
            @Nullable Shape inner) {
    }

    /** Starts a shape. */
    public static Builder of() {
        return new Builder();
    }

    public Map<String, Field> fields() {
        return fields;
    }

    /** True where nothing has to be said. */
    boolean mayBeEmpty() {
        return fields.values().stream().noneMatch(Field::required);
    }

    /** Tells every field of {@code node}, at any depth, that this shape does not know. */
    void unknown(JsonNode node, String at, Consumer<String> tell) {
        node.properties().forEach(property -> {
            var field = fields.get(property.getKey());
            if (field == null) {
                tell.accept(at + property.getKey());
            } else if (field.inner() != null) {
                inside(field, property.getValue(), at + property.getKey(), tell);
            }
        });
    }

    private static void inside(Field field, JsonNode value, String at, Consumer<String> tell) {
        var inner = java.util.Objects.requireNonNull(field.inner());
        if (value.isObject()) {
            inner.unknown(value, at + ".", tell);
        }
        if (value.isArray()) {
            for (var i = 0; i < value.size(); i++) {
                inside(field, value.get(i), at + "[" + i + "]", tell);
            }
        }
    }

    /** Adds fields one by one; {@code need…} for what has to be there. */
    public static final class Builder {

        private final Map<String, Field> fields = new LinkedHashMap<>();

        private Builder add(Kind kind, boolean required, boolean list, @Nullable Class<? extends Coded> codes, @Nullable Shape inner,
                String... names) {
            for (var name : List.of(names)) {
                fields.put(name, new Field(name, kind, required, list, codes, inner));
            }
            return this;
        }

        public Builder need(Kind kind, String... names) {
            return add(kind, true, false, null, null, names);
        }

        public Builder may(Kind kind, String... names) {
            return add(kind, false, false, null, null, names);
        }

        public Builder needCode(String name, Class<? extends Coded> codes) {
            return add(Kind.CODE, true, false, codes, null, name);
        }

        public Builder mayCode(String name, Class<? extends Coded> codes) {
            return add(Kind.CODE, false, false, codes, null, name);
        }

        public Builder needList(Kind kind, String name) {
            return add(kind, true, true, null, null, name);
        }

        public Builder mayList(Kind kind, String name) {
            return add(kind, false, true, null, null, name);
        }

        public Builder mayListCodes(String name, Class<? extends Coded> codes) {
            return add(Kind.CODE, false, true, codes, null, name);
        }

        /** One object. */
        public Builder may(String name, Shape inner) {
            return add(Kind.OBJECT, false, false, null, inner, name);
        }

        /** Objects, at least one. */
        public Builder needList(String name, Shape inner) {
            return add(Kind.OBJECT, true, true, null, inner, name);
        }

        public Builder mayList(String name, Shape inner) {
            return add(Kind.OBJECT, false, true, null, inner, name);
        }

        public Shape build() {
            return new Shape(new LinkedHashMap<>(fields));
        }
    }
}
