package org.followthrough.intake.lists;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.intake.Format;
import org.followthrough.register.Recommendation;
import org.followthrough.shared.Sha256;

/** Counts what came of each lot of rows and keeps the first of each kind; its size does not grow with the list. */
final class Tally {

    private final MessageDigest basis = Sha256.begin();
    private final List<ListReport.NewRow> newRows = new ArrayList<>();
    private final List<ListReport.ChangedRow> changedRows = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();
    private int rows;
    private int registered;
    private int changed;
    private int unchanged;
    private int wrong;
    private int mistakes;
    private int computed;

    void header(List<CellError> wrongHeadings) {
        mistakes += wrongHeadings.size();
        keep(wrongHeadings.stream(), errors);
    }

    void add(Checked lot) {
        rows += lot.rows();
        registered += lot.registered().size();
        changed += lot.changed().size();
        unchanged += lot.unchanged().size();
        wrong += lot.rows() - lot.registered().size() - lot.changed().size() - lot.unchanged().size();
        mistakes += lot.errors().size();
        computed += lot.computed();
        keep(lot.registered().stream().map(one -> new ListReport.NewRow(one.row(), one.recommendation().ref(), one.recommendation().title())),
                newRows);
        keep(lot.changed().stream().limit(ListReport.SHOWN).map(one -> new ListReport.ChangedRow(one.row(), one.change().before().ref(),
                Difference.between(one.change().before(), one.change().after()))), changedRows);
        keep(lot.errors().stream(), errors);
        lot.registered().forEach(one -> mark(one.recommendation()));
        lot.changed().forEach(one -> mark(one.change().before()));
        lot.unchanged().forEach(this::mark);
    }

    private void mark(Recommendation one) {
        basis.update((one.ref() + " " + one.version() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static <T> void keep(Stream<T> more, List<T> kept) {
        more.limit(ListReport.SHOWN - kept.size()).forEach(kept::add);
    }

    int rows() {
        return rows;
    }

    ListReport report(String name, String sha256, Format format, ListFile.Beside beside) {
        return new ListReport(name, sha256, format, rows, registered, changed, unchanged, wrong, beside.rows(), mistakes, computed,
                HexFormat.of().formatHex(basis.digest(), 0, 16), List.copyOf(newRows), List.copyOf(changedRows), List.copyOf(errors), beside.sheets());
    }
}
