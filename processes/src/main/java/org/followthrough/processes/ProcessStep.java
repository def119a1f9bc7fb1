package org.followthrough.processes;

/** Another element of a model at which the code looks, such as the end of an answer; what persons do is a {@link ProcessTask}. */
public interface ProcessStep {

    /** The id of the element in its model. */
    String id();
}
