package org.followthrough.processes;

/** A panel assesses, the addressee may reply, the result is public (method, section 2 D). Business key: the commitment's id. */
public final class CivilSocietyReviewProcess {

    public static final String KEY = "civil-society-review";

    private CivilSocietyReviewProcess() {
    }

    /** What persons do. */
    public enum Task implements ProcessTask {
        /** The whole panel's work: its ratings are no tasks of their own. It completes when the panel is sealed. */
        RATE_AND_SEAL("Task_RateAndSeal"),
        /** The right of reply. */
        REPLY("Task_Reply");

        private final String id;

        Task(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }
    }

    /** What ends the wait of those who are asked. */
    public enum Message implements ProcessMessage {
        /** A deadline: the engine has sealed with the ratings that are there. */
        REVIEW_PERIOD_PASSED("Message_ReviewPeriodPassed"),
        /** A deadline: there is no reply, and no more will be taken. */
        REPLY_WINDOW_PASSED("Message_ReplyWindowPassed");

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
