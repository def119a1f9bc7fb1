package org.followthrough.accountability.printed;

import static java.util.function.Predicate.not;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.BothSides.Measure;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.printed.Entry.Account;
import org.followthrough.accountability.printed.Ledger.Median;
import org.followthrough.paper.Block;
import org.followthrough.paper.Block.Bar;
import org.followthrough.paper.Block.Bars;
import org.followthrough.paper.Block.Bullets;
import org.followthrough.paper.Block.Column;
import org.followthrough.paper.Block.Content;
import org.followthrough.paper.Block.Facts;
import org.followthrough.paper.Block.Note;
import org.followthrough.paper.Block.Paragraph;
import org.followthrough.paper.Block.Table;
import org.followthrough.paper.Fact;
import org.followthrough.paper.Section;
import org.followthrough.paper.Voice;
import org.followthrough.paper.Words;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Verifiability;

/** The chapters of which papers are made; the same words and tables in all of them. */
final class Chapters {

    private static final int ADDRESSEE = 2;

    private final Ledger ledger;
    private final Wording wording;

    Chapters(Ledger ledger, Wording wording) {
        this.ledger = ledger;
        this.wording = wording;
    }

    String instant() {
        return wording.minute(ledger.at());
    }

    /** Instant and method version, which every paper states. */
    List<Fact> frame() {
        return List.of(Fact.of(wording.t("fact.instant"), instant()), Fact.of(wording.t("fact.method"), wording.number(ledger.methodVersion())));
    }

    /** How much it counts. */
    List<Fact> counts() {
        return List.of(Fact.of(wording.t("fact.commitments"), wording.number(ledger.total().assigned())),
                Fact.of(wording.t("fact.addressees"), wording.number(ledger.accounts().size())));
    }

    Section reading() {
        return Section.of(wording.t("read.heading"), new Bullets(List.of(wording.t("read.order"), wording.t("read.whole"),
                wording.t("read.voices"), wording.t("read.silence"), wording.t("read.kept"))));
    }

    /** The funnel with its denominator, and both sides by the same measures. */
    Section glance(boolean bothSides) {
        if (ledger.total().assigned() == 0) {
            return Section.of(wording.t("glance.heading"), new Note(wording.t("empty")));
        }
        var blocks = new ArrayList<Block>(List.of(funnel(ledger.total())));
        if (bothSides) {
            blocks.add(sides());
        }
        return new Section(wording.t("glance.heading"), blocks, List.of());
    }

    private Bars funnel(Group group) {
        var whole = group.assigned();
        return new Bars(wording.t("glance.caption", whole),
                wording.t("glance.alternative", whole, group.responded(), group.reported(), group.assessed(), group.complete()), whole, List.of(
                step("assigned", whole, whole, Voice.RECORD), step("responded", group.responded(), whole, Voice.ADDRESSEE),
                step("reported", group.reported(), whole, Voice.ADDRESSEE), step("assessed", group.assessed(), whole, Voice.PANEL),
                step("complete", group.complete(), whole, Voice.PANEL)));
    }

    private Bar step(String stage, int count, int whole, Voice voice) {
        return new Bar(wording.t("stage." + stage), count, wording.share(count, whole), voice);
    }

    private Table sides() {
        var rows = new ArrayList<List<Words>>();
        rows.add(sides("assigned", side -> wording.number(side.assigned())));
        for (var measure : Measure.values()) {
            rows.add(sides("measure." + measure.code(), side -> some(measure.count(side), side.assigned())));
        }
        rows.add(sides("assessed", side -> some(side.assessed(), side.assigned())));
        rows.add(sides("complete", side -> some(side.complete(), side.assigned())));
        return new Table(wording.t("sides.caption"), List.of(Column.text(wording.t("sides.measure"), 4), number("sides.state", 3),
                number("sides.organisation", 3)), rows);
    }

    private List<Words> sides(String key, Function<Group, String> figure) {
        return List.of(Words.of(wording.t("stage." + key)), Words.of(figure.apply(ledger.sides().of(PartyKind.STATE))),
                Words.of(figure.apply(ledger.sides().of(PartyKind.ORGANISATION))));
    }

