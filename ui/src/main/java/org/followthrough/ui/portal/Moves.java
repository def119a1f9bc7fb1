package org.followthrough.ui.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Movements;
import org.followthrough.accountability.Movements.Series;
import org.followthrough.accountability.Movements.Table;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.LanguageRules;
import org.followthrough.shared.NotFound;
import org.followthrough.ui.picture.Drawing.Sheet;
import org.followthrough.ui.picture.SvgPicture;
import org.followthrough.ui.shared.Charts;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * What moved between two cycles, as the page shows it (method, section 5): rows are what was found then, columns what is found now.
 *
 * @param table   empty as long as nothing was found in two cycles
 * @param example the row with the most commitments and the commonest way out of it, by which the page teaches to read the table
 * @param choices the cycles to choose from; none where there are only two
 */
public record Moves(Optional<Table> table, List<Status> levels, List<Row> rows, Optional<Example> example, List<Choice> choices) {

    private static final int LOOKED_BACK = 8;
    private static final Moves NONE = new Moves(Optional.empty(), List.of(), List.of(), Optional.empty(), List.of());

    /** What was found then. */
    public record Row(Status was, int all, List<Cell> cells) {
    }

    /** How many are found there now; without an address where there are none. */
    public record Cell(String tone, int count, String href) {
    }

    /** Of {@code of} that were found {@code was}, {@code count} are {@code is} now. */
    public record Example(int of, Status was, int count, Status is) {
    }

    /** Whether there are enough for a picture to say more than the table: few of one addressee are read more quickly as figures. */
    public boolean isWorthDrawing() {
        return table.map(Table::all).orElse(0) >= BothSides.ENOUGH;
    }

    /** The same as a flow; nothing where nothing was found in both cycles. */
    public gg.jte.Content flow(Page page) {
        var sheet = new Sheet(Flow.WIDTH);
        table.ifPresent(counted -> Flow.draw(counted, page, sheet));
        return new Html(sheet.bottom() == 0 ? "" : SvgPicture.within(sheet.drawing(0, LanguageRules.isRightToLeft(page.texts().locale())), "flow"));
    }

    /** The earlier cycle, as it stands within a sentence. */
    public String from(Page page) {
        return LanguageRules.isolated(table.orElseThrow().from(), page.texts().locale());
    }

    /** The later cycle, as it stands within a sentence. */
    public String to(Page page) {
        return LanguageRules.isolated(table.orElseThrow().to(), page.texts().locale());
    }

    /** How many are found at each level now. */
    public List<Integer> after() {
        return table.map(counted -> Movements.LEVELS.stream().map(counted::after).toList()).orElse(List.of());
    }

    /**
     * Between two cycles, or the last two where none are named.
     *
     * @throws NotFound where only one is named, or one in which nothing was found
     */
    static Moves of(Series series, @Nullable String from, @Nullable String to, Page page) {
        var cycles = series.cycles();
        if (from == null && to == null) {
            return series.latest().map(table -> of(table, series.filter(), cycles, page)).orElse(NONE);
        }
        if (from == null || to == null || !cycles.contains(from) || !cycles.contains(to)) {
            throw new NotFound("portal.filter.unknown");
        }
        return of(series.between(from, to), series.filter(), cycles, page);
    }

    /**
     * Of a party, whose cycles may be those of several editions: the last two cycles in which the same commitments were found, where none are named.
     *
     * @throws NotFound where only one is named, or one in which nothing was found
     */
    static Moves ofParty(Series series, @Nullable String from, @Nullable String to, Page page) {
        if (from != null || to != null) {
            return of(series, from, to, page);
        }
        var cycles = series.cycles();
        return IntStream.range(1, Math.min(cycles.size(), LOOKED_BACK)).mapToObj(i -> series.between(cycles.get(i), cycles.get(i - 1)))
                .filter(table -> table.all() > 0).findFirst().map(table -> of(table, series.filter(), cycles, page)).orElse(NONE);
    }

    private static Moves of(Table table, Filter filter, List<String> cycles, Page page) {
        return new Moves(Optional.of(table), Movements.LEVELS.stream().map(Vocabulary::of).toList(),
                Movements.LEVELS.stream().filter(was -> table.before(was) > 0).map(was -> row(table, was, filter)).toList(), example(table),
                cycles.size() == 2 ? List.of() : List.of(choice("from", table.from(), cycles, page), choice("to", table.to(), cycles, page)));
    }

    private static Row row(Table table, AssessmentLevel was, Filter filter) {
        var all = table.before(was);
        return new Row(Vocabulary.of(was), all, Movements.LEVELS.stream().map(is -> cell(table, was, is, all, filter)).toList());
    }

    private static Cell cell(Table table, AssessmentLevel was, AssessmentLevel is, int all, Filter filter) {
        var count = table.count(was, is);
        return count == 0 ? new Cell("q0", 0, "") : new Cell(Charts.shade(count, all), count,
                Asked.list(filter.moving(new Movement(table.from(), was, table.to(), is))).toString());
    }

    private static Optional<Example> example(Table table) {
        return Movements.LEVELS.stream().max(java.util.Comparator.comparingInt(table::before)).filter(was -> table.before(was) > 0)
                .map(was -> {
                    var is = Movements.LEVELS.stream().max(java.util.Comparator.comparingInt(to -> table.count(was, to))).orElseThrow();
                    return new Example(table.before(was), Vocabulary.of(was), table.count(was, is), Vocabulary.of(is));
                });
    }

    private static Choice choice(String name, String chosen, List<String> cycles, Page page) {
        Map<String, String> values = new LinkedHashMap<>();
        cycles.forEach(cycle -> values.put(cycle, cycle));
        return Choice.among(name, page.t("moves." + name), values, chosen);
    }
}
