package org.followthrough.ui.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.accountability.CommitmentReader.PublishedReport;
import org.followthrough.commitment.Milestone;
import org.followthrough.evidence.Evidence;
import org.followthrough.evidence.Side;
import org.followthrough.evidence.copies.EvidenceCopy;
import org.followthrough.reporting.Contribution;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.SupportWanted;
import org.followthrough.reporting.indicators.Indicator;
import org.followthrough.review.Assessment;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Review;
import org.followthrough.review.replies.LaterReply;
import org.followthrough.shared.Coded;
import org.followthrough.ui.portal.CommitmentPage.Measured;
import org.followthrough.ui.portal.CommitmentPage.MeasuredRow;
import org.followthrough.ui.portal.CommitmentPage.Barrier;
import org.followthrough.ui.portal.CommitmentPage.Beside;
import org.followthrough.ui.portal.CommitmentPage.EvidenceRow;
import org.followthrough.ui.portal.CommitmentPage.Found;
import org.followthrough.ui.portal.CommitmentPage.MilestoneRow;
import org.followthrough.ui.portal.CommitmentPage.Note;
import org.followthrough.ui.portal.CommitmentPage.Rated;
import org.followthrough.ui.portal.CommitmentPage.Reply;
import org.followthrough.ui.portal.CommitmentPage.Response;
import org.followthrough.ui.portal.CommitmentPage.Said;
import org.followthrough.ui.portal.CommitmentPage.Views;
import org.followthrough.ui.shared.Formats;
import org.followthrough.ui.shared.LineChart;
import org.followthrough.ui.shared.Charts.Part;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;

/** The parts of a commitment's page: the two views, the plan, the evidence. */
final class CommitmentParts {

    private static final Status CLAIMED = new Status("dn", "gov", "", "milestone.claimed");
    private static final Status VERIFIED = new Status("cm", "cs", "", "milestone.verified");
    private static final Status NOT_VERIFIED = new Status("n0", "cs", "", "milestone.not-verified");

    private final Detail detail;
    private final Names names;
    private final Page page;
    private final Map<UUID, List<LaterReply>> later;

    CommitmentParts(Detail detail, Names names, Page page, Map<UUID, List<LaterReply>> later) {
        this.detail = detail;
        this.later = later;
        this.names = names;
        this.page = page;
    }

    /** Of the cycle of the verdict; before the first assessment, of the last report. */
    Optional<Views> views() {
        var verdict = detail.verdict();
        if (verdict.isPresent()) {
            var cycle = verdict.get().cycle();
            return Optional.of(new Views(cycle, reportOf(cycle).map(this::said), verdict.map(this::found)));
        }
        return detail.lastReport().map(report -> new Views(report.cycle(), Optional.of(said(report)), Optional.empty()));
    }

    /** After an appeal, what the other panel of the verdict's cycle found. */
    List<Beside> beside() {
        return detail.besideVerdict().stream().map(other -> new Beside(page.t(detail.isOnAppeal(other) ? "views.second" : "views.first"),
                found(other))).toList();
    }

    /** The last report, where it is of another cycle than the verdict. */
    Optional<Said> newer() {
        return detail.verdict().flatMap(verdict -> detail.lastReport().filter(report -> !report.cycle().equals(verdict.cycle())
                && report.clearedAt().isAfter(verdict.assessment().sealedAt()))).map(this::said);
    }

    private Optional<PublishedReport> reportOf(String cycle) {
        return detail.reports().stream().filter(report -> report.cycle().equals(cycle)).findFirst();
    }