    /** Of few a count and no share (method, section 5). */
    private String some(int part, int whole) {
        return whole < BothSides.ENOUGH ? wording.t("of", part, whole) : wording.share(part, whole);
    }

    private Column number(String key, int share) {
        return new Column(wording.t(key), Content.NUMBER, share);
    }

    Section values() {
        return new Section(wording.t("values.heading"), Values.ALL.stream().<Block>map(value -> value.bars(ledger.total(), wording)).toList(), List.of());
    }

    /** How long answers took, in the middle of all. */
    Optional<Section> times() {
        return ledger.times().map(times -> Section.of(wording.t("times.heading"), new Facts(List.of(
                Fact.of(wording.t("times.response"), days(times.response())), Fact.of(wording.t("times.report"), days(times.report()))))));
    }

    private String days(Median middle) {
        return middle.tells() ? wording.t("times.days", BigDecimal.valueOf(middle.days()).setScale(1, RoundingMode.HALF_UP), middle.of())
                : wording.t(middle.of() == 0 ? "none-yet" : "times.few");
    }

    /** Every addressee on one line, none left out. */
    Section addressees() {
        var columns = List.of(Column.text(wording.t("column.addressee"), 6), number("stage.assigned", 3), number("stage.responded", 3),
                number("stage.reported", 3), number("stage.assessed", 3), number("stage.complete", 3), number("column.silent", 3));
        return Section.of(wording.t("addressees.heading"), new Table(wording.t("addressees.caption"), columns,
                ledger.accounts().stream().map(this::line).toList()));
    }

    private List<Words> line(Account account) {
        var figures = account.figures();
        return List.of(new Words(wording.isolated(account.addressee().name()), wording.site() + "/parties/" + account.addressee().code()),
                count(figures.assigned()), count(figures.responded()), count(figures.reported()), count(figures.assessed()),
                count(figures.complete()), count(silent(figures)));
    }

    private static int silent(Group figures) {
        return figures.count("headline", "no-response") + figures.count("headline", "report-late");
    }

    private Words count(int number) {
        return Words.of(wording.number(number));
    }

    /** Where the last thing asked was not received. */
    Section silent() {
        return some("silent", Entry::isSilent, List.of(Column.text(wording.t("column.commitment"), 4), Column.text(wording.t("column.asked"), 5),
                Column.text(wording.t("column.addressee"), 3), Column.text(wording.t("column.standing"), 4)), entry -> List.of(wording.link(entry),
                Words.of(entry.title()), addressee(entry), Words.of(wording.headline(entry.headline()))));
    }

    /** What had no panel, or a panel without a quorum: counted and shown (method, section 5). */
    Section unassessed() {
        return some("unassessed", Entry::isUnassessed, List.of(Column.text(wording.t("column.commitment"), 4), Column.text(wording.t("column.asked"), 5),
                Column.text(wording.t("column.addressee"), 3), Column.text(wording.t("column.why"), 4)), entry -> List.of(wording.link(entry),
                Words.of(entry.title()), addressee(entry), Words.of(why(entry))));
    }

    private String why(Entry entry) {
        return entry.quality() == Verifiability.NOT_VERIFIABLE ? wording.value("verifiability", Verifiability.NOT_VERIFIABLE)
                : wording.finding(entry.finding());
    }

    /** The two verdicts side by side, addressee first. */
    Section contested() {
        return some("contested", Entry::isContested, List.of(Column.text(wording.t("column.commitment"), 4), Column.text(wording.t("column.asked"), 5),
                Column.text(wording.t("column.addressee"), 3), Column.text(wording.t("column.says"), 3), Column.text(wording.t("column.found"), 5),
                Column.text(wording.t("column.reply"), 3)), entry -> List.of(wording.link(entry), Words.of(entry.title()), addressee(entry),
                Words.of(wording.says(entry)), Words.of(wording.finding(entry.finding())), Words.of(reply(entry))));
    }

