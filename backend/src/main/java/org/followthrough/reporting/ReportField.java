package org.followthrough.reporting;

import org.followthrough.shared.Coded;

/** The parts of a report that are compared: with what was submitted before, and with the last report. */
public enum ReportField implements Coded {
    SELF_REPORT("selfReport"), TEXT("text"), MILESTONES("milestones"), BARRIERS("barriers"), NEXT_STEP("nextStep"),
    CONSULTED("consulted"), EVIDENCE("evidence");

    private final String code;

    ReportField(String code) {
        this.code = code;
    }

    /** The name of the field in the API. */
    @Override
    public String code() {
        return code;
    }
}
