package org.followthrough.api;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.followthrough.api.http.Shape;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** JSON schemas of records and bodies, read from the code itself, so that they cannot differ from it. */
final class Schemas {

    private final Map<String, Object> named = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    /** The schemas met so far, by name. */
    Map<String, Object> named() {
        return named;
    }

    /** The schema of a record, by reference. */
    Map<String, Object> of(Class<?> type) {
        var known = names.get(type);
        var name = known == null ? free(type) : known;
        if (known == null) {
            names.put(type, name);
            named.put(name, object(type));
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** Records may have the same name; the second is named after its resource too, or after its package. */
    private String free(Class<?> type) {
        var name = name(type);
        return names.containsValue(name) ? place(type) + name : name;
    }

    private static String place(Class<?> type) {
        var within = type.getEnclosingClass();
        var near = type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
        return within == null ? near.substring(0, 1).toUpperCase(Locale.ROOT) + near.substring(1) : within.getSimpleName().replaceAll("(Resource|View)$", "");
    }

    private static String name(Class<?> type) {
        var own = type.getSimpleName().replaceAll("(View|Line)$", "");
        return own.isEmpty() ? type.getSimpleName() : own;
    }

    private Map<String, Object> object(Class<?> type) {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            properties.put(component.getName(), property(component));
        }
        return Map.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private Map<String, Object> property(RecordComponent component) {
        return schema(component.getAnnotatedType(), component.getGenericType(), isNullable(component.getAnnotatedType()));
    }

    private static boolean isNullable(AnnotatedElement element) {
        return element.isAnnotationPresent(Nullable.class);
    }

    private Map<String, Object> schema(@Nullable AnnotatedType annotated, Type type, boolean nullable) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            var inner = annotated instanceof AnnotatedParameterizedType a ? a.getAnnotatedActualTypeArguments() : null;
            return generic.getRawType() == Map.class
                    ? typed("object", nullable, "additionalProperties", schema(null, arguments[1], false))
                    : typed("array", nullable, "items", schema(inner == null ? null : inner[0], arguments[0], false));
        }
        return plain((Class<?>) type, nullable);
    }

    private Map<String, Object> plain(Class<?> type, boolean nullable) {
        if (type.isRecord()) {
            return nullable ? Map.of("anyOf", List.of(of(type), Map.of("type", "null"))) : of(type);
        }
        if (Coded.class.isAssignableFrom(type)) {
            return codes(type, nullable);
        }
        if (type == LocalDate.class) {
            return typed("string", nullable, "format", "date");
        }
        if (type == Instant.class) {
            return typed("string", nullable, "format", "date-time");
        }
        if (type == UUID.class) {
            return typed("string", nullable, "format", "uuid");
        }
        return Map.of("type", nullable ? List.of(simple(type), "null") : simple(type));
    }

    private static String simple(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return "boolean";
        }
        if (type == BigDecimal.class || type == double.class) {
            return "number";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "integer" : type == Object.class ? "object" : "string";
    }

    /** A string with one of an enum's codes. */
    static Map<String, Object> codes(Class<?> type, boolean nullable) {
        var codes = new ArrayList<@Nullable Object>(Arrays.stream(type.getEnumConstants()).map(constant -> ((Coded) constant).code()).toList());
        if (nullable) {
            codes.add(null);
        }
        return typed("string", nullable, "enum", codes);
    }

    private static Map<String, Object> typed(String type, boolean nullable, String key, Object value) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("type", nullable ? List.of(type, "null") : type);
        schema.put(key, value);
        return schema;
    }

    /** The schema of a body. */
    Map<String, Object> of(Shape shape) {
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<String>();
        shape.fields().forEach((name, field) -> {
            var value = field.list() ? Map.<String, Object>of("type", "array", "items", item(field)) : item(field);
            properties.put(name, field.required() ? value : orNull(value));
            if (field.required()) {
                required.add(name);
            }
        });
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** What need not be said may be null as well. */
    private static Map<String, Object> orNull(Map<String, Object> schema) {
        var either = new LinkedHashMap<>(schema);
        either.put("type", List.of(schema.get("type"), "null"));
        if (schema.get("enum") instanceof List<?> codes) {
            var more = new ArrayList<@Nullable Object>(codes);
            more.add(null);
            either.put("enum", more);
        }
        return either;
    }

    private Map<String, Object> item(Shape.Field field) {
        return switch (field.kind()) {
            case TEXT -> Map.of("type", "string");
            case CODE -> codes(java.util.Objects.requireNonNull(field.codes()), false);
            case DATE -> typed("string", false, "format", "date");
            case INSTANT -> typed("string", false, "format", "date-time");
            case NUMBER -> Map.of("type", "number");
            case WHOLE -> Map.of("type", "integer");
            case FLAG -> Map.of("type", "boolean");
            case ID -> typed("string", false, "format", "uuid");
            case OBJECT -> of(java.util.Objects.requireNonNull(field.inner()));
            case FILE -> Map.of("type", "string", "contentMediaType", "application/octet-stream");
        };
    }
}
