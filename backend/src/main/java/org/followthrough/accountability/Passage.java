package org.followthrough.accountability;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.shared.Coded;

/**
 * Something that a commitment has passed, of its response or in one reporting cycle (method, section 5). Its text names it in
 * addresses: {@code answered-in-time}, {@code 2025-1:reported}, {@code 2025-1:self-report:done}.
 *
 * @param cycle the cycle's code; empty where it is about the response
 * @param value code of the value, for the kinds that have values; else empty
 */
public record Passage(String cycle, Kind kind, String value) {

    private static final Pattern TEXT = Pattern.compile("(?:([A-Za-z0-9][A-Za-z0-9._-]*):)?([a-z-]+)(?::([A-Za-z-]+))?");

    /** What can be passed. */
    public enum Kind implements Coded {
        /** The response has come, or its date has passed. */
        ANSWER_DUE(false),
        /** A response was cleared. */
        ANSWERED(false),
        /** The first response was cleared by its date. */
        ANSWERED_IN_TIME(false),
        /** The ask is found in a sentence of governments. */
        DECLARED(false),
        NOT_DECLARED(false),
        /** The same, and taken on by the addressee. */
        DECLARED_COMMITTED(false),
        DECLARED_NOT_COMMITTED(false),
        /** Taken on although it is found in no sentence of governments. */
        UNDECLARED_COMMITTED(false),
        UNDECLARED_NOT_COMMITTED(false),
        /** The addressee has taken it on, in whole or in part. */
        COMMITTED(false),
        NOT_COMMITTED(false),
        /** Taken on, and a law or a budget line is on file for everybody to read. */
        ENACTED(false),
        /** Taken on without such a law or budget line. */
        NOT_ENACTED(false),
        /** Taken on and enacted, and the panel found some or significant change for people. */
        EFFECTIVE(false),
        /** Taken on and enacted, and the panel found no such change, or has not found anything yet. */
        NOT_EFFECTIVE(false),
        /** The cycle asked for a report. */
        ASKED(true),
        /** The report has come, or its date has passed. */
        REPORT_DUE(true),
        /** A report was cleared, nil included. */
        REPORTED(true),
        /** It was cleared by its date. */
        REPORTED_IN_TIME(true),
        SELF_REPORT(SelfReport.values()),
        /** By when the report came, of those that came or whose period is over. */
        TIMELINESS(CooperationGrade.values()),
        /** An assessment is published, no quorum included. */
        FOUND(true),
        /** An assessment other than no quorum is published. */
        ASSESSED(true),
        COMPLETE(true),
        ASSESSMENT(AssessmentLevel.values()),
        EFFECT(Effect.values()),
        /** The addressee used its right of reply. */
        REPLIED(true);

        private final boolean inCycle;
        private final Coded[] values;

        Kind(boolean inCycle) {
            this.inCycle = inCycle;
            this.values = new Coded[0];
        }

        Kind(Coded[] values) {
            this.inCycle = true;
            this.values = values;
        }

        private boolean fits(boolean named, String value) {
            return named == inCycle && (values.length == 0 ? value.isEmpty() : Arrays.stream(values).anyMatch(one -> one.code().equals(value)));
        }
    }

    /** Of the response. */
    public static Passage of(Kind kind) {
        return new Passage("", kind, "");
    }

    /** In a cycle. */
    public static Passage in(String cycle, Kind kind) {
        return new Passage(cycle, kind, "");
    }

    /** In a cycle, with a value. */
    public static Passage in(String cycle, Kind kind, Coded value) {
        return new Passage(cycle, kind, value.code());
    }

    /** Reads the text of a passage; empty where it is none. */
    public static Optional<Passage> of(String text) {
        var found = TEXT.matcher(text);
        Function<Integer, String> part = group -> found.group(group) == null ? "" : found.group(group);
        return found.matches() ? Coded.find(Kind.class, part.apply(2)).filter(kind -> kind.fits(found.group(1) != null, part.apply(3)))
                .map(kind -> new Passage(part.apply(1), kind, part.apply(3))) : Optional.empty();
    }

    /** As the view {@code passage} has it. */
    String code() {
        return value.isEmpty() ? kind.code() : kind.code() + ":" + value;
    }

    /** As it is kept of a commitment (R__totals_of_passages). */
    String kept() {
        return cycle + "|" + code();
    }

    @Override
    public String toString() {
        return cycle.isEmpty() ? code() : cycle + ":" + code();
    }
}
