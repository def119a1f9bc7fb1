package org.followthrough.intake.lists;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.followthrough.register.Recommendation;
import org.followthrough.shared.Sql;
import org.followthrough.tables.TableWriter;
import org.followthrough.tables.XlsxTable;
import org.jspecify.annotations.Nullable;

/** Values as a list writes them, and how two writings are compared. */
final class Written {

    private Written() {
    }

    /** The value of a recommendation as the export writes it. */
    static String of(Recommendation r, ListColumn column) {
        return switch (column) {
            case REF -> r.ref();
            case STATE -> r.state().code();
            case TITLE -> r.title();
            case VERBATIM -> r.verbatim();
            case READING_TEXT -> r.readingText();
            case SECTION -> r.section();
            case NUMBER -> orEmpty(r.number());
            case DOCUMENT -> orEmpty(r.document());
            case EVENT -> r.event();
            case EDITION -> r.edition();
            case THEMES -> list(r.themes());
            case GCM_OBJECTIVES -> list(r.gcmObjectives());
            case ADDRESSEE_GROUPS -> list(r.addresseeGroups().stream().map(Sql::code).toList());
            case GUIDING_PRINCIPLES, SDG_TARGETS, INSTRUMENTS, AFFECTED_GROUPS, MIGRATION_FORMS -> list(r.coding().of(column.scheme()));
            case CORRIDORS -> list(r.coding().corridors());
            case PAGE -> orEmpty(r.page());
            case VERIFIABILITY -> r.quality().verifiability().code();
            case AMBITION -> r.quality().ambition().code();
            case CONSENSUS -> r.quality().consensus().code();
            case SHARPENED -> orEmpty(r.quality().sharpened());
            case CONFIRMED -> String.valueOf(r.qualityConfirmed());
            case COMMITMENTS, UPSTREAM, PART, PARENT, SUB_POINTS, ATTRIBUTION, PROPONENTS, ERRORS -> "";
        };
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String list(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(TableWriter.LIST_PARTED_BY));
    }

    /** The values of one cell, parted by semicolons. */
    static List<String> values(String cell) {
        return Arrays.stream(cell.split(";")).map(String::strip).filter(value -> !value.isEmpty()).distinct().toList();
    }

    /**
     * True when a cell holds that value, whatever a spreadsheet did to it on the way: other line ends, blanks at the edges,
     * control characters left out, a text cut at what one cell can hold.
     */
    static boolean same(String cell, String value) {
        var own = plain(value);
        var other = plain(cell);
        return own.equals(other) || own.length() >= XlsxTable.LONGEST_CELL - 1 && other.endsWith("…") && other.length() >= XlsxTable.LONGEST_CELL / 2
                && own.startsWith(other.substring(0, other.length() - 1));
    }

    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(sign -> sign >= ' ' || sign == '\n' || sign == '\t')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
    }
}
