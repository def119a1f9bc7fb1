package org.followthrough.processes;

/** A message that moves a waiting process, found by its business key. Where it ends in "Passed" it stands for a deadline. */
public interface ProcessMessage {

    /** The message's id in its model, which is also the name that it is correlated by. */
    String id();
}
