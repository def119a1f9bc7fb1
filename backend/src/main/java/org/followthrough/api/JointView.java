package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.JointReader.Joint;
import org.followthrough.accountability.Standing;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Lateness;
import org.followthrough.commitment.Position;
import org.followthrough.commitment.joint.Partner;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.jspecify.annotations.Nullable;

/**
 * A joint commitment as the API gives it: each partner's own values side by side, and a headline that is derived from them.
 *
 * @param coordinator the partner's commitment, by reference
 * @param statementBy code of the addressee whose focal point wrote the statement, as the coordinator of then
 * @param left        partners that have left, with their reasons
 */
record JointView(String code, String recommendation, String coordinator, List<PartnerView> partners, JointHeadlineView headline,
        @Nullable String statement, @Nullable Instant statementAt, @Nullable String statementBy, Instant formedAt, @Nullable Instant dissolvedAt, List<LeftView> left) {

    /** One partner with what is published of its commitment. */
    record PartnerView(String commitment, String addressee, CommitmentState state, @Nullable Lateness lateness, @Nullable Position position,
            @Nullable SelfReport selfReport, @Nullable AssessmentLevel assessment, @Nullable Effect effect, @Nullable CooperationGrade cooperation,
            CommitmentView.HeadlineView headline) {

        static PartnerView of(Standing s, Words words, Locale locale) {
            return new PartnerView(s.ref(), s.addressee(), s.state(), s.lateness(), s.position(), s.selfReport(), s.assessment(), s.effect(),
                    s.cooperation(), new CommitmentView.HeadlineView(s.headline().code(), words.headline(s.headline(), locale),
                            words.beside(s.headline(), locale)));
        }
    }

    /** The least advanced partner's headline, and which partners are as little advanced. */
    record JointHeadlineView(HeadlineCode code, String text, List<String> decides) {
    }

    /** A partner that has left. */
    record LeftView(String commitment, Instant at, String reason) {
    }

    static JointView of(Joint joint, Words words, Locale locale) {
        var of = joint.of();
        var headline = joint.headline().standing().headline();
        return new JointView(of.code(), of.recommendation(), of.coordinator(),
                joint.standings().stream().map(standing -> PartnerView.of(standing, words, locale)).toList(),
                new JointHeadlineView(headline.code(), words.headline(headline, locale), joint.headline().deciding()), of.statement(),
                of.statementAt(), of.statementBy(), of.formedAt(), of.dissolvedAt(), of.partners().stream().filter(partner -> !partner.isIn())
                        .map(partner -> left(partner, words, locale)).toList());
    }

    private static LeftView left(Partner partner, Words words, Locale locale) {
        return new LeftView(partner.ref(), Objects.requireNonNull(partner.leftAt()),
                words.reason(Objects.requireNonNull(partner.leftReason()), locale));
    }
}
