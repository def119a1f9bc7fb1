package org.followthrough.ui.portal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.ui.portal.CommitmentPage.Step;

/** The six steps of a period in a row: those that are over, the one that is on, and those to come. */
final class CommitmentSteps {

    private static final String DONE = "done";
    private static final String NOW = "now";
    private static final String AHEAD = "";

    private final Detail detail;
    private final Commitment commitment;
    private final Page page;

    CommitmentSteps(Detail detail, Page page) {
        this.detail = detail;
        this.commitment = detail.commitment();
        this.page = page;
    }

    /** Where no position is asked for there is no response to wait for. */
    List<Step> all() {
        var assigned = new Step("steps.assigned", page.formats().day(commitment.assignedAt()), DONE);
        var response = commitment.needsNoPosition() ? Stream.<Step>empty() : Stream.of(responded());
        return Stream.of(Stream.of(assigned), response, Stream.of(step("steps.report", 2, report()), step("steps.review", 3, on(3)),
                step("steps.reply", 4, on(4)), step("steps.assessment", 5, assessed()))).flatMap(steps -> steps).toList();
    }

    private Step responded() {
        var cleared = commitment.firstResponseClearedAt();
        return new Step("steps.responded", cleared.or(() -> Optional.ofNullable(commitment.responseDueAt())).map(page.formats()::day).orElse(""),
                cleared.isPresent() ? DONE : commitment.state().isClosed() ? AHEAD : NOW);
    }

    private Step step(String key, int number, Optional<Instant> date) {
        var state = number < reached() ? DONE : number == reached() && !commitment.state().isClosed() ? NOW : AHEAD;
        return new Step(key, state.equals(AHEAD) ? "" : date.map(page.formats()::day).orElse(""), state);
    }

    /** The number of the step that is on; beyond the last one when the period is over. */
    private int reached() {
        return switch (commitment.state()) {
            case ASSIGNED, AWAITING_RESPONSE -> 1;
            case CLARIFICATION -> commitment.awaitsResponse() ? 1 : 2;
            case IN_IMPLEMENTATION, REPORT_DUE, UNDER_CLEARANCE -> 2;
            case REPORTED, IN_REVIEW -> 3;
            case RIGHT_OF_REPLY -> 4;
            case REOPENED -> 2;
            case ASSESSED, CLOSED_IMPLEMENTED, CLOSED_NOT_IMPLEMENTED -> 6;
            case CLOSED_SUPERSEDED, CLOSED_WITHDRAWN, LAPSED -> detail.assessments().isEmpty() ? 1 : 6;
        };
    }

    private Optional<Instant> report() {
        return reached() > 2 ? detail.lastReport().map(report -> report.clearedAt()) : until();
    }

    /** Its date while it is on; what is over has no date of its own here, the timeline tells it. */
    private Optional<Instant> on(int number) {
        return number == reached() ? until() : Optional.empty();
    }

    private Optional<Instant> until() {
        return Optional.ofNullable(commitment.dueAt());
    }

    private Optional<Instant> assessed() {
        return commitment.state() == CommitmentState.ASSESSED || commitment.state().isClosed()
                ? detail.assessments().stream().reduce((a, b) -> b).map(a -> a.assessment().publishedAt()) : Optional.empty();
    }
}
