package org.followthrough.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.followthrough.tables.XlsxTable;

/** Lists of recommendations as a forum's secretariat would hand them in. */
final class Lists {

    private static final List<String> HEADER = List.of("title", "verbatim", "section", "number", "themes", "gcmObjectives", "addresseeGroups",
            "verifiability", "ambition", "consensus");

    private Lists() {
    }

    static byte[] workbook(Asks asks, int rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new XlsxTable(bytes, "Recommendations", HEADER)) {
            for (var row = 1; row <= rows; row++) {
                table.row(List.of(asks.title(), asks.text(), "Roundtable " + (1 + row % 12), Integer.toString(row), asks.theme(),
                        Integer.toString(asks.objective()), "all-governments", "verifiable", "improves", "consensus"));
            }
        }
        return bytes.toByteArray();
    }
}
