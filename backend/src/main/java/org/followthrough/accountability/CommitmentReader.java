package org.followthrough.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.CycleCompletion;
import org.followthrough.commitment.Decision;
import org.followthrough.commitment.Milestone;
import org.followthrough.commitment.PlanVersion;
import org.followthrough.commitment.PlanVersions;
import org.followthrough.commitment.PositionStatement;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.EvidenceItems;
import org.followthrough.evidence.copies.EvidenceCopies;
import org.followthrough.evidence.copies.EvidenceCopy;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.identity.Target;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.reporting.Contribution;
import org.followthrough.reporting.Cycles;
import org.followthrough.reporting.ProgressReport;
import org.followthrough.reporting.ReportField;
import org.followthrough.reporting.ReportState;
import org.followthrough.reporting.ReportingCycle;
import org.followthrough.reporting.Reports;
import org.followthrough.reporting.actions.Action;
import org.followthrough.reporting.actions.Actions;
import org.followthrough.reporting.indicators.Indicator;
import org.followthrough.reporting.indicators.Indicators;
import org.followthrough.review.Appeal;
import org.followthrough.review.Appeals;
import org.followthrough.review.Assessment;
import org.followthrough.review.Baselines;
import org.followthrough.review.Reopening;
import org.followthrough.review.Reopenings;
import org.followthrough.review.Review;
import org.followthrough.review.Reviews;
import org.followthrough.review.Verdicts;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One commitment with all that a caller may see of it. */
@Service
@Transactional(readOnly = true)
public class CommitmentReader {

    private final StandingRows standings;
    private final Commitments commitments;
    private final PlanVersions plans;
    private final Recommendations recommendations;
    private final Parties parties;
    private final Reports reports;
    private final Cycles cycles;
    private final Reviews reviews;
    private final EvidenceItems evidence;
    private final Indicators indicators;
    private final EvidenceCopies copies;
    private final Actions actions;
    private final Baselines baselines;
    private final Reopenings reopenings;
    private final Appeals appeals;
    private final AccessPolicy policy;

    CommitmentReader(StandingRows standings, Commitments commitments, PlanVersions plans, Recommendations recommendations, Parties parties, Reports reports,
            Cycles cycles, Reviews reviews, EvidenceItems evidence, Indicators indicators, EvidenceCopies copies, Actions actions, Baselines baselines, Reopenings reopenings, Appeals appeals,
            AccessPolicy policy) {
        this.standings = standings;
        this.commitments = commitments;
        this.plans = plans;
        this.recommendations = recommendations;
        this.parties = parties;
        this.reports = reports;
        this.cycles = cycles;
        this.reviews = reviews;
        this.evidence = evidence;
        this.indicators = indicators;
        this.copies = copies;
        this.actions = actions;
        this.baselines = baselines;
        this.reopenings = reopenings;
        this.appeals = appeals;
        this.policy = policy;
    }

    /**
     * A commitment as the public sees it; every list is oldest first.
     *
     * @param commitment its public state, position and plan
     * @param cycles that ever asked it
     */
    public record Detail(Standing standing, Commitment commitment, Recommendation recommendation, Party addressee,
            List<Milestone> milestones, List<ReportingCycle> cycles, List<PublishedReport> reports, List<PublishedAssessment> assessments,
            List<PositionStatement> positions, List<Evidence> evidence, List<Indicator> indicators, Reopened reopened,
            Map<UUID, EvidenceCopy> copies, List<PlanVersion> plans, List<CycleCompletion> completions) {

        /** How far the plan is that the verdict was held against. */
        public Optional<Counted> counted() {
            return Counted.of(milestones, plans.stream().filter(PlanVersion::counts).map(PlanVersion::ordinal).reduce(0, Math::max), completions,
                    verdict());
        }

        /** Every other published assessment of the verdict's cycle: of its other panel, where there was an appeal. */
        public List<PublishedAssessment> besideVerdict() {
            return verdict().stream().flatMap(verdict -> assessments.stream()
                    .filter(a -> a.cycle().equals(verdict.cycle()) && !a.equals(verdict))).toList();
        }

        /** Whether it is the result of a second panel, on appeal. */
        public boolean isOnAppeal(PublishedAssessment assessment) {
            return assessments.stream().filter(a -> a.cycle().equals(assessment.cycle())).findFirst().filter(a -> !a.equals(assessment)).isPresent();
        }

        /** What counts of a cycle: of two panels the second, unless it had no quorum. */
        public Optional<PublishedAssessment> counting(String cycle) {
            var ofCycle = assessments.stream().filter(a -> a.cycle().equals(cycle)).toList();
            return ofCycle.stream().filter(a -> a.assessment().level() != org.followthrough.review.AssessmentLevel.NO_QUORUM)
                    .reduce((a, b) -> b).or(() -> ofCycle.stream().reduce((a, b) -> b));
        }

        /** The verdict: the last published assessment other than no quorum, else the last published one. */
        public Optional<PublishedAssessment> verdict() {
            return assessments.stream().filter(a -> a.assessment().level() != org.followthrough.review.AssessmentLevel.NO_QUORUM)
                    .reduce((a, b) -> b).or(() -> assessments.stream().reduce((a, b) -> b));
        }

        public Optional<PublishedReport> lastReport() {
            return reports.stream().reduce((a, b) -> b);
        }
    }

