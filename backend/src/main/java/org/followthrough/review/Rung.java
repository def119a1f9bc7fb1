package org.followthrough.review;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.followthrough.shared.Coded;

/** The ladder for treaty asks; a rung's number is its place, from 0 (method, section 2, ladder for treaty asks). */
public enum Rung implements Coded {

    /** No step was taken. */
    NO_STEP(AssessmentLevel.NOT_STARTED),
    /** The state considers it. */
    CONSIDERING(AssessmentLevel.LIMITED),
    /** Signed, or a bill tabled. */
    SIGNED(AssessmentLevel.LIMITED),
    /** Ratified. */
    RATIFIED(AssessmentLevel.SUBSTANTIAL),
    /** The law was changed. */
    LAW_CHANGED(AssessmentLevel.SUBSTANTIAL),
    /** Authorities apply it. */
    APPLIED(AssessmentLevel.COMPLETE),
    /** A remedy is within reach of migrants. */
    REMEDY(AssessmentLevel.COMPLETE);

    /** Those whose verification decides whether a treaty ask is complete. */
    public static final List<Rung> CLAIMS = List.of(APPLIED, REMEDY);

    private final AssessmentLevel level;

    Rung(AssessmentLevel level) {
        this.level = level;
    }

    /** Its place on the ladder, 0 to 6. */
    public int number() {
        return ordinal();
    }

    /** The rung with this number, or nothing: numbers come from outside and may be wrong. */
    public static Optional<Rung> find(int number) {
        return Arrays.stream(values()).filter(rung -> rung.number() == number).findFirst();
    }

    /** The level that this rung gives: complete only when both claims are verified, else substantial at most (decision 30). */
    public AssessmentLevel level(Set<Rung> verified) {
        return level == AssessmentLevel.COMPLETE && !verified.containsAll(CLAIMS) ? AssessmentLevel.SUBSTANTIAL : level;
    }
}
