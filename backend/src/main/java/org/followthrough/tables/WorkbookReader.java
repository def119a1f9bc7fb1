package org.followthrough.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook. A formula counts with the value that was stored beside it when the workbook was saved. */
public final class WorkbookReader implements TableReader {

    private static final int MOST_DIGITS = 40;
    private static final Pattern ERROR = Pattern.compile("#(NULL!|DIV/0!|VALUE!|REF!|NAME\\?|NUM!|N/A|SPILL!|CALC!|GETTING_DATA)");

    private final ReadableWorkbook workbook;
    private final Stream<Row> opened;
    private final Iterator<Row> rows;

    /** @throws RuleViolation for a file that is damaged, protected, too large, or has merged cells */
    public WorkbookReader(byte[] content) {
        WorkbookGuard.check(content);
        workbook = reading(() -> open(content));
        opened = reading(this::first);
        rows = opened.iterator();
    }

    private static ReadableWorkbook open(byte[] content) {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(false, true));
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private Stream<Row> first() {
        try {
            return workbook.getFirstSheet().openStream();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    /** Whatever the reader stumbles over is a fault of the file. */
    private static <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (ExcelReaderException | UncheckedIOException | IllegalStateException | IllegalArgumentException | NullPointerException
                | IndexOutOfBoundsException | java.util.NoSuchElementException damaged) {
            throw RuleViolation.of("file", "intake.list.damaged");
        }
    }

    @Override
    public List<String> unread() {
        return reading(() -> workbook.getSheets().skip(1).map(Sheet::getName).toList());
    }

    @Override
    public Optional<TableRow> next() {
        return reading(() -> rows.hasNext() ? Optional.of(row(rows.next())) : Optional.<TableRow>empty());
    }

    private static TableRow row(Row row) {
        List<Cell> cells = new ArrayList<>(row.getCellCount());
        for (var column = 0; column < row.getCellCount(); column++) {
            cells.add(cell(row.getCell(column)));
        }
        return new TableRow(row.getRowNum(), cells);
    }

    private static Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return Cell.EMPTY;
        }
        if (cell.getType() == CellType.STRING && cell.getValue() == null) {
            throw new IllegalStateException("a text that is not there");
        }
        var text = text(cell.getValue());
        if (cell.getType() == CellType.ERROR || ERROR.matcher(text).matches()) {
            return new Cell(text, Cell.Kind.UNCOMPUTED);
        }
        if (cell.getFormula() == null) {
            return Cell.plain(text);
        }
        return new Cell(text, cell.getValue() == null ? Cell.Kind.UNCOMPUTED : Cell.Kind.COMPUTED);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> plain(number);
            default -> value.toString();
        };
    }

    /** 7 for 7.0; what no spreadsheet can hold stays as it is written, since its digits would fill the memory. */
    private static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public void close() {
        try (workbook) {
            opened.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
