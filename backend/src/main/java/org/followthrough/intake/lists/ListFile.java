package org.followthrough.intake.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.followthrough.intake.FileForm;
import org.followthrough.intake.FileName;
import org.followthrough.intake.Format;
import org.followthrough.intake.Originals;
import org.followthrough.shared.RuleViolation;
import org.followthrough.tables.CsvReader;
import org.followthrough.tables.TableReader;
import org.followthrough.tables.TableRow;
import org.followthrough.tables.WorkbookReader;

/** A list as it was sent. It is read in lots, as often as needed, and never as a whole. */
record ListFile(String name, byte[] content, Format format, String sha256) {

    /**
     * What a file holds beside the rows that are read.
     *
     * @param rows   rows of another body's list that hold no recommendation
     * @param sheets names of further sheets
     */
    record Beside(int rows, List<String> sheets) {
    }

    /** The most rows that one list may have, without the headings. */
    static final int MOST_ROWS = 100_000;
    private static final int LOT = 500;

    /** @throws RuleViolation for a file that is empty, or no list */
    static ListFile of(String name, byte[] content, Format wanted) {
        if (content.length == 0) {
            throw RuleViolation.of("file", "intake.file.empty");
        }
        var form = wanted == Format.AUTO ? FileForm.of(content, name) : wanted;
        if (form != Format.CSV && form != Format.XLSX) {
            throw RuleViolation.of("format", "intake.list.format");
        }
        return new ListFile(FileName.of(name), content, form, Originals.sha256(content));
    }

    private TableReader open() {
        return format == Format.CSV ? new CsvReader(content) : new WorkbookReader(content);
    }

    /**
     * Gives the rows in which something stands, in lots, each with the headings. Of another body's list they are given under our
     * headings, and rows that hold no recommendation are left out.
     *
     * @return what of the file is not in them
     * @throws RuleViolation for a list without headings or rows, with too many rows, or that cannot be read to its end
     */
    Beside read(BiConsumer<ListHeader, List<TableRow>> each) {
        try (var rows = open()) {
            var headings = headings(rows);
            var translation = Translation.of(headings);
            var header = translation.map(Translation::header).orElseGet(() -> new ListHeader(headings));
            var count = 0;
            var leftOut = 0;
            for (var lot = lot(rows); !lot.isEmpty(); lot = lot(rows)) {
                count += lot.size();
                if (count > MOST_ROWS) {
                    throw RuleViolation.of("file", "intake.list.too-many-rows", MOST_ROWS);
                }
                var ours = ours(lot, translation);
                leftOut += lot.size() - ours.size();
                each.accept(header, ours);
            }
            if (count == 0) {
                throw RuleViolation.of("file", "intake.list.no-rows");
            }
            return new Beside(leftOut, rows.unread());
        }
    }

    private static List<TableRow> ours(List<TableRow> lot, Optional<Translation> translation) {
        return translation.isEmpty() ? lot : lot.stream().flatMap(row -> translation.get().row(row).stream()).toList();
    }

    private static TableRow headings(TableReader rows) {
        for (var row = rows.next(); row.isPresent(); row = rows.next()) {
            if (!row.get().isBlank()) {
                return row.get();
            }
        }
        throw RuleViolation.of("file", "intake.file.blank");
    }

    private static List<TableRow> lot(TableReader rows) {
        var lot = new ArrayList<TableRow>();
        while (lot.size() < LOT) {
            var row = rows.next();
            if (row.isEmpty()) {
                return lot;
            }
            row.filter(one -> !one.isBlank()).ifPresent(lot::add);
        }
        return lot;
    }
}
