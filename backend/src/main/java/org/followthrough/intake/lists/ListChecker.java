package org.followthrough.intake.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.followthrough.identity.Actor;
import org.followthrough.intake.Place;
import org.followthrough.register.ListRegister.Changed;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Registration;
import org.followthrough.shared.Violation;
import org.followthrough.tables.TableRow;

/** Checks a list some rows at a time, with a few questions to the register for each lot. */
final class ListChecker {

    private final Actor actor;
    private final RowCheck check;
    private final Function<Collection<String>, Map<String, Recommendation>> find;
    private final NewReferences references;
    private final Set<String> seen = new HashSet<>();
    private boolean toldMissing;

    /** @param find finds recommendations by reference, and locks them where the list is applied */
    ListChecker(Actor actor, RowCheck check, Function<Collection<String>, Map<String, Recommendation>> find) {
        this.actor = actor;
        this.check = check;
        this.find = find;
        references = new NewReferences(check.register()::taken);
    }

    private record Pending(int row, Registration registration) {
    }

    Checked check(ListHeader header, List<TableRow> rows) {
        var readers = rows.stream().map(row -> new RowReader(header, row)).toList();
        var known = find.apply(readers.stream().map(row -> row.text(ListColumn.REF)).filter(ref -> !ref.isEmpty()).toList());
        var pending = new ArrayList<Pending>();
        var changed = new ArrayList<Checked.Change>();
        var unchanged = new ArrayList<Recommendation>();
        var errors = new ArrayList<CellError>();
        for (var row : readers) {
            if (row.text(ListColumn.REF).isEmpty()) {
                registration(header, row, errors).ifPresent(one -> pending.add(new Pending(row.number(), one)));
            } else {
                change(row, known).ifPresent(one -> sort(row.number(), one, changed, unchanged));
            }
            errors.addAll(row.errors());
        }
        return new Checked(rows.size(), readers.stream().mapToInt(RowReader::computed).sum(), named(pending), changed, unchanged, errors);
    }

    private static void sort(int row, Changed one, List<Checked.Change> changed, List<Recommendation> unchanged) {
        if (one.after().equals(one.before())) {
            unchanged.add(one.before());
        } else {
            changed.add(new Checked.Change(row, one));
        }
    }

    /** Columns that are missing are told once, not for every row. */
    private Optional<Registration> registration(ListHeader header, RowReader row, List<CellError> errors) {
        var missing = RowCheck.missing(header);
        if (missing.isEmpty()) {
            return check.registration(row);
        }
        if (!toldMissing) {
            missing.forEach(column -> errors.add(CellError.of(header.row(), column, "intake.list.column.missing", column.title())));
            toldMissing = true;
        }
        row.wrong(List.of(Violation.of(ListColumn.REF.title(), "intake.list.not-new")));
        return Optional.empty();
    }

    private Optional<Changed> change(RowReader row, Map<String, Recommendation> known) {
        var ref = row.text(ListColumn.REF);
        var before = Optional.ofNullable(known.get(ref));
        if (before.isEmpty()) {
            row.wrong(ListColumn.REF, "intake.list.ref.unknown", ref);
        } else if (!seen.add(ref)) {
            row.wrong(ListColumn.REF, "intake.list.ref.twice", ref);
        }
        return before.flatMap(one -> check.revised(row, one).map(after -> new Changed(one, after)));
    }

    private List<Checked.New> named(List<Pending> pending) {
        var series = pending.stream().map(one -> Place.of(one.registration().section(), List.of(), one.registration().number())
                .series(one.registration().event())).toList();
        var refs = references.make(series);
        var named = new ArrayList<Checked.New>();
        for (var i = 0; i < pending.size(); i++) {
            var registration = pending.get(i).registration();
            var edition = check.events().get(registration.event()).edition();
            named.add(new Checked.New(pending.get(i).row(), check.register().registered(actor, registration, refs.get(i), edition)));
        }
        return named;
    }
}
