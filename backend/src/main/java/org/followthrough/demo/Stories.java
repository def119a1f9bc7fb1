package org.followthrough.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.reporting.CyclePlan;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's commitments live through; the fields are explained in the content's own description.
 *
 * @param now where the clock stands when everything has happened
 */
record Stories(Instant now, List<Cycle> cycles, List<Assignment> assignments, List<Life> commitments) {

    /** Everybody to whom something is given. */
    Set<String> addressees() {
        return assignments.stream().flatMap(assignment -> assignment.addressees().stream()).collect(Collectors.toSet());
    }

    /** A cycle, planned by the organiser at {@code createAt}. */
    record Cycle(String code, String edition, LocalDate opens, LocalDate due, LocalDate closes, int veryLateAfterDays, int reviewDays,
            int replyDays, Instant createAt) {

        CyclePlan plan() {
            return new CyclePlan(code, edition, opens, due, closes, veryLateAfterDays, reviewDays, replyDays);
        }
    }

    /** One call of the organiser. */
    record Assignment(Instant at, String recommendation, List<String> addressees, boolean oneOff, @Nullable LocalDate responseDue) {
    }

    /** One commitment from its response to its end. */
    record Life(String ref, @Nullable Response response, @Nullable Response positionChange, List<Question> clarifications,
            @Nullable Move transfer, @Nullable MoreTime extension, Map<String, Period> cycles,
            @Nullable Closing close, @Nullable Reopen reopen, Outlook outlook) {

        String addressee() {
            return ref.substring(ref.indexOf('~') + 1);
        }
    }

    /** A position with its plan. */
    record Response(String position, @Nullable String reason, @Nullable String acceptedParts, @Nullable String leadInstitution,
            @Nullable LocalDate targetDate, @Nullable String baseline, @Nullable String expectedChange, List<Step> milestones,
            Instant submitAt, @Nullable Instant clearAt, @Nullable Returned returned) {
    }

    /** A milestone; reports and ratings name it by its key. */
    record Step(String key, String title, LocalDate due, BigDecimal weight, boolean core) {
    }

    /** A first submission that the clearing officer sent back. */
    record Returned(Instant submitAt, Instant at, String reason) {
    }

    /** A question that stops the clock, by addressee or organiser; open while there is no answer. */
    record Question(Instant askAt, String by, String text, @Nullable Instant answerAt, @Nullable String answer) {
    }

    /** Passed on to an institution; without one handed back to the organiser. */
    record Move(Instant at, @Nullable String to, String reason) {
    }

    /** A request for more time; undecided while there is no instant of deciding. */
    record MoreTime(Instant askAt, String reason, LocalDate until, @Nullable Instant decideAt, @Nullable Boolean granted,
            @Nullable String decision) {
    }

    /** What happened in one cycle. */
    record Period(@Nullable Report report, @Nullable MoreTime extension, @Nullable Review review, @Nullable Reply reply,
            @Nullable Appeal appeal) {
    }

    /** The addressee's appeal; undecided while there is no instant of deciding. What the second panel did, and the reply to it. */
    record Appeal(Instant at, String reason, @Nullable Instant decideAt, @Nullable Boolean accepted, @Nullable String decision,
            @Nullable Review review, @Nullable Reply reply) {
    }

    /** A reopening by organiser or chair; it waits for the other while there is no instant of confirming; an alternative report by its title. */
    record Reopen(Instant at, String by, @Nullable Instant confirmAt, String ground, String reason, @Nullable String namedReport) {
    }

    /** A progress report with everything that led to it. */
    record Report(String selfReport, @Nullable String text, Map<String, String> milestones, List<Obstacle> barriers,
            @Nullable String nextStep, @Nullable String consulted, @Nullable String nilReason, List<Part> contributions,
            List<Exhibit> evidence, @Nullable Instant draftAt, @Nullable Instant submitAt, @Nullable Instant clearAt,
            @Nullable Returned returned, @Nullable String noEvidence) {
    }

    /** A barrier. */
    record Obstacle(String kind, String text) {
    }

    /** What a ministry contributes. */
    record Part(String institution, String text, Instant at) {
    }

    /** An item of evidence: an address or a file. */
    record Exhibit(String key, String kind, String title, LocalDate date, String visibility, @Nullable String url, @Nullable Content file) {
    }

    /** A file's name and text. */
    record Content(String name, String mediaType, String content) {
    }

    /** A panel's work; one place may stay silent. */
    record Review(List<Vote> ratings, @Nullable Instant sealAt, @Nullable String finding, @Nullable String minorityNote,
            @Nullable Integer silent, @Nullable Round consensus) {
    }

    /** A consensus round: who answers, and when the chair seals in the end. */
    record Round(List<Revision> revisions, Instant sealAt) {
    }

    /** One seat's answer; without a level it stands by its rating. */
    record Revision(int seat, Instant at, @Nullable String level, @Nullable String evidenceGrade, @Nullable String comment) {
    }

    /** One seat's rating. */
    record Vote(Instant at, @Nullable String level, @Nullable String evidenceGrade, @Nullable String effect, @Nullable String forWhom,
            @Nullable Integer rung, List<String> verified, boolean conflictOfInterest, @Nullable String comment, List<Exhibit> evidence) {
    }

    /** The addressee's reply. */
    record Reply(Instant at, boolean disputes, String text) {
    }

    /** How a commitment ends. */
    record Closing(String as, Instant at, String reason, @Nullable Instant confirmAt, @Nullable String supersededBy) {
    }

    /** What is to be expected at the end: a cross-check, not an input. */
    record Outlook(String state, String headline, @Nullable String cooperation) {
    }
}
