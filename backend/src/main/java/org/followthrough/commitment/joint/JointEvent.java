package org.followthrough.commitment.joint;

import java.util.Map;
import org.followthrough.commitment.CommitmentEvent;
import org.jspecify.annotations.Nullable;

/** What happens to a partner's commitment because it is kept jointly; each partner's record tells its own. */
public interface JointEvent extends CommitmentEvent {

    /** Code of the joint commitment. */
    String joint();

    /** It is kept together with others now; {@code inPlaceOf} is the commitment that was given on to it, or null. */
    record JointlyKept(Happened happened, String joint, String coordinator, @Nullable String inPlaceOf) implements JointEvent {

        @Override
        public Map<String, Object> content() {
            return inPlaceOf == null ? Map.of("joint", joint, "coordinator", coordinator)
                    : Map.of("joint", joint, "coordinator", coordinator, "inPlaceOf", inPlaceOf);
        }
    }

    /** It is no longer kept together with the others. */
    record JointlyLeft(Happened happened, String joint, String reason) implements JointEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint, "reason", reason);
        }
    }

    /** Too few others were left to keep it together with. */
    record JointlyDissolved(Happened happened, String joint) implements JointEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint);
        }
    }

    /** Another partner coordinates. */
    record CoordinatorChanged(Happened happened, String joint, String before, String after) implements JointEvent {

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint, "before", before, "after", after);
        }
    }

    /** The coordinator wrote, for all to read, what the partners want to do together; before and after are empty for none. */
    record JointStatementWritten(Happened happened, String joint, String coordinator, String before, String after) implements JointEvent {

        /** Whether it stands in the record of the one who wrote it. */
        public boolean isOwn() {
            return happened.addressee().equals(happened.party());
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint, "coordinator", coordinator, "before", before, "after", after);
        }
    }

    /** What the coordinator wrote for all to read waits for its own clearing officer; its words are in no record yet. */
    record JointStatementSubmitted(Happened happened, String joint) implements JointEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint);
        }
    }

    /** The coordinator's clearing officer returned it; only the coordinator's own people see that. */
    record JointStatementReturned(Happened happened, String joint, String reason) implements JointEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint, "reason", reason);
        }
    }

    /** The coordinator wrote a report text for the partners, or took it away; its words are in no record. */
    record CommonTextWritten(Happened happened, String joint, boolean waits) implements JointEvent {

        @Override
        public Readers readers() {
            return Readers.PARTY;
        }

        @Override
        public Map<String, Object> content() {
            return Map.of("joint", joint);
        }
    }
}