    /**
     * A cleared report with what it cites publicly.
     *
     * @param contributors institutions whose parts its text took in
     * @param actions what it cites of the party's actions
     * @param carriedOver what is word for word as in the report before
     */
    public record PublishedReport(String cycle, ProgressReport report, Instant clearedAt, List<Evidence> evidence,
            List<Contribution> contributors, List<ReportField> carriedOver, List<Action> actions) {
    }

    /**
     * A published assessment; sectors and regions of its panel are two sets, never paired.
     *
     * @param withoutBaseline no baseline was given before its panel was drawn
     */
    public record PublishedAssessment(String cycle, Assessment assessment, List<String> sectors, List<String> regions, boolean withoutBaseline) {
    }

    /**
     * What only the addressee's own people see.
     *
     * @param waiting the position that waits for clearance
     * @param statements every position ever submitted, returned ones too
     * @param open the report that a cycle waits for
     */
    public record Inside(Optional<PositionStatement> waiting, List<PositionStatement> statements, Optional<ProgressReport> open,
            List<Evidence> evidence) {
    }

    /** What a list shows of a commitment beside its standing, public values only. */
    public record Line(Standing standing, Commitment commitment, Party addressee, List<Milestone> milestones,
            Optional<PublishedAssessment> verdict, List<Indicator> indicators, Reopened reopened, List<CycleCompletion> completions, int plan) {

        /** How far the plan is that the verdict was held against. */
        public Optional<Counted> counted() {
            return Counted.of(milestones, plan, completions, verdict);
        }

        public Optional<Reopening> reopening() {
            return Optional.ofNullable(reopened.reopening());
        }

        public Optional<ContestedIn> appeal() {
            return Optional.ofNullable(reopened.appeal());
        }

        public Optional<Instant> appealUntil() {
            return Optional.ofNullable(reopened.appealUntil());
        }
    }

    /**
     * How a commitment was opened again, or may be.
     *
     * @param reopening the last one by organiser and chair
     * @param appeal the last one
     * @param appealUntil until when its last assessment can be appealed against; null where it cannot
     */
    public record Reopened(@Nullable Reopening reopening, @Nullable ContestedIn appeal, @Nullable Instant appealUntil) {

        /** The appeal that waits for its decision. */
        public Optional<Appeal> undecided() {
            return Optional.ofNullable(appeal).map(ContestedIn::appeal).filter(Appeal::isUndecided);
        }
    }

    /** An appeal with the code of the contested assessment's cycle. */
    public record ContestedIn(String cycle, Appeal appeal) {
    }

    /** The standing of one commitment. @throws NotFound where there is none */
    public Standing standing(String ref) {
        return standings.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
    }

    /** Several commitments at once, in the order of their standings, with a few queries for all of them. */
    public List<Line> lines(List<Standing> several) {
        var ids = several.stream().map(Standing::commitment).toList();
        var found = commitments.get(ids);
        var milestones = commitments.milestones(ids);
        var verdicts = verdicts(ids);
        var measured = indicators.published(ids);
        var reopened = reopened(ids);
        var completions = plans.completions(ids);
        var counting = plans.counting(ids);
        var addressees = parties.find(several.stream().map(Standing::addressee).distinct().toList()).stream()
                .collect(Collectors.toMap(Party::code, Function.identity()));
        return several.stream().map(s -> new Line(s, known(found, s.commitment()), known(addressees, s.addressee()),
                milestones.getOrDefault(s.commitment(), List.of()), Optional.ofNullable(verdicts.get(s.commitment())),
                measured.getOrDefault(s.commitment(), List.of()), known(reopened, s.commitment()),
                completions.getOrDefault(s.commitment(), List.of()), counting.getOrDefault(s.commitment(), 0))).toList();
    }

    private Map<UUID, Reopened> reopened(List<UUID> ids) {
        var confirmed = reopenings.last(ids);
        var contested = appeals.last(ids);
        var windows = reviews.appealWindows(ids);
        var codes = cycles.codes(contested.values().stream().map(Appeal::cycle).distinct().toList());
        return ids.stream().distinct().collect(Collectors.toMap(Function.identity(), id -> new Reopened(confirmed.get(id),
                Optional.ofNullable(contested.get(id)).map(appeal -> new ContestedIn(known(codes, appeal.cycle()), appeal)).orElse(null),
                windows.get(id))));
    }

