package org.followthrough.accountability.printed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.packs.FiguresThen;
import org.followthrough.accountability.packs.Snapshot;
import org.followthrough.accountability.packs.StandingThen;
import org.followthrough.accountability.printed.Entry.Account;
import org.followthrough.accountability.printed.Entry.Addressee;
import org.followthrough.accountability.printed.Entry.Finding;
import org.followthrough.accountability.printed.Ledger.Median;
import org.followthrough.accountability.printed.Ledger.Times;
import org.followthrough.parties.PartyKind;
import org.jspecify.annotations.Nullable;

/** What was frozen of an edition, as papers need it. */
public final class FrozenLedger {

    private FrozenLedger() {
    }

    /** Both sides of an edition as they were at the snapshot's instant. */
    public static Ledger of(Snapshot snapshot, List<StandingThen> standings, FiguresThen figures) {
        var groups = figures.parties().stream().collect(Collectors.toMap(Group::key, Function.identity()));
        return new Ledger(snapshot.at(), snapshot.methodVersion(), figures.total(), figures.sides(),
                snapshot.parties().stream().map(party -> account(party, groups)).toList(), standings.stream().map(FrozenLedger::entry).toList(),
                times(standings));
    }

    /** How long one side took. */
    public static Optional<Times> times(List<StandingThen> standings, PartyKind side) {
        return times(standings.stream().filter(standing -> standing.addressee().kind() == side).toList());
    }

    /** An edition as it was called. */
    public static Printer.Edition edition(Snapshot snapshot) {
        return new Printer.Edition(snapshot.edition().code(), snapshot.edition().name(), snapshot.edition().forum());
    }

    private static Account account(Snapshot.Party party, Map<String, Group> groups) {
        return new Account(addressee(party), Optional.ofNullable(groups.get(party.code()))
                .orElseGet(() -> FiguresThen.group(party.code(), party.name(), List.of())));
    }

    private static Addressee addressee(Snapshot.Party party) {
        return new Addressee(party.code(), party.name(), party.kind());
    }

    private static Entry entry(StandingThen s) {
        return new Entry(s.ref(), s.recommendation().title(), s.recommendation().ref(), addressee(s.addressee()), s.quality(), s.position(),
                s.selfReport(), s.lastReport() == null ? null : s.lastReport().cycle(), finding(s.verdict()), s.headline());
    }

    private static @Nullable Finding finding(Snapshot.@Nullable Assessed found) {
        return found == null ? null : new Finding(found.cycle(), found.level(), found.evidenceGrade(), found.distribution(),
                found.replyDisputes(), found.replyText());
    }

    private static Optional<Times> times(List<StandingThen> standings) {
        return Optional.of(new Times(median(standings.stream().flatMap(FrozenLedger::response)),
                median(standings.stream().flatMap(FrozenLedger::reports))));
    }

    private static Stream<Double> response(StandingThen standing) {
        return standing.commitment().positions().stream().limit(1).map(position -> days(standing.commitment().assignedAt(), position.clearedAt()));
    }

    private static Stream<Double> reports(StandingThen standing) {
        return standing.commitment().reports().stream().filter(report -> report.asked() && report.clearedAt() != null)
                .map(report -> days(report.askedAt(), Objects.requireNonNull(report.clearedAt())));
    }

    /** Full days, as on the pages. */
    private static double days(Instant from, Instant to) {
        return Math.floorDiv(Duration.between(from, to).toSeconds(), Duration.ofDays(1).toSeconds());
    }

    private static Median median(Stream<Double> days) {
        var sorted = days.sorted().toList();
        var half = sorted.size() / 2;
        return sorted.isEmpty() ? new Median(0, 0) : new Median(sorted.size(),
                sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2);
    }
}
