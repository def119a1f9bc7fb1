package org.followthrough.intake.lists;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.tables.TableRow;

/** Headings of another body's list. Only their letters and digits count, as exports differ in blanks and capitals. */
final class ForeignHeader {

    private final int row;
    private final Map<String, Integer> places = new HashMap<>();

    ForeignHeader(TableRow header) {
        row = header.number();
        for (var place = 0; place < header.cells().size(); place++) {
            places.putIfAbsent(plain(header.cells().get(place).text()), place);
        }
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    int row() {
        return row;
    }

    /** Whether one of these headings is there. */
    boolean has(String... headings) {
        return place(headings).isPresent();
    }

    /** Where the first of these headings stands. */
    Optional<Integer> place(String... headings) {
        return Stream.of(headings).map(ForeignHeader::plain).map(places::get).flatMap(Stream::ofNullable).findFirst();
    }
}
