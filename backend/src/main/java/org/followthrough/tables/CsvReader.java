package org.followthrough.tables;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.followthrough.shared.RuleViolation;

/** Separated values as programs and spreadsheets write them; the guard against formulas of our own files is taken off. */
public final class CsvReader implements TableReader {

    private static final int LONGEST_CELL = 1 << 20;

    private final CloseableIterator<CsvRecord> records;
    private int number;

    /** @throws RuleViolation for what is no text */
    public CsvReader(byte[] content) {
        var encoding = TextEncoding.of(content);
        try {
            var separator = Separator.of(encoding.reader(content));
            records = de.siegmar.fastcsv.reader.CsvReader.builder().fieldSeparator(separator.sign()).skipEmptyLines(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false).maxBufferSize(LONGEST_CELL).ofCsvRecord(encoding.reader(content)).iterator();
            if (separator.announced()) {
                next();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public Optional<TableRow> next() {
        number++;
        try {
            return records.hasNext() ? Optional.of(row(records.next())) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw RuleViolation.of("file", "intake.list.malformed", number);
        }
    }

    private TableRow row(CsvRecord record) {
        return new TableRow(number, record.getFields().stream().map(field -> Cell.plain(CsvTable.plain(field))).toList());
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
