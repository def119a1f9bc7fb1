package org.followthrough.workflow;

/**
 * The order in which listeners hear an event inside the transaction: first what only writes down, then the process, whose
 * steps may announce further events, and last the standing, which shows what all of that has come to.
 */
public final class Listening {

    public static final int RECORD = -30;
    public static final int TIMELINE = -20;
    public static final int WORK_ITEMS = -10;
    public static final int PROCESS = 0;
    public static final int STANDING = 100;
    /** Who is told of it; last, so that what is told is what has come of it. */
    public static final int NOTICES = 200;

    private Listening() {
    }
}
