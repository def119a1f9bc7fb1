package org.followthrough.accountability.packs;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.followthrough.accountability.packs.DataTable.Column;
import org.followthrough.accountability.packs.DataTable.Kind;

/** What the tables of a data package hold, for people and for machines: the data dictionary and the JSON Schema. */
final class Dictionary {

    private static final String SCHEMA = "https://json-schema.org/draft/2020-12/schema";
    private final Properties says = new Properties();

    Dictionary() {
        try (var in = new InputStreamReader(Objects.requireNonNull(Dictionary.class.getResourceAsStream("/packs/dictionary.properties")),
                StandardCharsets.UTF_8)) {
            says.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** One line a column: what it is, what it holds, whether it may be empty. */
    DataTable<?> table(List<DataTable<?>> tables) {
        var lines = tables.stream().flatMap(table -> table.columns().stream().map(column -> new Line(table.name(), column.name(), column.kind(),
                column.optional(), says(table.name(), column.name())))).toList();
        return new DataTable<>("dictionary", List.of(Column.need("table", Kind.CODE, Line::table), Column.need("column", Kind.CODE, Line::column),
                Column.need("holds", Kind.CODE, line -> line.kind().name().toLowerCase(java.util.Locale.ROOT)),
                Column.need("optional", Kind.FLAG, Line::optional), Column.need("meaning", Kind.TEXT, Line::meaning)), lines);
    }

    private record Line(String table, String column, Kind kind, boolean optional, String meaning) {
    }

    private String says(String table, String column) {
        return Optional.ofNullable(says.getProperty(table + "." + column)).or(() -> Optional.ofNullable(says.getProperty(column)))
                .orElseThrow(() -> new IllegalStateException("the data dictionary does not say what " + table + "." + column + " is"));
    }

    /** The schema of {@code data/TABLE.json}, each under its name in {@code $defs}. */
    Map<String, Object> schema(List<DataTable<?>> tables) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", SCHEMA);
        schema.put("title", "Followthrough data package");
        schema.put("$defs", tables.stream().collect(Collectors.toMap(DataTable::name, this::array)));
        return schema;
    }

    private Map<String, Object> array(DataTable<?> table) {
        var properties = new LinkedHashMap<String, Object>();
        table.columns().forEach(column -> properties.put(column.name(), property(table.name(), column)));
        return Map.of("type", "array", "items", Map.of("type", "object", "additionalProperties", false, "properties", properties, "required",
                table.columns().stream().map(Column::name).toList()));
    }

    private Map<String, Object> property(String table, Column<?> column) {
        var property = new LinkedHashMap<String, Object>(type(column.kind()));
        property.put("description", says(table, column.name()));
        if (column.optional()) {
            property.put("type", new ArrayList<>(List.of(Objects.requireNonNull(property.get("type")), "null")));
        }
        return property;
    }

    private static Map<String, Object> type(Kind kind) {
        return switch (kind) {
            case TEXT, CODE -> Map.of("type", "string");
            case WHOLE -> Map.of("type", "integer");
            case FLAG -> Map.of("type", "boolean");
            case DATE -> Map.of("type", "string", "format", "date");
            case INSTANT -> Map.of("type", "string", "format", "date-time");
            case LIST -> Map.of("type", "array");
            case COUNTS -> Map.of("type", "object", "additionalProperties", Map.of("type", "integer"));
        };
    }
}
