package org.followthrough.accountability.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * What was public of an edition at an instant, as plain records: everything that headline, funnel, the five values and the
 * cooperation grade are computed from, each with the instant from which it was public. Nothing in it was made public later.
 *
 * @param parties         that have commitments, by code
 * @param recommendations that were given to somebody, by reference
 * @param cycles          that had asked or taken a report by then, oldest first
 * @param commitments     by reference
 */
public record Snapshot(Instant at, int methodVersion, Edition edition, List<Party> parties, List<Recommendation> recommendations,
        List<Cycle> cycles, List<Commitment> commitments) {

    public Snapshot {
        parties = List.copyOf(parties);
        recommendations = List.copyOf(recommendations);
        cycles = List.copyOf(cycles);
        commitments = List.copyOf(commitments);
    }

    /** The edition; {@code panel} is whether its profile has panels. */
    public record Edition(String code, String name, String forum, LocalDate opens, LocalDate closes, ZoneId timeZone, boolean panel) {
    }

    /** Who was asked; {@code sector} is null for a state. */
    public record Party(String code, String name, PartyKind kind, String region, String regionName, @Nullable String sector) {
    }

    /** What was asked. */
    public record Recommendation(String ref, String title, String readingText, String event, Verifiability verifiability, List<String> themes,
            List<Integer> gcmObjectives) {
    }

    /** A reporting cycle; {@code panel} is whether its reports are reviewed. */
    public record Cycle(String code, LocalDate opens, LocalDate due, LocalDate closes, boolean panel) {
    }

    /**
     * One recommendation given to one addressee, with all that was public of it.
     *
     * @param asksPosition   whether its profile asks for a position
     * @param response       the clock of its response
     * @param positions      cleared, oldest first
     * @param reports        asked for, or cleared without being asked for, oldest first
     * @param assessments    published, oldest first
     * @param closed         how it was closed, where it was closed then
     * @param reopenedAt     when it was last reopened by organiser and chair
     * @param appealedAt     since when an appeal was undecided
     */
    public record Commitment(String ref, String recommendation, String addressee, Instant assignedAt, boolean asksPosition, Response response,
            List<PositionTaken> positions, List<Report> reports, List<Assessed> assessments, @Nullable Closing closed,
            @Nullable Instant reopenedAt, @Nullable Instant appealedAt) {

        public Commitment {
            positions = List.copyOf(positions);
            reports = List.copyOf(reports);
            assessments = List.copyOf(assessments);
        }
    }

    /**
     * The clock of a response as it stood then.
     *
     * @param veryLate     from when on a response is very late: the day on which silence is recorded
     * @param lateSince    when the due date passed in silence; null where it had not, or more time was given
     * @param noResponseAt when silence was recorded
     * @param stoppedSince since when the clock stood still
     * @param handedBack   whether it stood still because the addressee had handed the ask back
     */
    public record Response(Instant due, Instant veryLate, @Nullable Instant lateSince, @Nullable Instant noResponseAt,
            @Nullable Instant stoppedSince, boolean handedBack) {
    }

    /** A cleared position. */
    public record PositionTaken(Instant clearedAt, Position position, @Nullable String reason, @Nullable String acceptedParts,
            @Nullable String leadInstitution, @Nullable LocalDate targetDate) {
    }

    /**
     * One commitment in one cycle.
     *
     * @param asked             whether the cycle asked for it
     * @param askedAt           when it was asked for; of what nobody asked for, when it was begun
     * @param late              how late it was while nothing was cleared; null where it was cleared or nobody asked
     * @param lateSince         since when it is that late
     * @param nothingReportedAt when the cycle closed without it
     * @param clearedAt         when it became public; null while it is not, and all that it says is null then
     */
    public record Report(String cycle, boolean asked, Instant askedAt, Instant due, Instant veryLate, Instant closes, @Nullable Lateness late,
            @Nullable Instant lateSince, @Nullable Instant nothingReportedAt, @Nullable Instant clearedAt, @Nullable SelfReport selfReport,
            @Nullable String text) {
    }

    /**
     * A published assessment.
     *
     * @param distribution  ratings by level, as published
     * @param replyDisputes whether the addressee disputes it; null without a reply
     */
    public record Assessed(String cycle, Instant publishedAt, int methodVersion, AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade,
            @Nullable Effect effect, Map<String, Integer> distribution, int spread, boolean consensusRound, @Nullable String finding,
            @Nullable String minorityNote, @Nullable Boolean replyDisputes, @Nullable String replyText, @Nullable Instant repliedAt) {
    }

    /** How and when it was closed, and why. */
    public record Closing(CommitmentState as, Instant at, @Nullable String reason) {
    }

    /** The parties by code. */
    public Map<String, Party> partiesByCode() {
        return parties.stream().collect(Collectors.toMap(Party::code, Function.identity()));
    }

    /** The recommendations by reference. */
    public Map<String, Recommendation> recommendationsByRef() {
        return recommendations.stream().collect(Collectors.toMap(Recommendation::ref, Function.identity()));
    }

    /** The cycles by code. */
    public Map<String, Cycle> cyclesByCode() {
        return cycles.stream().collect(Collectors.toMap(Cycle::code, Function.identity()));
    }
}
