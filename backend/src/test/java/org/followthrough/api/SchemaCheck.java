package org.followthrough.api;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Holds a value against a schema of the description: as much of JSON Schema as the description uses. */
record SchemaCheck(JsonNode description) {

    private static final Map<String, Predicate<JsonNode>> TYPES = Map.of("string", JsonNode::isString, "integer", JsonNode::isIntegralNumber, "number", JsonNode::isNumber,
            "boolean", JsonNode::isBoolean, "array", JsonNode::isArray, "object", JsonNode::isObject, "null", JsonNode::isNull);
    private static final Map<String, String> FORMATS = Map.of("date", "\\d{4}-\\d{2}-\\d{2}", "uuid", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "date-time", "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2})");

    /** Tells what is wrong with a value, and where. */
    void check(JsonNode asked, JsonNode value, String at, List<String> wrong) {
        var schema = asked.has("$ref") ? description.at(asked.get("$ref").asString().substring(1)) : asked;
        if (schema.has("anyOf")) {
            anyOf(schema, value, at, wrong);
        } else if (schema.has("type") && types(schema).stream().noneMatch(type -> TYPES.get(type).test(value))) {
            wrong.add(at + ": no " + schema.get("type") + " but " + value);
        } else if (!value.isNull()) {
            inside(schema, value, at, wrong);
        }
    }

    private void anyOf(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        var fits = schema.get("anyOf").values().stream().anyMatch(one -> {
            var none = new java.util.ArrayList<String>();
            check(one, value, at, none);
            return none.isEmpty();
        });
        if (!fits) {
            wrong.add(at + ": none of several but " + value);
        }
    }

    private static List<String> types(JsonNode schema) {
        var type = schema.get("type");
        return type.isArray() ? type.values().stream().map(JsonNode::asString).toList() : List.of(type.asString());
    }

    private void inside(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (schema.has("enum") && schema.get("enum").values().stream().noneMatch(value::equals)) {
            wrong.add(at + ": no code of " + schema.get("enum") + " but " + value);
        }
        var form = FORMATS.get(schema.path("format").asString(""));
        if (form != null && !value.asString().matches(form)) {
            wrong.add(at + ": no " + schema.get("format") + " but " + value);
        }
        if (value.isObject()) {
            object(schema, value, at, wrong);
        }
        for (var i = 0; value.isArray() && i < value.size(); i++) {
            check(schema.path("items"), value.get(i), at + "/" + i, wrong);
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        schema.path("required").values().stream().map(JsonNode::asString).filter(name -> !value.has(name)).forEach(name -> wrong.add(at + ": lacks " + name));
        value.properties().forEach(property -> {
            var known = schema.path("properties").get(property.getKey());
            var others = schema.path("additionalProperties");
            if (known != null) {
                check(known, property.getValue(), at + "/" + property.getKey(), wrong);
            } else if (others.isObject()) {
                check(others, property.getValue(), at + "/" + property.getKey(), wrong);
            } else if (schema.has("properties")) {
                wrong.add(at + ": knows no " + property.getKey());
            }
        });
    }
}
