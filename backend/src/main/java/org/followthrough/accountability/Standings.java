package org.followthrough.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Asked;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.CommitmentEvent;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Cooperation;
import org.followthrough.commitment.DeadlineMoved;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.ProfileStep;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.QualityCoded;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationRevised;
import org.followthrough.register.Recommendations;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.reporting.Reports;
import org.followthrough.review.Assessment;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Reviews;
import org.followthrough.review.Verdicts;
import org.followthrough.shared.Batch;
import org.followthrough.shared.Deadline;
import org.followthrough.shared.Happenings;
import org.followthrough.workflow.Listening;
import org.followthrough.workflow.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps every commitment's standing: one row, computed from the published values in the transaction that changes them
 * (design, section 3). Nothing else writes it.
 */
@Component
public class Standings {

    private final StandingRows rows;
    private final Commitments commitments;
    private final Recommendations recommendations;
    private final Editions editions;
    private final Parties parties;
    private final Reports reports;
    private final Cycles cycles;
    private final Reviews reviews;

    Standings(StandingRows rows, Commitments commitments, Recommendations recommendations, Editions editions, Parties parties,
            Reports reports, Cycles cycles, Reviews reviews) {
        this.rows = rows;
        this.commitments = commitments;
        this.recommendations = recommendations;
        this.editions = editions;
        this.parties = parties;
        this.reports = reports;
        this.cycles = cycles;
        this.reviews = reviews;
    }

    @EventListener
    @Order(Listening.STANDING)
    void on(CommitmentEvent event) {
        refresh(event.commitment(), event.at());
    }

    /** Many at once: each commitment is shown anew, once. */
    @EventListener
    @Order(Listening.STANDING)
    void on(Happenings many) {
        refresh(many.of(CommitmentEvent.class).stream().map(one -> Map.entry(one.commitment(), one.at())).toList());
    }

    /** Verifiability decides whether a panel is awaited, so the headline may change with it. */
    @EventListener
    @Order(Listening.STANDING)
    void on(QualityCoded event) {
        rows.of(event.recommendation()).forEach(standing -> refresh(standing.commitment(), standing.changedAt()));
    }

    /** Lists of commitments show the ask's title and are sorted by its themes and objectives. */
    @EventListener
    @Order(Listening.STANDING)
    void on(RecommendationRevised event) {
        rows.of(event.after().id()).forEach(standing -> refresh(standing.commitment(), standing.changedAt()));
    }

    private void refresh(UUID commitment, Instant at) {
        Batch.write(this, Map.entry(commitment, at), this::refresh);
    }

