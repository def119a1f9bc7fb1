package org.followthrough.processes;

/** A user task of a model: a step that waits for a person of one role. */
public interface ProcessTask {

    /** The id of the task's element in its model. */
    String id();
}
