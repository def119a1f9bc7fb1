package org.followthrough.intake.lists;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.followthrough.intake.Format;
import org.followthrough.shared.Violation;
import org.followthrough.tables.CsvTable;
import org.followthrough.tables.TableRow;
import org.followthrough.tables.TableWriter;
import org.followthrough.tables.XlsxTable;
import org.jspecify.annotations.Nullable;

/**
 * The list again in its own form, with one more column that names what is wrong in each row (features, row B1). When it is
 * mended and sent again that column is read over.
 */
final class ErrorSheet {

    private final OutputStream out;
    private final Format format;
    private final Function<Violation, String> words;
    private @Nullable TableWriter writer;
    private List<Integer> columns = List.of();

    ErrorSheet(OutputStream out, Format format, Function<Violation, String> words) {
        this.out = out;
        this.format = format;
        this.words = words;
    }

    /** Writes some rows with their errors; those of the headings stand in the first of them. */
    void write(ListHeader header, List<TableRow> rows, List<CellError> errors) {
        try {
            var ofHeadings = writer == null ? header.errors() : List.<CellError>of();
            var sheet = writer == null ? begin(header) : writer;
            var byRow = errors.stream().collect(Collectors.groupingBy(CellError::row));
            var first = Stream.concat(ofHeadings.stream(), byRow.getOrDefault(header.row(), List.of()).stream()).toList();
            for (var row : rows) {
                sheet.row(cells(row, row == rows.getFirst() ? first : List.of(), byRow.getOrDefault(row.number(), List.of())));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private TableWriter begin(ListHeader header) throws IOException {
        var names = header.names();
        columns = IntStream.range(0, names.size()).filter(i -> ListColumn.of(names.get(i)).filter(ListColumn.ERRORS::equals).isEmpty())
                .boxed().toList();
        var headings = new ArrayList<>(columns.stream().map(names::get).toList());
        headings.add(ListColumn.ERRORS.title());
        var begun = format == Format.CSV ? new CsvTable(out, "recommendations", headings) : new XlsxTable(out, "recommendations", headings);
        writer = begun;
        return begun;
    }

    private List<@Nullable Object> cells(TableRow row, List<CellError> ofHeadings, List<CellError> own) {
        var cells = new ArrayList<@Nullable Object>();
        columns.forEach(column -> cells.add(row.cell(column).text()));
        cells.add(Stream.concat(ofHeadings.stream(), own.stream()).map(this::line).collect(Collectors.joining("\n")));
        return cells;
    }

    private String line(CellError error) {
        var text = words.apply(error.violation());
        return error.column().isEmpty() ? text : words.apply(Violation.of("", "intake.list.error.line", error.column(), text));
    }

    void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
