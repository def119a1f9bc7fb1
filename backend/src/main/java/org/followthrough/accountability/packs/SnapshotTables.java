package org.followthrough.accountability.packs;

import static org.followthrough.accountability.packs.DataTable.Column.may;
import static org.followthrough.accountability.packs.DataTable.Column.need;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.followthrough.accountability.packs.DataTable.Column;
import org.followthrough.accountability.packs.DataTable.Kind;
import org.followthrough.accountability.packs.Snapshot.Assessed;
import org.followthrough.accountability.packs.Snapshot.Commitment;
import org.followthrough.accountability.packs.Snapshot.Cycle;
import org.followthrough.accountability.packs.Snapshot.Party;
import org.followthrough.accountability.packs.Snapshot.PositionTaken;
import org.followthrough.accountability.packs.Snapshot.Recommendation;
import org.followthrough.accountability.packs.Snapshot.Report;
import org.jspecify.annotations.Nullable;

/** The records of a snapshot as flat tables, each naming the others by reference or code. */
final class SnapshotTables {

    private SnapshotTables() {
    }

    /** Something that belongs to a commitment; {@code ordinal} counts from 1, oldest first. */
    private record Of<T>(String commitment, int ordinal, T value) {
    }

    static List<DataTable<?>> of(Snapshot snapshot) {
        return List.of(edition(snapshot), parties(snapshot), recommendations(snapshot), cycles(snapshot), commitments(snapshot), positions(snapshot),
                reports(snapshot), assessments(snapshot));
    }

    private static DataTable<Snapshot> edition(Snapshot snapshot) {
        return new DataTable<>("edition", List.of(need("code", Kind.CODE, s -> s.edition().code()), need("name", Kind.TEXT, s -> s.edition().name()),
                need("forum", Kind.CODE, s -> s.edition().forum()), need("opens", Kind.DATE, s -> s.edition().opens()),
                need("closes", Kind.DATE, s -> s.edition().closes()), need("timeZone", Kind.TEXT, s -> s.edition().timeZone().getId()),
                need("panel", Kind.FLAG, s -> s.edition().panel()), need("instant", Kind.INSTANT, Snapshot::at),
                need("methodVersion", Kind.WHOLE, Snapshot::methodVersion)), List.of(snapshot));
    }

    private static DataTable<Party> parties(Snapshot snapshot) {
        return new DataTable<>("parties", List.of(need("code", Kind.CODE, Party::code), need("name", Kind.TEXT, Party::name),
                need("kind", Kind.CODE, Party::kind), need("region", Kind.CODE, Party::region), need("regionName", Kind.TEXT, Party::regionName),
                may("sector", Kind.CODE, Party::sector)), snapshot.parties());
    }

    private static DataTable<Recommendation> recommendations(Snapshot snapshot) {
        return new DataTable<>("recommendations", List.of(need("ref", Kind.CODE, Recommendation::ref), need("title", Kind.TEXT, Recommendation::title),
                need("text", Kind.TEXT, Recommendation::readingText), need("event", Kind.CODE, Recommendation::event),
                need("quality", Kind.CODE, Recommendation::verifiability), need("themes", Kind.LIST, Recommendation::themes),
                need("gcmObjectives", Kind.LIST, Recommendation::gcmObjectives)), snapshot.recommendations());
    }

    private static DataTable<Cycle> cycles(Snapshot snapshot) {
        return new DataTable<>("cycles", List.of(need("code", Kind.CODE, Cycle::code), need("opens", Kind.DATE, Cycle::opens),
                need("due", Kind.DATE, Cycle::due), need("closes", Kind.DATE, Cycle::closes), need("panel", Kind.FLAG, Cycle::panel)), snapshot.cycles());
    }

    private static DataTable<Commitment> commitments(Snapshot snapshot) {
        return new DataTable<>("commitments", List.of(need("ref", Kind.CODE, Commitment::ref), need("recommendation", Kind.CODE, Commitment::recommendation),
                need("addressee", Kind.CODE, Commitment::addressee), need("assignedAt", Kind.INSTANT, Commitment::assignedAt),
                need("asksPosition", Kind.FLAG, Commitment::asksPosition), need("responseDue", Kind.INSTANT, c -> c.response().due()),
                need("responseVeryLate", Kind.INSTANT, c -> c.response().veryLate()), may("responseLateSince", Kind.INSTANT, c -> c.response().lateSince()),
                may("noResponseAt", Kind.INSTANT, c -> c.response().noResponseAt()), may("clockStoppedSince", Kind.INSTANT, c -> c.response().stoppedSince()),
                may("closedAs", Kind.CODE, c -> c.closed() == null ? null : c.closed().as()),
                may("closedAt", Kind.INSTANT, c -> c.closed() == null ? null : c.closed().at()),
                may("closingReason", Kind.TEXT, c -> c.closed() == null ? null : c.closed().reason()), may("reopenedAt", Kind.INSTANT, Commitment::reopenedAt),
                may("appealedAt", Kind.INSTANT, Commitment::appealedAt)), snapshot.commitments());
    }

