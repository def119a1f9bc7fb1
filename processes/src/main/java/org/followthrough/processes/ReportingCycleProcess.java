package org.followthrough.processes;

/** One reporting cycle of an edition, on real timers (method, section 7). Business key: the cycle's id. */
public final class ReportingCycleProcess {

    public static final String KEY = "reporting-cycle";

    /** When the cycle opens by itself; a {@link java.util.Date}, like the other three. */
    public static final String OPENS_AT = "opensAt";

    /** When reports are due. */
    public static final String DUE_AT = "dueAt";

    /** From when on a missing report is very late. */
    public static final String VERY_LATE_AT = "veryLateAt";

    /** When the cycle takes no more reports. */
    public static final String CLOSES_AT = "closesAt";

    /** What {@link CycleSteps#askNextCommitments} answered last. */
    public static final String ALL_ASKED = "allAsked";

    private ReportingCycleProcess() {
    }

    /** What happens to a cycle besides its dates. */
    public enum Message implements ProcessMessage {
        /** The organiser opens the cycle before its date. */
        OPEN_CYCLE("Message_OpenCycle");

        private final String id;

        Message(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }
}
