package org.followthrough.intake.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Coding;
import org.followthrough.register.Corridor;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Upstream;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.followthrough.shared.Violation;
import org.followthrough.tables.Cell;
import org.followthrough.tables.TableRow;
import org.followthrough.tables.XlsxTable;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row and collects what is wrong with them. */
final class RowReader {

    private final ListHeader header;
    private final TableRow row;
    private final List<CellError> errors = new ArrayList<>();

    RowReader(ListHeader header, TableRow row) {
        this.header = header;
        this.row = row;
        for (var column : header.columns()) {
            if (cell(column).kind() == Cell.Kind.UNCOMPUTED) {
                wrong(column, "intake.list.formula.no-value");
            }
        }
        if (!text(ListColumn.UPSTREAM).isEmpty() && upstream().isEmpty() || header.isForeign() && upstream().isEmpty()) {
            wrong(ListColumn.UPSTREAM, "intake.list.upstream.form", Upstream.LONGEST_ID);
        }
        if (header.isOverfull(row)) {
            errors.add(new CellError(row.number(), "", Violation.of("file", "intake.list.row.overfull")));
        }
    }

    int number() {
        return row.number();
    }

    List<CellError> errors() {
        return errors;
    }

    /** How many cells hold the stored value of a formula. */
    int computed() {
        return (int) header.columns().stream().filter(column -> cell(column).kind() == Cell.Kind.COMPUTED).count();
    }

    void wrong(ListColumn column, String messageKey, Object... args) {
        errors.add(CellError.of(row.number(), column, messageKey, args));
    }

    /** Adds what a rule says, once for each cell. */
    void wrong(List<Violation> violations) {
        var known = errors.stream().map(CellError::column).collect(Collectors.toSet());
        violations.stream().filter(violation -> !known.contains(violation.field())).map(violation -> CellError.of(row.number(), violation))
                .forEach(errors::add);
    }

    private Cell cell(ListColumn column) {
        return header.cell(row, column).orElseThrow();
    }

    boolean has(ListColumn column) {
        return header.has(column);
    }

    /** What stands in the cell, empty where the list has no such column. */
    String text(ListColumn column) {
        return header.cell(row, column).map(Cell::text).orElse("").strip();
    }

    /** Its name in the register of another body, where it has one. */
    Optional<Upstream> upstream() {
        return Upstream.of(text(ListColumn.UPSTREAM));
    }

    /** The same, at most as long as one cell can be in every spreadsheet. */
    String longText(ListColumn column) {
        return atMost(column, XlsxTable.LONGEST_CELL, "text.too-long");
    }

    String atMost(ListColumn column, int longest, String messageKey) {
        var text = text(column);
        if (text.length() > longest) {
            wrong(column, messageKey, longest);
        }
        return text;
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    Set<String> themes() {
        return new LinkedHashSet<>(Written.values(text(ListColumn.THEMES)));
    }

    Set<Integer> objectives() {
        var objectives = new HashSet<Integer>();
        for (var value : Written.values(text(ListColumn.GCM_OBJECTIVES))) {
            if (value.matches("\\d{1,4}")) {
                objectives.add(Integer.valueOf(value));
            } else {
                wrong(ListColumn.GCM_OBJECTIVES, "register.gcm.range");
            }
        }
        return objectives;
    }

    List<String> terms(ListColumn column) {
        return Written.values(text(column));
    }

    List<Corridor> corridors() {
        var corridors = new ArrayList<Corridor>();
        for (var value : Written.values(text(ListColumn.CORRIDORS))) {
            Corridor.of(value).ifPresentOrElse(corridors::add, () -> wrong(ListColumn.CORRIDORS, "register.corridor.form", value));
        }
        return corridors;
    }

    /** What a new recommendation speaks of, as far as the list has columns for it. */
    Coding coding() {
        var coding = Coding.NONE;
        for (var column : ListColumn.ofTerms()) {
            coding = coding.with(column.scheme(), terms(column));
        }
        return coding.with(corridors());
    }

    /** A page counted from 1, or none. */
    @Nullable Integer page() {
        var text = text(ListColumn.PAGE);
        if (!text.isEmpty() && !text.matches("[1-9][0-9]{0,5}")) {
            wrong(ListColumn.PAGE, "intake.list.page");
            return null;
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    Set<AddresseeGroup> groups() {
        return Written.values(text(ListColumn.ADDRESSEE_GROUPS)).stream()
                .flatMap(value -> code(ListColumn.ADDRESSEE_GROUPS, AddresseeGroup.class, value).stream()).collect(Collectors.toSet());
    }

    /** The codes of the ask; nothing where one of them is missing or unknown. */
    Optional<Quality> quality() {
        var verifiability = code(ListColumn.VERIFIABILITY, Verifiability.class, text(ListColumn.VERIFIABILITY));
        var ambition = code(ListColumn.AMBITION, Ambition.class, text(ListColumn.AMBITION));
        var consensus = code(ListColumn.CONSENSUS, Consensus.class, text(ListColumn.CONSENSUS));
        var sharpened = orNull(longText(ListColumn.SHARPENED));
        return verifiability.flatMap(v -> ambition.flatMap(a -> consensus.map(c -> new Quality(v, a, c, sharpened))));
    }

    <E extends Enum<E> & Coded> Optional<E> code(ListColumn column, Class<E> type, String value) {
        var code = Coded.find(type, value);
        if (code.isEmpty()) {
            wrong(column, "intake.list.code", Arrays.stream(type.getEnumConstants()).map(Coded::code).toList());
        }
        return code;
    }
}
