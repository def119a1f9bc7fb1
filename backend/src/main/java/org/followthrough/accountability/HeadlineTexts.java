package org.followthrough.accountability;

import static org.followthrough.accountability.Sentence.ADDRESSEE;
import static org.followthrough.accountability.Sentence.DATE;
import static org.followthrough.accountability.Sentence.LEVEL;
import static org.followthrough.accountability.Sentence.REPORT;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.reporting.SelfReport;

/** What each rule of the headline says, as keys with arguments; asked only where its rule fits. */
final class HeadlineTexts {

    private static final String NO_CYCLE = ".no-cycle";
    private static final String FIRST_DUE = ".first-due";

    private HeadlineTexts() {
    }

    static Sentence closed(HeadlineFacts facts) {
        return Sentence.of("headline." + facts.state().code());
    }

    static Sentence awaiting(HeadlineFacts facts) {
        var clock = Objects.requireNonNull(facts.responseClock());
        LocalDate stopped = clock.stoppedSince();
        if (stopped != null) {
            return Sentence.of(facts.state() == CommitmentState.ASSIGNED ? "headline.awaiting-response.handed-back"
                    : "headline.awaiting-response.stopped", DATE, stopped.toString());
        }
        return Sentence.of(clock.passed() ? "headline.awaiting-response.passed" : "headline.awaiting-response.until", DATE,
                clock.due().toString());
    }

    static Sentence noResponse(HeadlineFacts facts) {
        return Sentence.of("headline.no-response");
    }

    static Sentence notAccepted(HeadlineFacts facts) {
        return Sentence.of("headline.not-accepted");
    }

    static Sentence late(HeadlineFacts facts) {
        return Sentence.of("headline.report-late", DATE, facts.missedReport().orElseThrow().due().toString());
    }

    static Sentence inImplementation(HeadlineFacts facts) {
        var position = facts.position();
        var key = "headline.in-implementation." + (position == null ? "no-position" : position.code());
        LocalDate due = facts.nextReportDue();
        return due == null ? Sentence.of(key + NO_CYCLE) : Sentence.of(key + FIRST_DUE, DATE, due.toString());
    }

    /** What had no reporting period yet has one that is planned. */
    static Sentence expecting(Sentence said, LocalDate firstReport) {
        var key = said.textKey();
        return !key.endsWith(NO_CYCLE) ? said
                : Sentence.of(key.substring(0, key.length() - NO_CYCLE.length()) + FIRST_DUE, DATE, firstReport.toString());
    }

    static Sentence reported(HeadlineFacts facts) {
        return Sentence.of(facts.assessable() ? "headline.reported.not-yet-assessed" : "headline.reported", REPORT, said(facts));
    }

    static Sentence noQuorum(HeadlineFacts facts) {
        return Sentence.of("headline.no-quorum", REPORT, said(facts));
    }

    static Sentence regression(HeadlineFacts facts) {
        return Sentence.of("headline.regression");
    }

    /** Where only the reply disputes the finding, what the report had said does not tell the difference. */
    static Sentence contested(HeadlineFacts facts) {
        var verdict = facts.verdict().orElseThrow();
        var level = Objects.requireNonNull(verdict.assessed()).code();
        if (!facts.isFarApart()) {
            return Sentence.of("headline.contested.by-reply", ADDRESSEE, facts.addressee(), LEVEL, level);
        }
        SelfReport said = Objects.requireNonNull(verdict.report());
        return new Sentence("headline.contested", Map.of(ADDRESSEE, facts.addressee(), REPORT, said.code(), LEVEL, level));
    }

    static Sentence assessed(HeadlineFacts facts) {
        return Sentence.of("headline.assessed", LEVEL, Objects.requireNonNull(facts.verdict().orElseThrow().assessed()).code());
    }

    private static String said(HeadlineFacts facts) {
        return facts.selfReport().orElseThrow().code();
    }
}
