package org.followthrough.accountability.printed;

import java.util.Map;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.commitment.Position;
import org.followthrough.parties.PartyKind;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.jspecify.annotations.Nullable;

/**
 * What a paper tells of one commitment, published values only, live or as they were frozen.
 *
 * @param selfReport of the report cleared last, with the code of its cycle
 * @param finding    the verdict, or the last published assessment without a quorum
 */
public record Entry(String ref, String title, String recommendation, Addressee addressee, Verifiability quality, @Nullable Position position,
        @Nullable SelfReport selfReport, @Nullable String reportCycle, @Nullable Finding finding, Headline headline) {

    /** Who was asked. */
    public record Addressee(String code, String name, PartyKind kind) {
    }

    /** An addressee with its figures. */
    public record Account(Addressee addressee, Group figures) {
    }

    /**
     * What the panel found.
     *
     * @param distribution ratings by code of the level
     * @param disputes     whether the published reply disputes it; null without a reply
     * @param reply        the reply's words
     */
    public record Finding(String cycle, AssessmentLevel level, @Nullable EvidenceGrade evidence, Map<String, Integer> distribution,
            @Nullable Boolean disputes, @Nullable String reply) {
    }

    /** Whether the last thing asked was not received by its date (method, section 4, rules 3 and 5). */
    boolean isSilent() {
        return headline.code() == HeadlineCode.NO_RESPONSE || headline.code() == HeadlineCode.REPORT_LATE;
    }

    boolean isContested() {
        return headline.code() == HeadlineCode.CONTESTED;
    }

    /** Whether it can have no assessment as it was asked, or had a panel without a quorum. */
    boolean isUnassessed() {
        return quality == Verifiability.NOT_VERIFIABLE || finding != null && finding.level() == AssessmentLevel.NO_QUORUM;
    }
}
