package org.followthrough.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of one sheet. Texts are text cells, which no spreadsheet computes; one cell holds at most 32,767 characters. */
public final class XlsxTable implements TableWriter {

    /** What every spreadsheet can hold in one cell, in characters. */
    public static final int LONGEST_CELL = 32_767;
    private static final int FLUSHED = 500;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    /** Begins a workbook whose sheet has that name. */
    public XlsxTable(OutputStream out, String name, List<String> header) throws IOException {
        workbook = new Workbook(out, "Followthrough", "1.0");
        sheet = workbook.newWorksheet(name);
        for (var column = 0; column < header.size(); column++) {
            sheet.inlineString(0, column, header.get(column));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
        row++;
        for (var column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        if (row % FLUSHED == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> { }
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case List<?> list -> text(column, TableWriter.joined(list));
            default -> text(column, value.toString());
        }
    }

    private void text(int column, String text) {
        var plain = isPlain(text) ? text : plain(text);
        sheet.inlineString(row, column, plain.length() <= LONGEST_CELL ? plain : plain.substring(0, LONGEST_CELL - 1) + "…");
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                return false;
            }
        }
        return true;
    }

    private static String plain(String text) {
        return text.codePoints().filter(c -> c >= ' ' || c == '\t' || c == '\n' || c == '\r')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
