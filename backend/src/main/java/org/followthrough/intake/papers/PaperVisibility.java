package org.followthrough.intake.papers;

import org.followthrough.shared.Coded;

/** Who may read a background paper. */
public enum PaperVisibility implements Coded {
    PUBLIC,
    /** Those who keep the register: curators and organisers. */
    CURATORS
}
