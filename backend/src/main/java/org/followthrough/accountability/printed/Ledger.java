package org.followthrough.accountability.printed;

import java.time.Instant;
import java.time.ZoneId;
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
 * @param zone     in whose days dates are written
 * @param total    of all
 * @param sides    governments and organisations by the same measures
 * @param accounts by addressee, every one included
 * @param entries  by reference
 * @param times    how long answers took; empty where that is not known
 */
public record Ledger(Instant at, int methodVersion, ZoneId zone, Group total, BothSides sides, List<Account> accounts, List<Entry> entries,
        Optional<Times> times) {

    public Ledger {
        accounts = accounts.stream().sorted(Comparator.comparing((Account account) -> account.addressee().name())
                .thenComparing(account -> account.addressee().code())).toList();
        entries = List.copyOf(entries);
    }

    /** The median of the days that something took, of so many that came. */
    public record Times(Optional<Long> response, Optional<Long> report) {
    }

    /** One side of it. */
    Ledger of(PartyKind side, Optional<Times> sideTimes) {
        return new Ledger(at, methodVersion, zone, sides.of(side), sides,
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
