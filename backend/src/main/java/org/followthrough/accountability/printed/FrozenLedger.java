package org.followthrough.accountability.printed;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.packs.FiguresThen;
import org.followthrough.accountability.packs.Snapshot;
import org.followthrough.accountability.packs.StandingThen;
import org.followthrough.accountability.packs.TimesThen;
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
                Optional.empty());
    }

    /** How long one side took. */
    public static Times times(List<StandingThen> standings, PartyKind side) {
        var times = TimesThen.of(standings, side);
        return new Times(median(times.response()), median(times.report()));
    }

    private static Median median(TimesThen.Median of) {
        return new Median(of.of(), of.middle().toMillis() / (double) Duration.ofDays(1).toMillis());
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
}