    private static DataTable<Of<PositionTaken>> positions(Snapshot snapshot) {
        return table("positions", snapshot, Commitment::positions, List.of(part("clearedAt", Kind.INSTANT, PositionTaken::clearedAt),
                part("position", Kind.CODE, PositionTaken::position), perhaps("reason", Kind.TEXT, PositionTaken::reason),
                perhaps("acceptedParts", Kind.TEXT, PositionTaken::acceptedParts), perhaps("leadInstitution", Kind.TEXT, PositionTaken::leadInstitution),
                perhaps("targetDate", Kind.DATE, PositionTaken::targetDate)));
    }

    private static DataTable<Of<Report>> reports(Snapshot snapshot) {
        return table("reports", snapshot, Commitment::reports, List.of(part("cycle", Kind.CODE, Report::cycle), part("asked", Kind.FLAG, Report::asked),
                part("askedAt", Kind.INSTANT, Report::askedAt), part("due", Kind.INSTANT, Report::due), part("veryLate", Kind.INSTANT, Report::veryLate),
                part("closes", Kind.INSTANT, Report::closes), perhaps("late", Kind.CODE, Report::late), perhaps("lateSince", Kind.INSTANT, Report::lateSince),
                perhaps("nothingReportedAt", Kind.INSTANT, Report::nothingReportedAt), perhaps("clearedAt", Kind.INSTANT, Report::clearedAt),
                perhaps("selfReport", Kind.CODE, Report::selfReport), perhaps("text", Kind.TEXT, Report::text)));
    }

    private static DataTable<Of<Assessed>> assessments(Snapshot snapshot) {
        return table("assessments", snapshot, Commitment::assessments, List.of(part("cycle", Kind.CODE, Assessed::cycle),
                part("publishedAt", Kind.INSTANT, Assessed::publishedAt), part("methodVersion", Kind.WHOLE, Assessed::methodVersion),
                part("level", Kind.CODE, Assessed::level), perhaps("evidenceGrade", Kind.CODE, Assessed::evidenceGrade),
                perhaps("effect", Kind.CODE, Assessed::effect), part("distribution", Kind.COUNTS, Assessed::distribution),
                part("spread", Kind.WHOLE, Assessed::spread), part("consensusRound", Kind.FLAG, Assessed::consensusRound),
                perhaps("finding", Kind.TEXT, Assessed::finding), perhaps("minorityNote", Kind.TEXT, Assessed::minorityNote),
                perhaps("replyDisputes", Kind.FLAG, Assessed::replyDisputes), perhaps("replyText", Kind.TEXT, Assessed::replyText),
                perhaps("repliedAt", Kind.INSTANT, Assessed::repliedAt)));
    }

    private static <T> DataTable<Of<T>> table(String name, Snapshot snapshot, Function<Commitment, List<T>> parts, List<Column<Of<T>>> columns) {
        var all = new java.util.ArrayList<Column<Of<T>>>(List.of(need("commitment", Kind.CODE, Of::commitment), need("ordinal", Kind.WHOLE, Of::ordinal)));
        all.addAll(columns);
        BiFunction<Commitment, List<T>, List<Of<T>>> numbered = (c, list) -> IntStream.range(0, list.size())
                .mapToObj(i -> new Of<>(c.ref(), i + 1, list.get(i))).toList();
        return new DataTable<>(name, List.copyOf(all), snapshot.commitments().stream().flatMap(c -> numbered.apply(c, parts.apply(c)).stream()).toList());
    }

    private static <T> Column<Of<T>> part(String name, Kind kind, Function<T, Object> value) {
        return need(name, kind, one -> value.apply(one.value()));
    }

    private static <T> Column<Of<T>> perhaps(String name, Kind kind, Function<T, @Nullable Object> value) {
        return may(name, kind, one -> value.apply(one.value()));
    }
}
