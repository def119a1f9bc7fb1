package org.followthrough.intake.lists;

import java.util.Arrays;
import java.util.List;
import org.followthrough.tables.TableRow;

/** A row of another body's list. */
record ForeignRow(ForeignHeader header, TableRow row) {

    /** What stands under the first of these headings that there is. */
    String text(String... headings) {
        return header.place(headings).map(place -> row.cell(place).text().strip()).orElse("");
    }

    /** Values of one cell, each on a line of its own or parted by semicolons, with or without a dash before it. */
    List<String> values(String... headings) {
        return Arrays.stream(text(headings).split("[\\r\\n;]+")).map(line -> line.strip().replaceFirst("^[-\u2013\u2022]\\s*", "").strip())
                .filter(line -> !line.isEmpty()).distinct().toList();
    }
}