    private static <K, V> V known(Map<K, V> map, K key) {
        return Optional.ofNullable(map.get(key)).orElseThrow();
    }

    private Map<UUID, PublishedAssessment> verdicts(List<UUID> ids) {
        var verdicts = reviews.published(ids).values().stream().map(CommitmentReader::verdict).toList();
        var faces = reviews.faces(verdicts.stream().map(Assessment::review).toList());
        var without = baselines.without(verdicts.stream().map(Assessment::review).toList());
        var codes = cycles.codes(verdicts.stream().map(Assessment::cycle).distinct().toList());
        return verdicts.stream().collect(Collectors.toMap(Assessment::commitment, a -> new PublishedAssessment(known(codes, a.cycle()), a,
                known(faces, a.review()).sectors(), known(faces, a.review()).regions(), without.contains(a.review()))));
    }

    /** The last published assessment other than no quorum, else the last published one. */
    private static Assessment verdict(List<Assessment> published) {
        return new Verdicts(published).verdictOrLast().orElseThrow();
    }

    /** The commitment as the public sees it. */
    public Detail read(String ref) {
        var standing = standings.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        var commitment = commitments.get(standing.commitment());
        var all = reports.of(commitment.id());
        var asked = all.stream().map(report -> cycles.get(report.cycle())).toList();
        var codes = asked.stream().collect(Collectors.toMap(ReportingCycle::id, Function.identity(), (a, b) -> a));
        var published = evidence.of(commitment.id()).stream().filter(Evidence::published).toList();
        return new Detail(standing, commitment, recommendations.get(commitment.recommendation()),
                parties.find(commitment.addressee()).orElseThrow(), commitments.milestones(commitment.id()), asked, published(all, codes),
                assessments(commitment.id(), codes), cleared(commitment.id()),
                published, indicators.published(List.of(commitment.id())).getOrDefault(commitment.id(), List.of()),
                known(reopened(List.of(commitment.id())), commitment.id()), copies.find(published.stream().map(Evidence::id).toList()), plans.of(commitment.id()),
                plans.completions(List.of(commitment.id())).getOrDefault(commitment.id(), List.of()));
    }

    private List<PublishedReport> published(List<ProgressReport> all, Map<UUID, ReportingCycle> cycleOf) {
        return all.stream().filter(report -> report.state() == ReportState.CLEARED)
                .map(report -> new PublishedReport(code(cycleOf, report.cycle()), report, report.clearedAt().orElseThrow(),
                        evidence.ofReport(report.id()).stream().filter(Evidence::published).toList(),
                        reports.contributions(report.id()).stream().filter(Contribution::taken).toList(),
                        reports.last(report, all).map(report.draft()::carriedOver).orElse(List.of()),
                        actions.citedBy(report.id()).stream().filter(Action::published).toList())).toList();
    }

    private List<PublishedAssessment> assessments(UUID commitment, Map<UUID, ReportingCycle> cycleOf) {
        return reviews.published(commitment).stream().map(assessment -> published(commitment, assessment, cycleOf)).toList();
    }

    private PublishedAssessment published(UUID commitment, Assessment assessment, Map<UUID, ReportingCycle> cycleOf) {
        Review review = reviews.get(assessment.review());
        return new PublishedAssessment(code(cycleOf, assessment.cycle()), assessment, review.sectors(), review.regions(),
                !baselines.without(List.of(review.id())).isEmpty());
    }

    private static String code(Map<UUID, ReportingCycle> cycleOf, UUID cycle) {
        return Optional.ofNullable(cycleOf.get(cycle)).orElseThrow().code();
    }

    private List<PositionStatement> cleared(UUID commitment) {
        return commitments.statements(commitment).stream().filter(statement -> statement.decision() == Decision.CLEAR).toList();
    }

    /** The panel's sectors and regions while a review runs, as the outside may see them; empty when none runs. */
    public Optional<Review> review(String ref) {
        return reviews.latest(commitments.id(ref));
    }

    /** What the addressee's own people see beside it; empty for everybody else. */
    public Optional<Inside> inside(Actor actor, String ref) {
        var commitment = commitments.find(ref).orElseThrow(() -> new NotFound("commitment.unknown"));
        if (!policy.allows(actor, Permission.READ_DRAFTS, Target.of(commitment.addressee()))) {
            return Optional.empty();
        }
        var own = evidence.of(commitment.id()).stream()
                .filter(item -> item.side() == org.followthrough.evidence.Side.ADDRESSEE || item.published()).toList();
        return Optional.of(new Inside(commitments.waiting(commitment.id()), commitments.statements(commitment.id()),
                reports.open(commitment.id()), own));
    }
}
