package org.followthrough.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.accountability.Counted;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.NextReports.NextReport;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.Side;
import org.followthrough.parties.PartyKind;
import org.followthrough.reporting.InstitutionLevel;
import org.followthrough.reporting.SelfReport;
import org.followthrough.reporting.institutions.SupportingInstitution;
import org.followthrough.review.AppealOutcome;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.Ground;
import org.followthrough.review.NewEvidence;
import org.jspecify.annotations.Nullable;

/** A commitment as the API gives it: published values only, the same for everybody but for the current step. */
record CommitmentView(String ref, String recommendation, String title, String edition, AddresseeView addressee, @Nullable String leadInstitution,
        CommitmentState state, @Nullable Lateness lateness, @Nullable Position position, @Nullable String positionReason,
        @Nullable SelfReport selfReport, @Nullable AssessmentView assessment, @Nullable CooperationGrade cooperation, HeadlineView headline,
        @Nullable String baseline, @Nullable String expectedChange, @Nullable String acceptedParts, List<MilestoneView> milestones, @Nullable CompletionView completion, List<IndicatorView> indicators,
        @Nullable LocalDate targetDate, @Nullable Instant dueAt, Instant assignedAt, boolean oneOff, @Nullable Instant closedAt,
        @Nullable String closingReason, @Nullable String supersededBy, @Nullable ReopeningView reopening, @Nullable AppealView appeal,
        @Nullable Instant appealUntil, @Nullable StepView currentStep, @Nullable ProcessRef process,
        @Nullable Instant originalDueAt, @Nullable StoppedClockView stoppedClock, @Nullable String givenOnTo, @Nullable String joint,
        @Nullable NextReportView nextReport, List<SupportingView> supportingInstitutions) {

    /** An institution that supports the one that leads, as everybody may know it: by its name, or by its role only. */
    record SupportingView(String name, InstitutionLevel level, boolean byRole) {

        static SupportingView of(SupportingInstitution one) {
            return new SupportingView(one.publicly(), one.level(), one.isByRole());
        }
    }

    /** When it reports next; it will be asked on {@code opens}, or was where that is null. */
    record NextReportView(@Nullable LocalDate opens, LocalDate due) {

        static NextReportView of(NextReport next) {
            return new NextReportView(next.opens(), next.due());
        }
    }

    /** The clock that stands still: with whom the ask lies, and since when. */
    record StoppedClockView(Side with, Instant since) {
    }

    record AddresseeView(String code, String name, PartyKind kind) {
    }

    /** The verdict; {@code withoutBaseline} where none was given before its panel was drawn. Sectors and regions of its panel are two sets. Only a treaty ask has a rung, in number and words. */
    record AssessmentView(AssessmentLevel level, @Nullable EvidenceGrade evidenceGrade, @Nullable String finding,
            @Nullable String minorityNote, Map<String, Integer> distribution, @Nullable BigDecimal agreement, @Nullable Effect effect,
            String cycle, int methodVersion, @Nullable Instant publishedAt, @Nullable ReplyView reply, List<String> sectors,
            List<String> regions, int spread, boolean consensusRound, @Nullable Integer rung, @Nullable String rungText, List<Integer> verifiedRungs,
            List<GroupEffectView> effectGroups, List<String> effectIndicators, boolean withoutBaseline, List<LaterReplyView> laterReplies) {
    }

    /** The effect on one group of people of which enough ratings speak. */
    record GroupEffectView(String forWhom, Effect effect) {
    }

    record ReplyView(boolean disputes, @Nullable String text) {
    }

    /** What the addressee added after publication; it counts for no headline. */
    record LaterReplyView(String text, Instant at) {
    }

    /**
     * Its last reopening by organiser and chair.
     *
     * @param evidence on what it rests, as far as everybody may read it
     */
    record ReopeningView(Ground ground, String reason, Instant at, List<NamedView> evidence) {
    }

    /** Something that a reopening rests on, by its id, number or code. */
    record NamedView(NewEvidence.Kind kind, String name, String title, String href) {

        static NamedView of(NewEvidence.Item item) {
            return new NamedView(item.kind(), item.name(), item.title(), item.href());
        }
    }

    /** The last appeal against its assessment; without an outcome while it waits or is heard. */
    record AppealView(String cycle, String reason, Instant lodgedAt, Instant decideBy, @Nullable Instant decidedAt,
            @Nullable String decisionReason, @Nullable AppealOutcome outcome, @Nullable Instant endedAt) {
    }

    record HeadlineView(HeadlineCode code, String text, List<String> beside) {
    }

    record MilestoneView(UUID id, String title, LocalDate due, BigDecimal weight, boolean core, boolean claimed, boolean verified) {
    }

    /** By the plan that the verdict was held against; {@code cycle} is null where that plan counts now. Shares are whole percent, rounded down. */
    record CompletionView(BigDecimal weight, BigDecimal claimedWeight, BigDecimal verifiedWeight, int claimedPercent, int verifiedPercent,
            int core, int coreClaimed, int coreVerified, int plan, @Nullable String cycle) {

        static CompletionView of(Counted counted) {
            var c = counted.completion();
            return new CompletionView(c.weight(), c.claimed(), c.verified(), c.claimedPercent(), c.verifiedPercent(), c.core(),
                    c.coreClaimed(), c.coreVerified(), counted.plan(), counted.cycle());
        }
    }

    record StepView(String id, String name, String holder, Instant since, @Nullable Instant due, @Nullable ThenView then) {
    }

    record ThenView(String text, Instant at) {
    }

    record ProcessRef(String definition, int version, String instance) {
    }
}
