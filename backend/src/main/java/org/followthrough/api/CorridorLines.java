package org.followthrough.api;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.followthrough.accountability.CorridorReader;
import org.followthrough.accountability.CorridorReader.One;
import org.followthrough.accountability.CorridorReader.Pair;
import org.followthrough.accountability.CorridorReader.Reported;
import org.followthrough.api.http.Table;
import org.followthrough.api.http.Table.Column;
import org.followthrough.api.http.Table.Holds;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Corridor;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the states of a corridor were asked and what each did with it, as the page shows it: a line for each state of each ask. */
@Component
class CorridorLines {

    private static final int PAGE = 200;

    private final CorridorReader corridors;
    private final Parties parties;

    CorridorLines(CorridorReader corridors, Parties parties) {
        this.corridors = corridors;
        this.parties = parties;
    }

    /** One state's side of an ask; its commitment is null where it was not asked. */
    record Line(Pair pair, Party state, @Nullable One one) {

        @Nullable Object code(java.util.function.Function<One, @Nullable Coded> value) {
            var coded = one == null ? null : value.apply(one);
            return coded == null ? null : coded.code();
        }

        @Nullable Object text(java.util.function.Function<One, @Nullable String> value) {
            return one == null ? null : value.apply(one);
        }
    }

    /** The list of a corridor, of all asks or of those that some, all or none of its states have reported on. */
    Table<Line> of(Corridor corridor, @Nullable Reported which) {
        var states = corridor.states().stream().map(code -> parties.find(code).orElseThrow()).toList();
        return new Table<>("corridor-" + corridor, COLUMNS, last -> lines(corridors.pairs(corridor, which, last == null ? null : last.pair().ref(), PAGE), states));
    }

    private static List<Line> lines(List<Pair> pairs, List<Party> states) {
        return pairs.stream().flatMap(pair -> states.stream().map(state -> new Line(pair, state, pair.states().get(state.code())))).toList();
    }

    private static final List<Column<Line>> COLUMNS = Stream.<Column<Line>>of(
            new Column<>("recommendation", Holds.TEXT, line -> line.pair().ref()), new Column<>("title", Holds.TEXT, line -> line.pair().title()),
            new Column<>("namesCorridor", Holds.FLAG, line -> line.pair().named()), new Column<>("state", Holds.TEXT, line -> line.state().code()),
            new Column<>("stateName", Holds.TEXT, line -> line.state().name()), new Column<>("commitment", Holds.TEXT, line -> line.text(One::ref)),
            new Column<>("position", Holds.TEXT, line -> line.code(One::position)), new Column<>("selfReport", Holds.TEXT, line -> line.code(One::report)),
            new Column<>("selfReportCycle", Holds.TEXT, line -> line.text(One::cycle)), new Column<>("text", Holds.TEXT, line -> line.text(One::text)),
            new Column<>("assessment", Holds.TEXT, line -> line.code(One::assessment)), new Column<>("joint", Holds.TEXT, line -> line.text(One::joint)),
            new Column<>("silent", Holds.FLAG, line -> line.one() == null ? null : Objects.requireNonNull(line.one()).report() == null)).toList();
}
