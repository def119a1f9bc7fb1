package org.followthrough.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.accountability.CommitmentReader.ContestedIn;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Line;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.NextReports;
import org.followthrough.accountability.NextReports.NextReport;
import org.followthrough.accountability.Standing;
import org.followthrough.api.CommitmentView.AddresseeView;
import org.followthrough.api.CommitmentView.AppealView;
import org.followthrough.api.CommitmentView.AssessmentView;
import org.followthrough.api.CommitmentView.CompletionView;
import org.followthrough.api.CommitmentView.GroupEffectView;
import org.followthrough.api.CommitmentView.HeadlineView;
import org.followthrough.api.CommitmentView.LaterReplyView;
import org.followthrough.api.CommitmentView.MilestoneView;
import org.followthrough.api.CommitmentView.NextReportView;
import org.followthrough.api.CommitmentView.ProcessRef;
import org.followthrough.api.CommitmentView.NamedView;
import org.followthrough.api.CommitmentView.ReopeningView;
import org.followthrough.api.CommitmentView.ReplyView;
import org.followthrough.api.CommitmentView.StepView;
import org.followthrough.api.CommitmentView.StoppedClockView;
import org.followthrough.api.CommitmentView.ThenView;
import org.followthrough.api.http.Call;
import org.followthrough.commitment.Commitment;
import org.followthrough.commitment.Milestone;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.commitment.joint.JointCommitments;
import org.followthrough.reporting.institutions.InstitutionLists;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.review.NewEvidence;
import org.followthrough.review.Reopening;
import org.followthrough.review.replies.LaterReplies;
import org.followthrough.review.replies.LaterReply;
import org.followthrough.workflow.ProcessView;
import org.followthrough.workflow.ProcessView.CurrentStep;
import org.followthrough.workflow.ProcessView.Instance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads commitments for a caller and puts them into words; one and many are read the same way. */
@Component
class CommitmentViews {

    private static final PositionTerms NO_TERMS = new PositionTerms(null, null, null, null, null, null);

    private final CommitmentReader reader;
    private final ProcessView processes;
    private final NextReports nextReports;
    private final JointCommitments joints;
    private final LaterReplies replies;
    private final InstitutionLists institutions;
    private final Words words;
    private final NewEvidence newEvidence;

    CommitmentViews(CommitmentReader reader, ProcessView processes, NextReports nextReports, JointCommitments joints, LaterReplies replies,
            InstitutionLists institutions, Words words, NewEvidence newEvidence) {
        this.newEvidence = newEvidence;
        this.reader = reader;
        this.processes = processes;
        this.nextReports = nextReports;
        this.joints = joints;
        this.replies = replies;
        this.institutions = institutions;
        this.words = words;
    }

    CommitmentView of(Call call, String ref) {
        return all(call, List.of(reader.standing(ref))).getFirst();
    }

    List<CommitmentView> all(Call call, List<Standing> standings) {
        var lines = reader.lines(standings);
        Map<UUID, CurrentStep> steps = processes.currentSteps(call.actor(), lines.stream().map(Line::commitment).toList());
        Map<UUID, Instance> instances = processes.instances(standings.stream().map(Standing::commitment).toList());
        var next = nextReports.of(lines.stream().map(Line::commitment).toList());
        var kept = joints.codes(standings.stream().map(Standing::commitment).toList());
        var named = newEvidence.of(lines.stream().flatMap(line -> line.reopening().stream()).map(Reopening::id).toList());
        var later = replies.published(standings.stream().map(Standing::commitment).toList());
        var supporting = institutions.counting(standings.stream().map(Standing::commitment).toList());
        return lines.stream().map(line -> view(line, named, steps.get(line.commitment().id()), instances.get(line.commitment().id()),
                next.get(line.commitment().id()), kept.get(line.commitment().id()), later, supporting, call.locale())).toList();
    }