    private Said said(PublishedReport published) {
        var report = published.report();
        var draft = report.draft();
        SelfReport value = draft.selfReport();
        return new Said(published.cycle(), Vocabulary.of(value), value == SelfReport.NIL ? report.nilReason().orElse("") : draft.text(),
                institution(), page.formats().day(published.clearedAt()),
                draft.barriers().stream().map(barrier -> new Barrier(page.t("barrier." + barrier.kind().code()), barrier.text(),
                        barrier.support() == SupportWanted.PUBLIC)).toList(),
                draft.nextStep(), draft.consulted(), page.texts().list(published.contributors().stream().map(this::contributor).distinct().toList()),
                page.texts().list(published.carriedOver().stream().map(field -> page.t("report.field." + field.code())).toList()),
                published.actions().stream().map(action -> new CommitmentPage.Done(action.title(), "/actions/" + action.code())).toList(), draft.noEvidence(), report.isVoluntary());
    }

    private String contributor(Contribution part) {
        return part.level() == null ? part.institution() : page.t("said.contributor", part.institution(), page.t("level." + part.level().code()));
    }

    private String institution() {
        return detail.commitment().leadInstitution().orElse(detail.addressee().name());
    }

    private Found found(PublishedAssessment published) {
        Assessment a = published.assessment();
        var rated = a.distribution().entrySet().stream().filter(level -> level.getValue() > 0)
                .map(level -> new Rated(Vocabulary.of(Coded.find(AssessmentLevel.class, level.getKey()).orElseThrow()), level.getValue())).toList();
        return new Found(Vocabulary.of(a.level()), text(a.finding()),
                rated.stream().map(level -> new Part(level.status().fill(), level.count())).toList(), rated, a.ratings(),
                page.texts().list(published.sectors().stream().map(this::sector).toList()),
                a.evidenceGrade() == null ? "" : page.t("grade." + a.evidenceGrade().code()),
                a.agreement() == null ? "" : Formats.decimal(a.agreement(), page.texts().locale()),
                split(a, rated), text(a.minorityNote()), Optional.ofNullable(a.effect()).map(Vocabulary::of), reply(a),
                a.effectGroups().stream().map(group -> new CommitmentPage.Group(group.forWhom(), Vocabulary.of(group.effect()))).toList(),
                page.texts().list(a.effectIndicators()), published.withoutBaseline(), later(a));
    }

    /** Where the ratings stay more than one step apart, how far they reach; it names nobody. */
    private String split(Assessment a, List<Rated> rated) {
        if (!a.isSplit() || rated.size() < 2) {
            return "";
        }
        return page.t(a.consensusRound() ? "views.split.round" : "views.split", page.t("value.assessment." + lowest(a)),
                page.t("value.assessment." + highest(a)));
    }

    private static String lowest(Assessment a) {
        return a.distribution().entrySet().stream().filter(level -> level.getValue() > 0).map(Map.Entry::getKey)
                .min(Comparator.comparingInt(CommitmentParts::step)).orElseThrow();
    }

    private static String highest(Assessment a) {
        return a.distribution().entrySet().stream().filter(level -> level.getValue() > 0).map(Map.Entry::getKey)
                .max(Comparator.comparingInt(CommitmentParts::step)).orElseThrow();
    }

    private static int step(String level) {
        return Coded.find(AssessmentLevel.class, level).orElseThrow().step().orElse(0);
    }

    private String sector(String code) {
        return code.equals(Review.GOVERNMENT) ? page.t("sector.government") : names.sectors().getOrDefault(code, page.t("sector.other"));
    }

    private Optional<Reply> reply(Assessment a) {
        return a.replyText() == null || a.repliedAt() == null ? Optional.empty()
                : Optional.of(new Reply(page.formats().day(a.repliedAt()), a.replyText(), Boolean.TRUE.equals(a.replyDisputes())));
    }

    private List<Reply> later(Assessment a) {
        return later.getOrDefault(a.review(), List.of()).stream()
                .map(reply -> new Reply(page.formats().day(reply.publishedAt().orElseThrow()), reply.text(), false)).toList();
    }

