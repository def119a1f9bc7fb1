package org.followthrough.accountability;

import org.followthrough.accountability.CommitmentSearch.Stage;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.parties.PartyKind;
import org.followthrough.shared.Coded;

/** Governments and organisations by the same measures, so that the forum asks of both what it asks of one (features, row Q2). */
public record BothSides(Group governments, Group organisations) {

    /** With fewer commitments of a side a count is shown and no share (method, section 5). */
    public static final int ENOUGH = 5;

    /** What both sides are measured by: timeliness and completeness, each of those assigned (method, section 5). */
    public enum Measure implements Coded {
        /** The last thing asked was cleared by its due date. */
        ON_TIME("cooperation", CooperationGrade.A),
        /** A response was ever cleared. */
        RESPONDED("stage", Stage.RESPONDED),
        /** A report was ever cleared. */
        REPORTED("stage", Stage.REPORTED);

        private final String filter;
        private final Coded value;

        Measure(String filter, Coded value) {
            this.filter = filter;
            this.value = value;
        }

        /** The filter of the list behind the figure. */
        public String filter() {
            return filter;
        }

        /** The filter's value. */
        public Coded value() {
            return value;
        }

        /** How many commitments of a side fulfil it. */
        public int count(Group side) {
            return switch (this) {
                case ON_TIME -> side.count(filter, value.code());
                case RESPONDED -> side.responded();
                case REPORTED -> side.reported();
            };
        }
    }

    /** The figures of one side. */
    public Group of(PartyKind side) {
        return side == PartyKind.STATE ? governments : organisations;
    }
}
