package org.followthrough.commitment;

import org.followthrough.shared.Coded;

/** Timeliness alone, computed by the engine (method, section 2 F); the code is the letter. */
public enum CooperationGrade implements Coded {

    /** By the due date. */
    A,
    /** After it, before very late. */
    B,
    /** After that. */
    C,
    /** Nothing when the period closed; of a response: not yet, and past its very-late date. */
    D;

    @Override
    public String code() {
        return name();
    }
}
