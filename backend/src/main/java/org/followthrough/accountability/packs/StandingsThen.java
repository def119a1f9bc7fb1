package org.followthrough.accountability.packs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CycleFacts;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.HeadlineFacts;
import org.followthrough.accountability.ResponseClock;
import org.followthrough.accountability.packs.Snapshot.Assessed;
import org.followthrough.accountability.packs.Snapshot.Commitment;
import org.followthrough.accountability.packs.Snapshot.PositionTaken;
import org.followthrough.accountability.packs.Snapshot.Report;
import org.followthrough.commitment.Asked;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Cooperation;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** The standings of a snapshot, computed with the table of headlines and the rule of cooperation that the product itself follows. */
public final class StandingsThen {

    private final Snapshot snapshot;
    private final Map<String, Snapshot.Recommendation> recommendations;
    private final Map<String, Snapshot.Party> parties;
    private final Map<String, Snapshot.Cycle> cycles;

    private StandingsThen(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.recommendations = snapshot.recommendationsByRef();
        this.parties = snapshot.partiesByCode();
        this.cycles = snapshot.cyclesByCode();
    }

    /** Of all commitments of a snapshot, in its order. */
    public static List<StandingThen> of(Snapshot snapshot) {
        var standings = new StandingsThen(snapshot);
        return snapshot.commitments().stream().map(standings::standing).toList();
    }

    private StandingThen standing(Commitment c) {
        var verdict = verdict(c.assessments());
        var report = c.reports().stream().filter(one -> one.clearedAt() != null).reduce((a, b) -> b);
        return new StandingThen(c, known(recommendations, c.recommendation()), known(parties, c.addressee()), position(c), report.orElse(null),
                verdict.or(() -> c.assessments().stream().reduce((a, b) -> b)).orElse(null), cooperation(c), Headline.of(facts(c)),
                !c.positions().isEmpty(), report.isPresent(), verdict.isPresent(), isComplete(c));
    }

    private static @Nullable Position position(Commitment c) {
        return c.positions().stream().map(PositionTaken::position).reduce((a, b) -> b)
                .orElse(!c.asksPosition() ? null : c.response().noResponseAt() == null ? Position.AWAITING : Position.NO_RESPONSE);
    }

    private static Optional<Assessed> verdict(List<Assessed> published) {
        return published.stream().filter(one -> one.level() != AssessmentLevel.NO_QUORUM).reduce((a, b) -> b);
    }

    /** What counts in a cycle: of two panels the last other than no quorum. */
    private static Optional<Assessed> in(Commitment c, String cycle) {
        var ofCycle = c.assessments().stream().filter(one -> one.cycle().equals(cycle)).toList();
        return verdict(ofCycle).or(() -> ofCycle.stream().reduce((a, b) -> b));
    }

    private static boolean isComplete(Commitment c) {
        return closedAs(c).filter(as -> as == CommitmentState.CLOSED_IMPLEMENTED).isPresent()
                || lastFound(c).filter(last -> last.level() == AssessmentLevel.COMPLETE).isPresent();
    }

    /** What counts in the cycle in which something was published last. */
    private static Optional<Assessed> lastFound(Commitment c) {
        return c.assessments().stream().reduce((a, b) -> b).flatMap(last -> in(c, last.cycle()));
    }

    private static Optional<CommitmentState> closedAs(Commitment c) {
        return Optional.ofNullable(c.closed()).map(Snapshot.Closing::as);
    }

    private @Nullable CooperationGrade cooperation(Commitment c) {
        var asked = new ArrayList<Asked>();
        var clock = c.response();
        if (position(c) != null) {
            asked.add(Asked.response(clock.due(), clock.veryLate(), c.positions().stream().findFirst().map(PositionTaken::clearedAt).orElse(null))
                    .stoppedAt(!c.positions().isEmpty() || clock.noResponseAt() != null ? null : counted(clock.due(), clock.lateSince())));
        }
        c.reports().stream().filter(Report::asked).forEach(report -> asked.add(asked(report)));
        return Cooperation.grade(asked, at().plus(1, ChronoUnit.MICROS)).orElse(null);
    }

    private static Asked asked(Report report) {
        var asked = Asked.report(report.due(), report.veryLate(), report.closes(), report.clearedAt());
        return report.clearedAt() != null || report.nothingReportedAt() != null ? asked
                : asked.stoppedAt(counted(report.due(), report.lateSince()));
    }

    /** Lateness is recorded, never compared: what nobody recorded as late counts as it stood at its due date. */
    private static Instant counted(Instant due, @Nullable Instant lateSince) {
        return lateSince == null ? due : lateSince.plus(1, ChronoUnit.MICROS);
    }

    private HeadlineFacts facts(Commitment c) {
        var open = c.response().handedBack() ? CommitmentState.ASSIGNED : CommitmentState.IN_IMPLEMENTATION;
        return new HeadlineFacts(closedAs(c).orElse(open), known(parties, c.addressee()).name(), position(c), clock(c),
                c.reports().stream().map(report -> facts(c, report)).toList(), nextReport(c), isAssessable(c), isReopened(c), c.appealedAt() != null);
    }

    private @Nullable ResponseClock clock(Commitment c) {
        var clock = c.response();
        return position(c) != Position.AWAITING ? null : new ResponseClock(day(clock.due()), clock.lateSince() != null,
                clock.stoppedSince() == null ? null : Deadline.dayFrom(clock.stoppedSince(), zone()));
    }

    private CycleFacts facts(Commitment c, Report report) {
        var found = in(c, report.cycle());
        return new CycleFacts(report.cycle(), report.asked(), day(report.due()), report.late() == Lateness.LATE || report.late() == Lateness.VERY_LATE,
                report.nothingReportedAt() != null, report.selfReport(), found.map(Assessed::level).orElse(null),
                found.map(one -> Boolean.TRUE.equals(one.replyDisputes())).orElse(false));
    }

    private @Nullable LocalDate nextReport(Commitment c) {
        return c.reports().stream().filter(one -> one.asked() && one.clearedAt() == null && one.nothingReportedAt() == null)
                .map(one -> day(one.due())).findFirst().orElse(null);
    }

    private boolean isAssessable(Commitment c) {
        return known(recommendations, c.recommendation()).verifiability() != Verifiability.NOT_VERIFIABLE
                && c.reports().stream().filter(one -> one.clearedAt() != null).reduce((a, b) -> b)
                        .map(one -> known(cycles, one.cycle()).panel()).orElse(snapshot.edition().panel());
    }

    private boolean isReopened(Commitment c) {
        var since = isAssessable(c) ? lastFound(c).map(Assessed::publishedAt)
                : c.reports().stream().flatMap(one -> Optional.ofNullable(one.clearedAt()).stream()).reduce((a, b) -> b);
        return c.closed() == null && c.reopenedAt() != null && since.filter(then -> then.isAfter(c.reopenedAt())).isEmpty();
    }

    private Instant at() {
        return snapshot.at();
    }

    private LocalDate day(Instant instant) {
        return Deadline.dayOf(instant, zone());
    }

    private ZoneId zone() {
        return snapshot.edition().timeZone();
    }

    private static <V> V known(Map<String, V> map, String key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }
}
