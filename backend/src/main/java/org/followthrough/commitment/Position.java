package org.followthrough.commitment;

import java.util.Set;
import org.followthrough.shared.Coded;

/** The addressee's formal response, with what each needs (method, section 2 B). */
public enum Position implements Coded {

    /** Will act on the whole ask. */
    ACCEPTED(Need.LEAD_INSTITUTION, Need.DATE_OR_MILESTONE),
    /** Will act on named parts. */
    ACCEPTED_IN_PART(Need.LEAD_INSTITUTION, Need.DATE_OR_MILESTONE, Need.PARTS, Need.REASON),
    /** Takes no commitment now; still tracked, by self-report and text only. */
    NOTED(Need.REASON),
    /** Will not act; not asked for reports, may file one. */
    NOT_ACCEPTED(Need.REASON),
    /** Clock still running; set by the engine. */
    AWAITING,
    /** Due date and the ten days after the reminder of that day passed; set by the engine, cleared by any response. */
    NO_RESPONSE;

    private final Set<Need> needs;

    Position(Need... needs) {
        this.needs = Set.of(needs);
    }

    /** What the addressee has to state with it. */
    public Set<Need> needs() {
        return needs;
    }

    /** Whether an addressee gives it; the others are the engine's alone. */
    public boolean isResponse() {
        return this != AWAITING && this != NO_RESPONSE;
    }

    /** Whether a cycle asks for a report at its opening (method, section 7). */
    public boolean isAskedForReports() {
        return this == ACCEPTED || this == ACCEPTED_IN_PART || this == NOTED;
    }

    /** Something that has to be stated with a position. */
    public enum Need {
        /** The institution that answers for it. */
        LEAD_INSTITUTION,
        /** A target date, or at least one milestone. */
        DATE_OR_MILESTONE,
        /** Which parts of the ask are accepted. */
        PARTS,
        /** Why not, or why not the rest. */
        REASON
    }
}
