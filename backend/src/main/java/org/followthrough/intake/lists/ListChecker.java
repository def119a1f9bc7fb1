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
import org.followthrough.register.Upstream;
import org.followthrough.shared.Violation;
import org.followthrough.tables.TableRow;
import org.jspecify.annotations.Nullable;

/** Checks a list some rows at a time, with a few questions to the register for each lot. */
final class ListChecker {

    private final Actor actor;
    private final RowCheck check;
    private final Function<Collection<String>, Map<String, Recommendation>> find;
    private final NewReferences references;
    private final Set<String> seen = new HashSet<>();
    private final Set<Upstream> named = new HashSet<>();
    private boolean toldMissing;

    /** @param find finds recommendations by reference, and locks them where the list is applied */
    ListChecker(Actor actor, RowCheck check, Function<Collection<String>, Map<String, Recommendation>> find) {
        this.actor = actor;
        this.check = check;
        this.find = find;
        references = new NewReferences(check.register()::taken);
    }

    private record Pending(int row, Registration registration, @Nullable Upstream upstream) {
    }

    Checked check(ListHeader header, List<TableRow> rows) {
        var readers = rows.stream().map(row -> new RowReader(header, row)).toList();
        var taken = check.register().references(readers.stream().flatMap(row -> row.upstream().stream()).toList());
        var known = find.apply(readers.stream().map(row -> reference(row, taken)).filter(ref -> !ref.isEmpty()).toList());
        var pending = new ArrayList<Pending>();
        var changed = new ArrayList<Checked.Change>();
        var unchanged = new ArrayList<Recommendation>();
        var errors = new ArrayList<CellError>();
        for (var row : readers) {
            var ref = reference(row, taken);
            if (ref.isEmpty()) {
                registration(header, row, errors).ifPresent(one -> pending.add(new Pending(row.number(), one, row.upstream().orElse(null))));
            } else {
                change(header, row, ref, known).ifPresent(one -> sort(row.number(), one, changed, unchanged));
            }
            errors.addAll(row.errors());
        }
        return new Checked(rows.size(), readers.stream().mapToInt(RowReader::computed).sum(), referenced(pending), changed, unchanged, errors);
    }

    /** Its own, or that of what was taken over under the same name; empty for what is new. */
    private static String reference(RowReader row, Map<Upstream, String> taken) {
        var own = row.text(ListColumn.REF);
        return own.isEmpty() ? row.upstream().map(taken::get).orElse("") : own;
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
            row.upstream().filter(name -> !named.add(name)).ifPresent(twice -> row.wrong(ListColumn.UPSTREAM, "intake.list.upstream.twice", twice));
            return check.registration(row);
        }
        if (!toldMissing) {
            missing.forEach(column -> errors.add(CellError.of(header.row(), column, "intake.list.column.missing", column.title())));
            toldMissing = true;
        }
        row.wrong(List.of(Violation.of(ListColumn.REF.title(), "intake.list.not-new")));
        return Optional.empty();
    }

    private Optional<Changed> change(ListHeader header, RowReader row, String ref, Map<String, Recommendation> known) {
        var before = Optional.ofNullable(known.get(ref));
        if (before.isEmpty()) {
            row.wrong(ListColumn.REF, "intake.list.ref.unknown", ref);
        } else if (!seen.add(ref)) {
            row.wrong(ListColumn.REF, "intake.list.ref.twice", ref);
        }
        return before.flatMap(one -> (header.isForeign() ? check.again(row, one) : check.revised(row, one)).map(after -> new Changed(one, after)));
    }

    private List<Checked.New> referenced(List<Pending> pending) {
        var series = pending.stream().map(one -> Place.of(one.registration().section(), List.of(), one.registration().number())
                .series(one.registration().event())).toList();
        var refs = references.make(series);
        var all = new ArrayList<Checked.New>();
        for (var i = 0; i < pending.size(); i++) {
            var registration = pending.get(i).registration();
            var edition = check.events().get(registration.event()).edition();
            all.add(new Checked.New(pending.get(i).row(), check.register().registered(actor, registration, refs.get(i), edition),
                    pending.get(i).upstream()));
        }
        return all;
    }
}