    /** Of each commitment the last change counts, whatever is told belatedly of an earlier instant. */
    private void refresh(List<Map.Entry<UUID, Instant>> changed) {
        var at = changed.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Standings::later, HashMap::new));
        var before = rows.kept(at.keySet());
        at.replaceAll((commitment, then) -> Optional.ofNullable(before.get(commitment)).map(row -> later(row.changedAt(), then)).orElse(then));
        rows.save(compute(at).stream().filter(now -> differs(before.get(now.commitment()), now)).toList());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean differs(@Nullable Standing before, Standing now) {
        return before == null || !before.equals(withChangedAt(now, before.changedAt()));
    }

    /** A change that the public may not see leaves the row as it is, its instant included. */
    private static Standing withChangedAt(Standing s, Instant changedAt) {
        return new Standing(s.commitment(), s.ref(), s.recommendation(), s.edition(), s.event(), s.addressee(), s.region(), s.title(),
                s.verifiability(), s.themes(), s.gcm(), s.state(), s.position(), s.selfReport(), s.selfReportCycle(), s.assessment(),
                s.assessmentCycle(), s.evidenceGrade(), s.effect(), s.cooperation(), s.lateness(), s.dueAt(), s.headline(), s.step(),
                s.stepSince(), s.responded(), s.reported(), s.assessed(), s.complete(), changedAt);
    }

    /** The standing as the raw records give it; what {@code verify} compares the row with. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Standing compute(UUID id, Instant at) {
        return compute(Map.of(id, at)).getFirst();
    }

    private List<Standing> compute(Map<UUID, Instant> at) {
        var of = commitments.get(at.keySet());
        var asks = recommendations.get(of.values().stream().map(Commitment::recommendation).collect(Collectors.toSet()));
        var asked = reports.of(at.keySet());
        var published = reviews.published(at.keySet());
        var known = new Known(asked.values().stream().flatMap(List::stream).map(ProgressReport::cycle).collect(Collectors.toSet()),
                of.values().stream().map(Commitment::addressee).collect(Collectors.toSet()));
        return of.values().stream().map(commitment -> {
            var ask = Optional.ofNullable(asks.get(commitment.recommendation())).orElseThrow();
            var given = asked.getOrDefault(commitment.id(), List.of());
            return new Facts(commitment, ask, known.edition(ask.edition()), known.party(commitment.addressee()), given,
                    new Verdicts(published.getOrDefault(commitment.id(), List.of())), known.cycles()).standing(Optional.ofNullable(at.get(commitment.id())).orElseThrow());
        }).toList();
    }

    /** What many commitments share, read once. */
    private final class Known {

        private final Map<String, Edition> editionsByCode = new HashMap<>();
        private final Map<String, Party> partiesByCode;
        private final Map<UUID, ReportingCycle> cyclesById;

        Known(Set<UUID> ofCycles, Set<String> addressees) {
            this.partiesByCode = parties.find(addressees).stream().collect(Collectors.toMap(Party::code, party -> party));
            this.cyclesById = cycles.get(ofCycles);
        }

        Edition edition(String code) {
            return editionsByCode.computeIfAbsent(code, missing -> editions.find(missing).orElseThrow());
        }

        Party party(String code) {
            return Optional.ofNullable(partiesByCode.get(code)).orElseThrow();
        }

        Map<UUID, ReportingCycle> cycles() {
            return cyclesById;
        }
    }

    /** Everything that a standing is computed from. */
    private record Facts(Commitment commitment, Recommendation recommendation, Edition edition, Party addressee,
            List<ProgressReport> reports, Verdicts verdicts, Map<UUID, ReportingCycle> cycles) {

        Standing standing(Instant at) {
            var report = lastCleared();
            var verdict = verdicts.verdictOrLast();
            var headline = Headline.of(headlineFacts());
            var where = Whereabouts.of(commitment);
            return new Standing(commitment.id(), commitment.ref(), recommendation.id(), edition.code(), recommendation.event(),
                    addressee.code(), addressee.region(), recommendation.title(), recommendation.quality().verifiability(),
                    recommendation.themes(), recommendation.gcmObjectives(), commitment.state(), commitment.position(),
                    report.map(r -> r.draft().selfReport()).orElse(null), report.map(r -> cycle(r.cycle()).code()).orElse(null),
                    verdict.map(Assessment::level).orElse(null), verdict.map(a -> cycle(a.cycle()).code()).orElse(null),
                    verdict.map(Assessment::evidenceGrade).orElse(null), verdict.map(Assessment::effect).orElse(null),
                    Cooperation.grade(asked(), counted(at).plus(1, ChronoUnit.MICROS)).orElse(null), commitment.lateness(), commitment.dueAt(),
                    headline, where.map(Whereabouts::element).orElse(null),
                    where.map(Whereabouts::since).orElse(null), commitment.firstResponseClearedAt().isPresent(),
                    report.isPresent(), verdicts.verdict().isPresent(), isComplete(), at);
        }

        private Optional<ProgressReport> lastCleared() {
            return reports.stream().filter(report -> report.state() == ReportState.CLEARED).reduce((a, b) -> b);
        }

        private boolean isComplete() {
            return commitment.state() == CommitmentState.CLOSED_IMPLEMENTED
                    || verdicts.last().filter(a -> a.level() == AssessmentLevel.COMPLETE).isPresent();
        }

        private List<Asked> asked() {
            var asked = new ArrayList<Asked>();
            if (commitment.position() != null) {
                var response = Asked.response(commitment.responseDueAt(), commitment.noResponseAt(),
                        commitment.firstResponseClearedAt().orElse(null));
                asked.add(commitment.firstResponseClearedAt().isEmpty() ? response.stoppedAt(stopped()) : response);
            }
            reports.stream().filter(r -> !r.isVoluntary()).forEach(r -> asked.add(Asked.report(r.dueAt(), r.veryLateAt(), r.closesAt(), r.clearedAt().orElse(null))
                    .stoppedAt(r.isOpen() ? stopped() : null)));
            return asked;
        }

        /** What is closed is asked for nothing any more: whatever is told of it later, its grade stays as it was when it closed. */
        private Instant counted(Instant at) {
            return commitment.closedAt().filter(at::isAfter).orElse(at);
        }

        /** Since when nothing counts for what is open: its clock stands still, or it is on time, and its due instant has not passed. */
        private @Nullable Instant stopped() {
            return commitment.clockStoppedAt().orElse(commitment.lateness() == Lateness.ON_TIME ? commitment.dueAt() : null);
        }

        private HeadlineFacts headlineFacts() {
            return new HeadlineFacts(commitment.state(), addressee.name(), commitment.position(), responseClock(),
                    reports.stream().map(this::facts).toList(), nextReportDue(), recommendation.getsPanel() && hasPanel(), isReopened(), commitment.underAppealSince().isPresent());
        }

        /** Reopened, and neither closed nor assessed since; where no panel assesses, nor reported since. */
        private boolean isReopened() {
            var since = recommendation.getsPanel() && hasPanel() ? verdicts.last().map(Assessment::publishedAt)
                    : lastCleared().flatMap(ProgressReport::clearedAt);
            return !commitment.state().isClosed() && commitment.reopenedAt()
                    .filter(at -> since.filter(then -> then.isAfter(at)).isEmpty()).isPresent();
        }

        /** As the cycle has it whose report was cleared last; before that, as the profile has it. */
        private boolean hasPanel() {
            return lastCleared().map(report -> cycle(report.cycle()).panel()).orElseGet(() -> edition.profile().has(ProfileStep.PANEL));
        }

        private @Nullable ResponseClock responseClock() {
            return commitment.position() != Position.AWAITING ? null
                    : new ResponseClock(day(commitment.responseDueAt()), commitment.lateness() != Lateness.ON_TIME,
                            commitment.clockStoppedAt().map(since -> Deadline.dayFrom(since, edition.timeZone())).orElse(null));
        }

        private CycleFacts facts(ProgressReport report) {
            var cycle = cycle(report.cycle());
            var assessment = verdicts.in(report.cycle());
            var cleared = report.state() == ReportState.CLEARED;
            return new CycleFacts(cycle.code(), !report.isVoluntary(), day(report.dueAt()), report.isOpen() && isLate(),
                    report.state() == ReportState.NOTHING_REPORTED, cleared ? report.draft().selfReport() : null,
                    assessment.map(Assessment::level).orElse(null),
                    assessment.map(a -> Boolean.TRUE.equals(a.replyDisputes())).orElse(false));
        }

        private boolean isLate() {
            return commitment.lateness() == Lateness.LATE || commitment.lateness() == Lateness.VERY_LATE;
        }

        private @Nullable LocalDate nextReportDue() {
            return reports.stream().filter(report -> report.isOpen() && !report.isVoluntary()).map(report -> day(report.dueAt())).findFirst().orElse(null);
        }

        private ReportingCycle cycle(UUID id) {
            return Optional.ofNullable(cycles.get(id)).orElseThrow();
        }

        private LocalDate day(Instant instant) {
            ZoneId zone = edition.timeZone();
            return Deadline.dayOf(instant, zone);
        }
    }
}
