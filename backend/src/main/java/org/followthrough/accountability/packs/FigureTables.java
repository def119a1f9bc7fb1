package org.followthrough.accountability.packs;

import static org.followthrough.accountability.packs.DataTable.Column.may;
import static org.followthrough.accountability.packs.DataTable.Column.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.packs.DataTable.Column;
import org.followthrough.accountability.packs.DataTable.Kind;
import org.followthrough.shared.Coded;
import org.jspecify.annotations.Nullable;

/** The published figures: the annex's tables, and {@code figures.json} against which the package is recomputed. */
final class FigureTables {

    private FigureTables() {
    }

    /** The figures of one group with what it is grouped by. */
    private record Row(String groupBy, Group group) {
    }

    /** One figure in a line of its own. */
    private record Figure(String groupBy, String key, String name, String figure, String code, int count) {
    }

    /** One commitment a line, with its values and headline. */
    static DataTable<StandingThen> commitments(Frozen frozen) {
        return new DataTable<>("commitments", List.of(need("ref", Kind.CODE, StandingThen::ref), need("recommendation", Kind.CODE, s -> s.recommendation().ref()),
                need("title", Kind.TEXT, s -> s.recommendation().title()), need("addressee", Kind.CODE, s -> s.addressee().code()),
                need("addresseeName", Kind.TEXT, s -> s.addressee().name()), need("addresseeKind", Kind.CODE, s -> s.addressee().kind()),
                need("region", Kind.CODE, s -> s.addressee().region()), need("themes", Kind.LIST, StandingThen::themes),
                need("gcmObjectives", Kind.LIST, s -> s.recommendation().gcmObjectives()), need("assignedAt", Kind.INSTANT, s -> s.commitment().assignedAt()),
                need("quality", Kind.CODE, StandingThen::quality), may("position", Kind.CODE, StandingThen::position),
                may("positionReason", Kind.TEXT, s -> s.lastPosition() == null ? null : s.lastPosition().reason()),
                may("selfReport", Kind.CODE, StandingThen::selfReport),
                may("selfReportCycle", Kind.CODE, s -> s.lastReport() == null ? null : s.lastReport().cycle()),
                may("reportText", Kind.TEXT, s -> s.lastReport() == null ? null : s.lastReport().text()),
                may("assessment", Kind.CODE, StandingThen::assessment), may("assessmentCycle", Kind.CODE, s -> s.verdict() == null ? null : s.verdict().cycle()),
                may("evidenceGrade", Kind.CODE, StandingThen::evidenceGrade),
                may("distribution", Kind.COUNTS, s -> s.verdict() == null ? null : s.verdict().distribution()),
                may("finding", Kind.TEXT, s -> s.verdict() == null ? null : s.verdict().finding()),
                may("replyDisputes", Kind.FLAG, s -> s.verdict() == null ? null : s.verdict().replyDisputes()),
                may("replyText", Kind.TEXT, s -> s.verdict() == null ? null : s.verdict().replyText()),
                may("effect", Kind.CODE, StandingThen::effect), may("cooperation", Kind.CODE, StandingThen::cooperation),
                need("headline", Kind.CODE, s -> s.headline().code()), need("responded", Kind.FLAG, StandingThen::responded),
                need("reported", Kind.FLAG, StandingThen::reported), need("assessed", Kind.FLAG, StandingThen::assessed),
                need("complete", Kind.FLAG, StandingThen::complete)), frozen.standings());
    }

    /** One addressee a line, every addressee included. */
    static DataTable<Group> addressees(Frozen frozen) {
        var parties = frozen.snapshot().partiesByCode();
        var columns = new ArrayList<Column<Group>>(List.of(need("code", Kind.CODE, Group::key), need("name", Kind.TEXT, Group::name),
                need("kind", Kind.CODE, g -> java.util.Objects.requireNonNull(parties.get(g.key())).kind()),
                need("region", Kind.CODE, g -> java.util.Objects.requireNonNull(parties.get(g.key())).region())));
        funnel(columns);
        frozen.figures().total().counts().forEach((value, counts) -> counts.keySet()
                .forEach(code -> columns.add(need(value + "." + code, Kind.WHOLE, g -> g.count(value, code)))));
        return new DataTable<>("addressees", List.copyOf(columns), frozen.figures().parties());
    }

