package org.followthrough.paper;

import java.util.List;

/** One thing under a heading. */
public sealed interface Block {

    /** A paragraph. */
    record Paragraph(String text) implements Block {
    }

    /** A remark that stands apart: how to read, what is missing. */
    record Note(String text) implements Block {
    }

    /** Things one below the other. */
    record Bullets(List<String> items) implements Block {

        public Bullets {
            items = List.copyOf(items);
        }
    }

    /** Names with what belongs to them. */
    record Facts(List<Fact> facts) implements Block {

        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /** A table; the first cell of each row is its header. */
    record Table(String caption, List<Column> columns, List<List<Words>> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            var width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("a row has as many cells as the table has columns");
            }
        }
    }

    /**
     * Counts of one whole as bars; the figures stand beside the bars, so that nothing is told by a picture alone.
     *
     * @param alternative what the picture shows, in a sentence
     * @param whole the denominator; 0 where there is nothing to count
     */
    record Bars(String caption, String alternative, long whole, List<Bar> bars) implements Block {

        public Bars {
            bars = List.copyOf(bars);
        }
    }

    /**
     * One bar.
     *
     * @param figures its count as it is written, with its share where there is one
     */
    record Bar(String name, long count, String figures, Voice voice) {
    }

    /**
     * A column.
     *
     * @param share of the table's width; columns are as wide as their share of the sum of all
     */
    record Column(String header, Content content, int share) {

        public static Column text(String header, int share) {
            return new Column(header, Content.TEXT, share);
        }

        public static Column number(String header) {
            return new Column(header, Content.NUMBER, 1);
        }
    }

    /** What stands in a column. */
    enum Content {
        TEXT,
        /** Aligned at the end, figures of equal width. */
        NUMBER
    }
}