    private CommitmentView view(Line line, Map<UUID, List<NewEvidence.Item>> named, @Nullable CurrentStep step, @Nullable Instance instance, @Nullable NextReport next,
            @Nullable String joint, Map<UUID, List<LaterReply>> later, Map<UUID, List<SupportingInstitution>> supporting, Locale locale) {
        var c = line.commitment();
        var s = line.standing();
        var terms = Optional.ofNullable(c.terms()).orElse(NO_TERMS);
        return new CommitmentView(s.ref(), s.ref().substring(0, s.ref().lastIndexOf('~')), s.title(), s.edition(),
                new AddresseeView(line.addressee().code(), line.addressee().name(), line.addressee().kind()), c.leadInstitution().orElse(null),
                s.state(), s.lateness(), s.position(), terms.reason(), s.selfReport(),
                line.verdict().map(verdict -> assessment(verdict, later, locale)).orElse(null), s.cooperation(), headline(s.headline(), locale),
                terms.baseline(), terms.expectedChange(), terms.acceptedParts(),
                line.milestones().stream().map(CommitmentViews::milestone).toList(),
                line.counted().map(CompletionView::of).orElse(null),
                line.indicators().stream().map(IndicatorView::of).toList(), terms.targetDate(), s.dueAt(), c.assignedAt(), c.oneOff(),
                c.closedAt().orElse(null), c.closingReason().map(reason -> words.reason(reason, locale)).orElse(null),
                c.supersededBy().orElse(null), line.reopening().map(r -> reopening(r, named.getOrDefault(r.id(), List.of()))).orElse(null),
                line.appeal().map(CommitmentViews::appeal).orElse(null), line.appealUntil().orElse(null), step == null ? null : step(step, locale),
                instance == null ? null : new ProcessRef(instance.definition(), instance.version(), instance.instance()),
                c.originalDueAt().orElse(null), stopped(c), c.givenOnTo().orElse(null), joint, next == null ? null : NextReportView.of(next),
                supporting.getOrDefault(c.id(), List.of()).stream().map(CommitmentView.SupportingView::of).toList());
    }

    private static @Nullable StoppedClockView stopped(Commitment commitment) {
        return commitment.clockIsStopped() ? new StoppedClockView(commitment.liesWith().orElseThrow(),
                commitment.clockStoppedAt().orElseThrow()) : null;
    }

    private HeadlineView headline(Headline headline, Locale locale) {
        return new HeadlineView(headline.code(), words.headline(headline, locale), words.beside(headline, locale));
    }

    private static ReopeningView reopening(Reopening r, List<NewEvidence.Item> named) {
        return new ReopeningView(r.ground(), r.reason(), Objects.requireNonNull(r.decidedAt()), named.stream().map(NamedView::of).toList());
    }

    private static AppealView appeal(ContestedIn contested) {
        var a = contested.appeal();
        return new AppealView(contested.cycle(), a.reason(), a.lodgedAt(), a.decideBy(), a.decidedAt(), a.decisionReason(), a.outcome(),
                a.endedAt());
    }

    private static MilestoneView milestone(Milestone m) {
        return new MilestoneView(m.id(), m.title(), m.due(), m.weight(), m.core(), m.claimedAt() != null, m.verifiedAt() != null);
    }

    private AssessmentView assessment(PublishedAssessment published, Map<UUID, List<LaterReply>> later, Locale locale) {
        var a = published.assessment();
        return new AssessmentView(a.level(), a.evidenceGrade(), a.finding(), words.minority(a, locale), a.distribution(), a.agreement(), a.effect(),
                published.cycle(), a.methodVersion(), a.publishedAt(),
                a.replyDisputes() == null ? null : new ReplyView(a.replyDisputes(), a.replyText()), published.sectors(), published.regions(),
                a.spread(), a.consensusRound(), a.rung(), a.rung() == null ? null : words.rung(a.rung(), locale), a.verifiedRungs(),
                a.effectGroups().stream().map(group -> new GroupEffectView(group.forWhom(), group.effect())).toList(), a.effectIndicators(),
                published.withoutBaseline(), later.getOrDefault(a.review(), List.of()).stream()
                        .map(reply -> new LaterReplyView(reply.text(), reply.publishedAt().orElseThrow())).toList());
    }

    StepView step(CurrentStep step, Locale locale) {
        var then = step.then();
        return new StepView(step.id(), words.step(step, locale), step.holder(), step.since(), step.due(),
                then == null ? null : new ThenView(words.then(then.deadline(), locale), then.at()));
    }
}
