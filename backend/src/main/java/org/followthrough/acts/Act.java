package org.followthrough.acts;

import java.util.EnumSet;
import java.util.Set;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Coded;

/** What can be done to many commitments at once. */
public enum Act implements Coded {
    /** Those with whom it lies are reminded now. */
    REMIND(Permission.SPEAK_FOR_ORGANISER),
    /** More time is granted where it was asked for. */
    GRANT_EXTENSION(Permission.SPEAK_FOR_ORGANISER, Term.REASON, Term.DAYS),
    /** More time is given until one day, whether it was asked for or not. */
    GIVE_TIME(Permission.SPEAK_FOR_ORGANISER, Term.REASON, Term.UNTIL),
    /** No addressee could be found, or the forum ends tracking. */
    LAPSE(Permission.CLOSE_AS_ORGANISER, Term.REASON),
    /** A newer ask takes their place. */
    SUPERSEDE(Permission.CLOSE_AS_ORGANISER, Term.REASON, Term.BY),
    /** Nothing new in the cycle in which each is asked. */
    NIL_REPORT(Permission.REPORT_NOTHING_NEW, Term.REASON);

    /** What an act is done with. */
    public enum Term {
        REASON,
        /** Working days after the present due date; nothing for the day that was asked for. */
        DAYS,
        /** The last day, on the clock of each edition. */
        UNTIL,
        /** Reference of the newer recommendation. */
        BY
    }

    private final Permission permission;
    private final Set<Term> terms;

    Act(Permission permission, Term... terms) {
        this.permission = permission;
        this.terms = terms.length == 0 ? EnumSet.noneOf(Term.class) : EnumSet.of(terms[0], terms);
    }

    /** Who may do it at all; which commitment, its service decides. */
    public Permission permission() {
        return permission;
    }

    public boolean takes(Term term) {
        return terms.contains(term);
    }

    /** What an organiser does; a nil report is the addressee's. */
    public boolean isOrganisers() {
        return this != NIL_REPORT;
    }
}
