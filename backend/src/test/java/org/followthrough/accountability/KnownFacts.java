package org.followthrough.accountability;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.jspecify.annotations.Nullable;

/** What is known of a commitment, said as one would say it. */
final class KnownFacts {

    static final LocalDate RESPONSE_DUE = LocalDate.of(2026, 12, 4);
    static final LocalDate NEXT_DUE = LocalDate.of(2027, 5, 1);

    private final List<CycleFacts> cycles = new ArrayList<>();
    private CommitmentState state = CommitmentState.IN_IMPLEMENTATION;
    private @Nullable Position position;
    private @Nullable ResponseClock clock;
    private @Nullable LocalDate nextDue;
    private boolean assessable = true;
    private boolean reopened;
    private boolean underAppeal;

    private KnownFacts(@Nullable Position position) {
        this.position = position;
    }

    static KnownFacts a(Position position) {
        return new KnownFacts(position);
    }

    static KnownFacts anInformalCommitment() {
        return new KnownFacts(null);
    }

    static KnownFacts awaiting(boolean passed, @Nullable LocalDate stoppedSince) {
        var facts = new KnownFacts(Position.AWAITING);
        facts.clock = new ResponseClock(RESPONSE_DUE, passed, stoppedSince);
        return facts;
    }

    KnownFacts in(CommitmentState newState) {
        state = newState;
        return this;
    }

    KnownFacts firstReportDue() {
        nextDue = NEXT_DUE;
        return this;
    }

    KnownFacts withoutPanel() {
        assessable = false;
        return this;
    }

    KnownFacts reopened() {
        reopened = true;
        return this;
    }

    KnownFacts underAppeal() {
        underAppeal = true;
        return this;
    }

    /** A cycle with a cleared report, the panel's work not published. */
    KnownFacts reported(SelfReport report) {
        return add(true, true, true, report, null, false);
    }

    /** A cycle with a cleared report and a published assessment. */
    KnownFacts assessed(SelfReport report, AssessmentLevel level) {
        return add(true, true, true, report, level, false);
    }

    /** The same, and the published reply disputes it. */
    KnownFacts disputed(SelfReport report, AssessmentLevel level) {
        return add(true, true, true, report, level, true);
    }

    /** A report filed by a party that was not asked. */
    KnownFacts filed(SelfReport report) {
        return add(false, true, true, report, null, false);
    }

    /** A cycle that asks, whose date has not passed. */
    KnownFacts asked() {
        return add(true, false, false, null, null, false);
    }

    /** A cycle that asks, whose date has passed. */
    KnownFacts late() {
        return add(true, true, false, null, null, false);
    }

    /** A closed cycle that asked in vain. */
    KnownFacts nothingReported() {
        return add(true, true, true, null, null, false);
    }

    /** A cycle that did not ask and got nothing. */
    KnownFacts notAsked() {
        return add(false, true, true, null, null, false);
    }

    private KnownFacts add(boolean asked, boolean passed, boolean closed, @Nullable SelfReport report,
            @Nullable AssessmentLevel level,
            boolean disputed) {
        int number = cycles.size() + 1;
        cycles.add(new CycleFacts("C" + number, asked, LocalDate.of(2026 + number, 7, 15), passed, closed, report, level,
                disputed));
        return this;
    }

    HeadlineFacts facts() {
        return new HeadlineFacts(state, "Northland", position, clock, cycles, nextDue, assessable, reopened, underAppeal);
    }

    Headline headline() {
        return Headline.of(facts());
    }

    /** The code, the text, and in brackets what stands beside it. */
    String reads() {
        var headline = headline();
        var besides = headline.besides().stream().map(EnglishHeadlines::write).toList();
        return headline.code().code() + ": " + EnglishHeadlines.write(headline.text()) + (besides.isEmpty() ? "" : " " + besides);
    }
}
