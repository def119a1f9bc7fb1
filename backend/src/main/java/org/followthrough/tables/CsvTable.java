package org.followthrough.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8. A text that a spreadsheet might take for a formula, and one that begins with
 * an apostrophe, gets one apostrophe in front: whoever removes one leading apostrophe has exactly the text again.
 */
public final class CsvTable implements TableWriter {

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\t\r\n'|%].*|[\uFF1D\uFF0B\uFF0D\uFF20].*");
    private static final Pattern QUOTED = Pattern.compile("(?s).*[\",\r\n].*|\\s.*|.*\\s|'.*");
    private final Writer out;

    /** Begins a table; a file of this form has no place for its {@code name}. */
    public CsvTable(OutputStream stream, String name, List<String> header) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
        line(header);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        line(cells.stream().map(CsvTable::cell).toList());
    }

    private void line(List<String> cells) throws IOException {
        out.write(cells.stream().map(CsvTable::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case List<?> list -> safe(list.stream().map(String::valueOf).collect(Collectors.joining(LIST_PARTED_BY)));
            default -> safe(value.toString());
        };
    }

    static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Exactly what {@link #safe} was given. */
    static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell.substring(1)).matches() ? cell.substring(1) : cell;
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).matches() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
