package org.followthrough.accountability;

import static org.followthrough.accountability.HeadlineCode.ASSESSED;
import static org.followthrough.accountability.HeadlineCode.AWAITING_RESPONSE;
import static org.followthrough.accountability.HeadlineCode.CLOSED_IMPLEMENTED;
import static org.followthrough.accountability.HeadlineCode.CLOSED_NOT_IMPLEMENTED;
import static org.followthrough.accountability.HeadlineCode.CLOSED_SUPERSEDED;
import static org.followthrough.accountability.HeadlineCode.CLOSED_WITHDRAWN;
import static org.followthrough.accountability.HeadlineCode.CONTESTED;
import static org.followthrough.accountability.HeadlineCode.IN_IMPLEMENTATION;
import static org.followthrough.accountability.HeadlineCode.LAPSED;
import static org.followthrough.accountability.HeadlineCode.NOT_ACCEPTED;
import static org.followthrough.accountability.HeadlineCode.NO_QUORUM;
import static org.followthrough.accountability.HeadlineCode.NO_RESPONSE;
import static org.followthrough.accountability.HeadlineCode.REGRESSION;
import static org.followthrough.accountability.HeadlineCode.REPORTED;
import static org.followthrough.accountability.HeadlineCode.REPORT_LATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.followthrough.commitment.Position;
import org.followthrough.review.AssessmentLevel;
import org.jspecify.annotations.Nullable;

/**
 * What the public reads first about a commitment: derived by rule, set by nobody (method, section 4).
 *
 * @param besides notes that stand beside it, never instead of it
 */
public record Headline(HeadlineCode code, Sentence text, List<Sentence> besides) {

    /** The table of headlines: the first rule that fits decides, the last one always fits. */
    public static final List<HeadlineRule> RULES = List.of(
            new HeadlineRule(1, List.of(CLOSED_IMPLEMENTED, CLOSED_NOT_IMPLEMENTED, CLOSED_SUPERSEDED, CLOSED_WITHDRAWN, LAPSED),
                    HeadlineFacts::isClosed, HeadlineTexts::closed),
            HeadlineRule.of(2, AWAITING_RESPONSE, facts -> facts.position() == Position.AWAITING, HeadlineTexts::awaiting),
            HeadlineRule.of(3, NO_RESPONSE, facts -> facts.position() == Position.NO_RESPONSE, HeadlineTexts::noResponse),
            HeadlineRule.of(4, NOT_ACCEPTED, facts -> facts.position() == Position.NOT_ACCEPTED && !facts.isReported(),
                    HeadlineTexts::notAccepted),
            HeadlineRule.of(5, REPORT_LATE, facts -> facts.missedReport().isPresent(), HeadlineTexts::late),
            HeadlineRule.of(6, IN_IMPLEMENTATION, facts -> !facts.isReported() && facts.verdict().isEmpty(),
                    HeadlineTexts::inImplementation),
            HeadlineRule.of(7, REPORTED, facts -> !facts.isAssessed(), HeadlineTexts::reported),
            HeadlineRule.of(8, NO_QUORUM, facts -> facts.verdict().isEmpty(), HeadlineTexts::noQuorum),
            HeadlineRule.of(9, REGRESSION, facts -> facts.isVerdict(AssessmentLevel.REGRESSION), HeadlineTexts::regression),
            HeadlineRule.of(10, CONTESTED, facts -> facts.isFarApart() || facts.isDisputed(), HeadlineTexts::contested),
            HeadlineRule.of(11, ASSESSED, facts -> true, HeadlineTexts::assessed));

    public Headline {
        besides = List.copyOf(besides);
    }

    /** The headline of a commitment of which this is known. */
    public static Headline of(HeadlineFacts facts) {
        var rule = RULES.stream().filter(row -> row.fits().test(facts)).findFirst().orElseThrow();
        var code = rule.code(facts);
        return new Headline(code, rule.says().apply(facts), Beside.of(code, facts));
    }

    /** The same where a cycle is planned that will ask for the first report; what no cycle is awaited for stays as it is. */
    Headline expecting(@Nullable LocalDate firstReport) {
        return firstReport == null ? this : new Headline(code, HeadlineTexts.expecting(text, firstReport), besides);
    }

    /** The key of its text. */
    public String textKey() {
        return text.textKey();
    }

    /** What its text is filled with. */
    public Map<String, String> args() {
        return text.args();
    }
}