    /** What the addressee added to assessments of other cycles than the one that is shown, newest first. */
    List<Note> earlierReplies() {
        var shown = detail.verdict().map(PublishedAssessment::cycle).orElse("");
        return later.values().stream().flatMap(List::stream).filter(reply -> !reply.cycle().equals(shown))
                .sorted(Comparator.comparing((LaterReply reply) -> reply.publishedAt().orElseThrow()).reversed())
                .map(reply -> new Note(page.t("views.reply.earlier.of", reply.cycle(), page.formats().day(reply.publishedAt().orElseThrow())),
                        reply.text())).toList();
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    /** Every cleared position, newest first. */
    List<Response> responses() {
        return detail.positions().reversed().stream().filter(p -> p.decidedAt() != null).map(p -> new Response(
                page.formats().day(p.decidedAt()), Vocabulary.of(p.position()), p.terms(),
                p.terms().targetDate() == null ? "" : page.formats().day(p.terms().targetDate()))).toList();
    }

    List<MilestoneRow> milestones() {
        var rated = detail.verdict().isPresent();
        return detail.milestones().stream().map(m -> new MilestoneRow(m.title(), m.core(), page.formats().shortDay(m.due()),
                m.claimedAt() == null ? Optional.empty() : Optional.of(CLAIMED), verified(m, rated), rated)).toList();
    }

    private static Optional<Status> verified(Milestone milestone, boolean rated) {
        return milestone.verifiedAt() != null ? Optional.of(VERIFIED) : rated ? Optional.of(NOT_VERIFIED) : Optional.empty();
    }

    List<Measured> indicators() {
        return detail.indicators().stream().map(this::measured).toList();
    }

    private Measured measured(Indicator one) {
        return new Measured(one.title(), one.unit(), baseline(one), target(one), since(one), new Html(LineChart.of(one)), one.series().reversed().stream()
                .map(value -> new MeasuredRow(page.formats().shortDay(value.date()), number(value.value()), value.source())).toList());
    }

    private String baseline(Indicator one) {
        var baseline = one.baseline();
        return baseline == null ? page.t("indicators.no-baseline") : page.t("indicators.baseline", number(baseline.value()), one.unit(),
                page.formats().day(baseline.date()), baseline.source());
    }

    private String target(Indicator one) {
        if (one.target() == null) {
            return page.t("indicators.no-target");
        }
        return one.targetDate() == null ? page.t("indicators.target", number(one.target()), one.unit())
                : page.t("indicators.target.by", number(one.target()), one.unit(), page.formats().day(one.targetDate()));
    }

    /** What was agreed later than the plan is seen to be so. */
    private String since(Indicator one) {
        return Optional.ofNullable(one.publishedAt()).map(at -> page.t("indicators.since", page.formats().day(at))).orElse("");
    }

    private String number(java.math.BigDecimal number) {
        return Formats.decimal(number, page.texts().locale());
    }

    /** What both sides brought; alternative reports stand in a part of their own. */
    List<EvidenceRow> evidence() {
        return detail.evidence().stream().filter(item -> item.side() != Side.ALTERNATIVE).sorted(Comparator.comparing(Evidence::date).reversed()).map(this::row).toList();
    }

    private EvidenceRow row(Evidence item) {
        var copy = Optional.ofNullable(detail.copies().get(item.id()));
        var hash = item.sha256() == null ? copy.map(EvidenceCopy::sha256) : Optional.of(item.sha256());
        return new EvidenceRow(item.title(), item.url() == null ? "/api/v1/evidence/" + item.id() : item.url(),
                page.t("evidence." + item.kind().code()), page.t("evidence.from." + item.side().code()), page.formats().shortDay(item.date()),
                copy.map(EvidenceCopy::fetchedAt).map(at -> "/api/v1/evidence/" + item.id() + "/copy").orElse(""),
                copy.map(EvidenceCopy::fetchedAt).map(at -> page.t("evidence.copy", page.formats().shortDay(at))).orElse(""),
                copy.map(EvidenceCopy::unreachableSince).map(at -> page.t("evidence.gone", page.formats().shortDay(at))).orElse(""),
                hash.map(known -> "/evidence/" + known).orElse(""));
    }
}
