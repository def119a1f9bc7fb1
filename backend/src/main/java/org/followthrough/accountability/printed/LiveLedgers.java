package org.followthrough.accountability.printed;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Line;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.accountability.CommitmentSearch;
import org.followthrough.accountability.CommitmentSearch.Filter;
import org.followthrough.accountability.CommitmentSearch.Row;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.Overview.GroupBy;
import org.followthrough.accountability.Standing;
import org.followthrough.accountability.printed.Entry.Account;
import org.followthrough.accountability.printed.Entry.Addressee;
import org.followthrough.accountability.printed.Entry.Finding;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.parties.PartyKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is public now, as papers need it: figures of everything, and the first commitments of the list behind them, so that no paper takes
 * more than a few seconds. All of one reading, so that figures and list agree.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LiveLedgers {

    /** How many commitments a paper made on request holds; packs hold all. */
    public static final int LIMIT = 500;

    private final Overview overview;
    private final CommitmentSearch commitments;
    private final CommitmentReader reader;
    private final Parties parties;

    LiveLedgers(Overview overview, CommitmentSearch commitments, CommitmentReader reader, Parties parties) {
        this.overview = overview;
        this.commitments = commitments;
        this.reader = reader;
        this.parties = parties;
    }

    /** Of what a filter shows. */
    public Ledger of(Filter filter) {
        var figures = overview.of(filter, GroupBy.PARTY);
        var addressees = parties.find(figures.groups().stream().map(Overview.Group::key).toList()).stream()
                .collect(Collectors.toMap(Party::code, LiveLedgers::addressee));
        return new Ledger(figures.asOf(), figures.methodVersion(), figures.total(), overview.sides(filter),
                figures.groups().stream().map(group -> new Account(addressees.get(group.key()), group)).toList(), entries(filter), Optional.empty());
    }

    /** Of one side of an edition, with the figures of both. */
    public Ledger ofSide(String edition, PartyKind side) {
        return beside(of(Filter.ofEdition(edition).ofKind(side)), Filter.ofEdition(edition));
    }

    /** Of what a filter shows, with the figures of all on both sides, to stand beside those of one. */
    public Ledger besideAll(Filter filter) {
        return beside(of(filter), Filter.ALL);
    }

    private Ledger beside(Ledger own, Filter all) {
        return new Ledger(own.at(), own.methodVersion(), own.total(), overview.sides(all), own.accounts(), own.entries(), own.times());
    }

    private List<Entry> entries(Filter filter) {
        var rows = commitments.page(filter, null, LIMIT);
        return reader.lines(rows.stream().map(Row::standing).toList()).stream().map(LiveLedgers::entry).toList();
    }

    private static Addressee addressee(Party party) {
        return new Addressee(party.code(), party.name(), party.kind());
    }

    private static Entry entry(Line line) {
        Standing s = line.standing();
        return new Entry(s.ref(), s.title(), s.ref().substring(0, s.ref().lastIndexOf('~')), addressee(line.addressee()), s.verifiability(),
                s.position(), s.selfReport(), s.selfReportCycle(), line.verdict().map(LiveLedgers::finding).orElse(null), s.headline());
    }

    private static Finding finding(PublishedAssessment found) {
        var a = found.assessment();
        return new Finding(found.cycle(), a.level(), a.evidenceGrade(), a.distribution(), a.replyDisputes(), a.replyText());
    }
}
