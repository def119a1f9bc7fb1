package org.followthrough.identity;

import org.followthrough.shared.Coded;

/** The roles of the contract, section 4, and the rapporteur (features, row B5). One person may hold several; roles of a party are held for one party each. */
public enum Role implements Coded {
    /** Accounts and settings; no say in positions, reports or assessments. */
    ADMINISTRATOR("administrator", false),
    /** Editions, assignment, cycles, publication. */
    ORGANISER("organiser", false),
    /** Documents and candidates. */
    CURATOR("curator", false),
    /** Proposes recommendations of a meeting, which curators and organisers take into the register or not. */
    RAPPORTEUR("rapporteur", false),
    /** Answers and reports for one party. */
    FOCAL_POINT("focal-point", true),
    /** A ministry that contributes to its party's reports. */
    CONTRIBUTOR("contributor", true),
    /** Approves what leaves its party. */
    CLEARING_OFFICER("clearing-officer", true),
    /** Rates commitments for an organisation of the roster. */
    REVIEWER("reviewer", true),
    /** Chairs panels and does not rate. */
    PANEL_CHAIR("panel-chair", true),
    /** Signed in, reads the public and what is shared with them. */
    OBSERVER("observer", false);

    private final String code;
    private final boolean ofParty;

    Role(String code, boolean ofParty) {
        this.code = code;
        this.ofParty = ofParty;
    }

    @Override
    public String code() {
        return code;
    }

    /** True when the role is held for one party. */
    public boolean ofParty() {
        return ofParty;
    }
}
