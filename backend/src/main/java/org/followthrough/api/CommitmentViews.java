package org.followthrough.api;

import java.util.Locale;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.accountability.CommitmentReader.PublishedAssessment;
import org.followthrough.api.CommitmentView.AddresseeView;
import org.followthrough.api.CommitmentView.AssessmentView;
import org.followthrough.api.CommitmentView.HeadlineView;
import org.followthrough.api.CommitmentView.MilestoneView;
import org.followthrough.api.CommitmentView.ProcessRef;
import org.followthrough.api.CommitmentView.ReplyView;
import org.followthrough.api.CommitmentView.StepView;
import org.followthrough.api.CommitmentView.ThenView;
import org.followthrough.api.http.Call;
import org.followthrough.commitment.PositionTerms;
import org.followthrough.workflow.ProcessView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads commitments for a caller and puts them into words. */
@Component
class CommitmentViews {

    private static final PositionTerms NO_TERMS = new PositionTerms(null, null, null, null, null, null);

    private final CommitmentReader reader;
    private final ProcessView processes;
    private final Words words;

    CommitmentViews(CommitmentReader reader, ProcessView processes, Words words) {
        this.reader = reader;
        this.processes = processes;
        this.words = words;
    }

    CommitmentView of(Call call, String ref) {
        var detail = reader.read(ref);
        var c = detail.commitment();
        var s = detail.standing();
        var terms = Optional.ofNullable(c.terms()).orElse(NO_TERMS);
        return new CommitmentView(ref, detail.recommendation().ref(), s.title(), s.edition(),
                new AddresseeView(detail.addressee().code(), detail.addressee().name(), detail.addressee().kind()), terms.leadInstitution(),
                s.state(), s.lateness(), s.position(), terms.reason(), s.selfReport(),
                detail.verdict().map(CommitmentViews::assessment).orElse(null), s.cooperation(), headline(detail, call.locale()),
                terms.baseline(), terms.expectedChange(), terms.acceptedParts(), detail.milestones().stream().map(m -> new MilestoneView(
                        m.id(), m.title(), m.due(), m.weight(), m.core(), m.claimedAt() != null, m.verifiedAt() != null)).toList(),
                terms.targetDate(), s.dueAt(), c.assignedAt(), c.oneOff(), c.closedAt().orElse(null),
                c.closingReason().map(reason -> words.reason(reason, call.locale())).orElse(null), c.supersededBy().orElse(null),
                step(call, ref), process(detail));
    }

    private HeadlineView headline(Detail detail, Locale locale) {
        var headline = detail.standing().headline();
        return new HeadlineView(headline.code(), words.headline(headline, locale), words.beside(headline, locale));
    }

    private static AssessmentView assessment(PublishedAssessment published) {
        var a = published.assessment();
        return new AssessmentView(a.level(), a.evidenceGrade(), a.finding(), a.minorityNote(), a.distribution(), a.agreement(), a.effect(),
                published.cycle(), a.methodVersion(), a.publishedAt(),
                a.replyDisputes() == null ? null : new ReplyView(a.replyDisputes(), a.replyText()), published.sectors(), published.regions());
    }

    private @Nullable StepView step(Call call, String ref) {
        return processes.currentStep(call.actor(), ref).map(step -> step(step, call.locale())).orElse(null);
    }

    StepView step(ProcessView.CurrentStep step, Locale locale) {
        var then = step.then();
        return new StepView(step.id(), step.name(), step.holder(), step.since(), step.due(),
                then == null ? null : new ThenView(words.then(then.deadline(), locale), then.at()));
    }

    private @Nullable ProcessRef process(Detail detail) {
        return processes.outermost(detail.commitment().id())
                .map(diagram -> new ProcessRef(diagram.process(), diagram.version(), diagram.instance())).orElse(null);
    }
}
