package org.followthrough.accountability.packs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Json;
import org.followthrough.tables.CsvTable;
import org.followthrough.tables.TableWriter;
import org.followthrough.tables.XlsxTable;
import org.jspecify.annotations.Nullable;

/** A table of open data: the one definition of its columns, from which every format, the schema and the dictionary are made. */
record DataTable<T>(String name, List<Column<T>> columns, List<T> rows) {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** What the values of a column are; in JSON they are what JSON has for it, instants and dates as texts. */
    enum Kind { TEXT, CODE, WHOLE, FLAG, DATE, INSTANT, LIST, COUNTS }

    /** A column; {@code optional} where its value may be unknown or not there. */
    record Column<T>(String name, Kind kind, boolean optional, Function<T, @Nullable Object> value) {

        static <T> Column<T> need(String name, Kind kind, Function<T, @Nullable Object> value) {
            return new Column<>(name, kind, false, value);
        }

        static <T> Column<T> may(String name, Kind kind, Function<T, @Nullable Object> value) {
            return new Column<>(name, kind, true, value);
        }

        private @Nullable Object json(T row) {
            Object is = value.apply(row);
            return switch (is) {
                case null -> null;
                case Coded coded -> coded.code();
                case Number number -> number;
                case Boolean flag -> flag;
                case List<?> list -> list;
                case Map<?, ?> counts -> counts;
                default -> is.toString();
            };
        }

        /** As it stands in one cell. */
        private @Nullable Object cell(T row) {
            Object is = json(row);
            return is instanceof Map<?, ?> counts ? counts.entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).toList() : is;
        }
    }

    /** Opens a table in a format. */
    private interface Opener {
        TableWriter open(ByteArrayOutputStream out, String name, List<String> header) throws IOException;
    }

    PackFile csv() {
        return new PackFile(name + ".csv", PackFile.CSV, written(CsvTable::new));
    }

    PackFile xlsx() {
        return new PackFile(name + ".xlsx", WORKBOOK, written(XlsxTable::new));
    }

    PackFile json(Json json) {
        return PackFile.of(name + ".json", PackFile.JSON, json.text(objects()) + "\n");
    }

    private byte[] written(Opener opener) {
        var out = new ByteArrayOutputStream();
        try (var writer = opener.open(out, name, columns.stream().map(Column::name).toList())) {
            for (var row : rows) {
                writer.row(columns.stream().<@Nullable Object>map(column -> column.cell(row)).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /** The rows as objects with the columns as members. */
    List<Map<String, @Nullable Object>> objects() {
        return rows.stream().map(row -> {
            Map<String, @Nullable Object> item = new LinkedHashMap<>();
            columns.forEach(column -> item.put(column.name(), column.json(row)));
            return item;
        }).toList();
    }
}
