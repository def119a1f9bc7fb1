package org.followthrough.accountability.printed;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.followthrough.accountability.BothSides;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.accountability.printed.Entry.Account;
import org.followthrough.parties.PartyKind;

/**
 * What a paper is made of: figures and commitments at an instant. The figures count everything; the commitments may be the first of more.
 *
 * @param total    of all
 * @param sides    governments and organisations by the same measures
 * @param accounts by addressee, every one included
 * @param entries  by reference
 * @param times    how long answers took; empty where that is not known
 */
public record Ledger(Instant at, int methodVersion, Group total, BothSides sides, List<Account> accounts, List<Entry> entries,
        Optional<Times> times) {

    public Ledger {
        accounts = accounts.stream().sorted(Comparator.comparing((Account account) -> account.addressee().name())
                .thenComparing(account -> account.addressee().code())).toList();
        entries = List.copyOf(entries);
    }

    /** How long the first response took from the assignment, and a report from the day on which it was asked for. */
    public record Times(Median response, Median report) {
    }

    /**
     * What lies in the middle, in days; between two middles half-way, as on the pages.
     *
     * @param of of so many that came
     */
    public record Median(int of, double days) {

        /** Of fewer nothing is said: it would tell of single cases. */
        boolean tells() {
            return of >= BothSides.ENOUGH;
        }
    }

    /** One side of it. */
    Ledger of(PartyKind side, Optional<Times> sideTimes) {
        return new Ledger(at, methodVersion, sides.of(side), sides,
                accounts.stream().filter(account -> account.addressee().kind() == side).toList(),
                entries.stream().filter(entry -> entry.addressee().kind() == side).toList(), sideTimes);
    }

    List<Entry> of(String addressee) {
        return entries.stream().filter(entry -> entry.addressee().code().equals(addressee)).toList();
    }

    /** How many commitments the figures count and the list does not hold. */
    int beyond() {
        return total.assigned() - entries.size();
    }
}
