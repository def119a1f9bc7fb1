package org.followthrough.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8. A text that a spreadsheet might take for a formula, and one that begins with
 * an apostrophe, gets one apostrophe in front: whoever removes one leading apostrophe has exactly the text again.
 */
public final class CsvTable implements TableWriter {

    private static final String FORMULA = "=+-@\t\r\n'|%\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String SPACE = " \t\n\u000B\f\r";
    private static final int FLUSHED = 1 << 15;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(FLUSHED + (FLUSHED >> 1));

    /** Begins a table; a file of this form has no place for its {@code name}. */
    public CsvTable(OutputStream stream, String name, List<String> header) throws IOException {
        out = stream;
        row(List.copyOf(header));
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            if (column > 0) {
                text.append(',');
            }
            cell(cells.get(column));
        }
        text.append("\r\n");
        if (text.length() >= FLUSHED) {
            send();
        }
    }

    private void cell(@Nullable Object value) {
        switch (value) {
            case null -> { }
            case String plain -> quoted(plain);
            case Number number -> text.append(number);
            case Boolean flag -> text.append(flag);
            case List<?> list -> quoted(TableWriter.joined(list));
            default -> quoted(value.toString());
        }
    }

    static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Exactly what {@link #safe} was given. */
    static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private void quoted(String cell) {
        var formula = isFormula(cell);
        if (!formula && !needsQuotes(cell)) {
            text.append(cell);
            return;
        }
        text.append(formula ? "\"'" : "\"").append(cell.indexOf('"') < 0 ? cell : cell.replace("\"", "\"\"")).append('"');
    }

    private static boolean needsQuotes(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        return SPACE.indexOf(cell.charAt(0)) >= 0 || SPACE.indexOf(cell.charAt(cell.length() - 1)) >= 0 || cell.indexOf(',') >= 0
                || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    }

    private void send() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void close() throws IOException {
        send();
        out.flush();
    }
}