    private static void funnel(List<Column<Group>> columns) {
        columns.addAll(List.of(need("assigned", Kind.WHOLE, Group::assigned), need("responded", Kind.WHOLE, Group::responded),
                need("reported", Kind.WHOLE, Group::reported), need("assessed", Kind.WHOLE, Group::assessed), need("complete", Kind.WHOLE, Group::complete)));
    }

    /** Every figure a line: of all, by addressee, kind, region, theme and objective. */
    static DataTable<?> figures(Frozen frozen) {
        var lines = rows(frozen).stream().flatMap(row -> lines(row).stream()).toList();
        return new DataTable<>("figures", List.of(need("groupBy", Kind.CODE, Figure::groupBy), need("key", Kind.CODE, Figure::key),
                need("name", Kind.TEXT, Figure::name), need("figure", Kind.CODE, Figure::figure), need("code", Kind.CODE, Figure::code),
                need("count", Kind.WHOLE, Figure::count)), lines);
    }

    private static List<Row> rows(Frozen frozen) {
        var rows = new ArrayList<Row>();
        grouped(frozen, (groupBy, groups) -> groups.forEach(group -> rows.add(new Row(groupBy, group))));
        return rows;
    }

    private static void grouped(Frozen frozen, BiConsumer<String, List<Group>> each) {
        var figures = frozen.figures();
        each.accept("all", List.of(figures.total()));
        each.accept("kind", List.of(figures.sides().governments(), figures.sides().organisations()));
        each.accept("party", figures.parties());
        each.accept("region", figures.regions());
        each.accept("theme", figures.themes());
        each.accept("gcm", figures.objectives());
    }

    private static List<Figure> lines(Row row) {
        var g = row.group();
        var lines = new ArrayList<Figure>();
        funnel(g).forEach((code, count) -> lines.add(new Figure(row.groupBy(), g.key(), g.name(), "funnel", code, count)));
        g.counts().forEach((value, counts) -> counts.forEach((code, count) -> lines.add(new Figure(row.groupBy(), g.key(), g.name(), value, code, count))));
        return lines;
    }

    private static Map<String, Integer> funnel(Group g) {
        var funnel = new LinkedHashMap<String, Integer>();
        funnel.put("assigned", g.assigned());
        funnel.put("responded", g.responded());
        funnel.put("reported", g.reported());
        funnel.put("assessed", g.assessed());
        funnel.put("complete", g.complete());
        return funnel;
    }

    /** All figures as one object, and the values of each commitment, as the product published them. */
    static Map<String, Object> published(Frozen frozen) {
        var groups = new LinkedHashMap<String, Object>();
        grouped(frozen, (groupBy, some) -> groups.put(groupBy, some.stream().map(FigureTables::object).toList()));
        return Map.of("edition", frozen.snapshot().edition().code(), "instant", frozen.snapshot().at().toString(), "methodVersion",
                frozen.snapshot().methodVersion(), "figures", groups, "times", TimesThen.of(frozen.standings()).stream().map(FigureTables::times).toList(),
                "commitments", frozen.standings().stream().map(FigureTables::values).toList());
    }

    private static Map<String, Object> times(TimesThen times) {
        return Map.of("kind", times.side().code(), "response", median(times.response()), "report", median(times.report()));
    }

    private static Map<String, @Nullable Object> median(TimesThen.Median median) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("of", median.of());
        object.put("medianSeconds", median.seconds());
        return object;
    }

    private static Map<String, Object> object(Group g) {
        var object = new LinkedHashMap<String, Object>(funnel(g));
        object.put("key", g.key());
        object.putAll(g.counts());
        return object;
    }

    private static Map<String, @Nullable Object> values(StandingThen s) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("ref", s.ref());
        values.put("quality", s.quality().code());
        values.put("position", code(s.position()));
        values.put("selfReport", code(s.selfReport()));
        values.put("assessment", code(s.assessment()));
        values.put("effect", code(s.effect()));
        values.put("cooperation", code(s.cooperation()));
        values.put("headline", s.headline().code().code());
        values.put("responded", s.responded());
        values.put("reported", s.reported());
        values.put("assessed", s.assessed());
        values.put("complete", s.complete());
        return values;
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