    String reply(Entry entry) {
        var finding = entry.finding();
        return wording.t(finding == null || finding.disputes() == null ? "reply.none" : finding.disputes() ? "reply.disputes" : "reply.accepts");
    }

    private Words addressee(Entry entry) {
        return Words.of(wording.isolated(entry.addressee().name()));
    }

    private Section some(String key, Predicate<Entry> which, List<Column> columns, Function<Entry, List<Words>> row) {
        var rows = ledger.entries().stream().filter(which).map(row).map(this::narrowed).toList();
        return rows.isEmpty() ? Section.of(wording.t(key + ".heading"), new Note(wording.t(key + ".none")))
                : Section.of(wording.t(key + ".heading"), new Paragraph(wording.t(key + ".lead")), new Table(wording.t(key + ".caption", rows.size()),
                narrowed(columns), rows));
    }

    /** Without the third column, the addressee's, where there is but one addressee. */
    private <T> List<T> narrowed(List<T> cells) {
        return ledger.accounts().size() > 1 ? cells : IntStream.range(0, cells.size()).filter(i -> i != ADDRESSEE).mapToObj(cells::get).toList();
    }

    /** A section for each addressee, with a row for each of its commitments. */
    Section each() {
        var byAddressee = ledger.entries().stream().collect(Collectors.groupingBy(entry -> entry.addressee().code()));
        return new Section(wording.t("each.heading"), cut().stream().<Block>map(Note::new).toList(), ledger.accounts().stream()
                .map(account -> new Section(wording.isolated(account.addressee().name()), of(account, byAddressee.getOrDefault(account.addressee().code(),
                        List.of())), List.of())).toList());
    }

    private List<Block> of(Account account, List<Entry> entries) {
        var blocks = new ArrayList<Block>(List.of(new Paragraph(summary(account.figures()))));
        Optional.of(entries).filter(not(List::isEmpty)).ifPresent(some -> blocks.add(commitments(account.addressee().name(), some)));
        return blocks;
    }

    String summary(Group figures) {
        return wording.t("summary", figures.assigned(), figures.responded(), figures.reported(), figures.assessed(), figures.complete(),
                silent(figures));
    }

    /** The commitments of an addressee: what it answered and says, what the panel found, and where each stands. */
    Table commitments(String of, List<Entry> entries) {
        return new Table(wording.t("commitments.caption", of), List.of(Column.text(wording.t("column.commitment"), 4),
                Column.text(wording.t("column.asked"), 5), Column.text(wording.t("column.position"), 3), Column.text(wording.t("column.says"), 3),
                Column.text(wording.t("column.found"), 5), Column.text(wording.t("column.standing"), 4)), entries.stream().map(this::row).toList());
    }

    /** The same where each has another addressee. */
    Table addressees(String of, List<Entry> entries) {
        return new Table(wording.t("commitments.caption", of), List.of(Column.text(wording.t("column.addressee"), 3),
                Column.text(wording.t("column.position"), 3), Column.text(wording.t("column.says"), 3), Column.text(wording.t("column.found"), 5),
                Column.text(wording.t("column.standing"), 4)), entries.stream().sorted(Comparator.comparing(entry -> entry.addressee().name())).map(entry -> List.of(
                        new Words(wording.isolated(entry.addressee().name()), wording.site() + "/commitments/" + entry.ref()), position(entry),
                        Words.of(wording.says(entry)), Words.of(wording.finding(entry.finding())), Words.of(wording.headline(entry.headline())))).toList());
    }

    private List<Words> row(Entry entry) {
        return List.of(wording.link(entry), Words.of(entry.title()), position(entry), Words.of(wording.says(entry)),
                Words.of(wording.finding(entry.finding())), Words.of(wording.headline(entry.headline())));
    }

    private Words position(Entry entry) {
        return Words.of(wording.value("position", Optional.ofNullable(entry.position())));
    }

    /** That the list holds the first commitments only, where there are more than a paper can hold. */
    Optional<String> cut() {
        return ledger.beyond() <= 0 ? Optional.empty()
                : Optional.of(wording.t("cut", ledger.entries().size(), ledger.total().assigned(), wording.site() + "/data"));
    }
}
