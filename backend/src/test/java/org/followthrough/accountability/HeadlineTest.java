package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.followthrough.accountability.KnownFacts.a;
import static org.followthrough.accountability.KnownFacts.anInformalCommitment;
import static org.followthrough.accountability.KnownFacts.awaiting;
import static org.followthrough.commitment.Position.ACCEPTED;
import static org.followthrough.commitment.Position.ACCEPTED_IN_PART;
import static org.followthrough.commitment.Position.NOTED;
import static org.followthrough.commitment.Position.NOT_ACCEPTED;
import static org.followthrough.commitment.Position.NO_RESPONSE;
import static org.followthrough.reporting.SelfReport.BLOCKED;
import static org.followthrough.reporting.SelfReport.CONTINUOUS;
import static org.followthrough.reporting.SelfReport.DONE;
import static org.followthrough.reporting.SelfReport.NIL;
import static org.followthrough.reporting.SelfReport.PLANNED;
import static org.followthrough.reporting.SelfReport.UNDER_WAY;
import static org.followthrough.review.AssessmentLevel.COMPLETE;
import static org.followthrough.review.AssessmentLevel.LIMITED;
import static org.followthrough.review.AssessmentLevel.NOT_STARTED;
import static org.followthrough.review.AssessmentLevel.NO_EVIDENCE;
import static org.followthrough.review.AssessmentLevel.NO_QUORUM;
import static org.followthrough.review.AssessmentLevel.REGRESSION;
import static org.followthrough.review.AssessmentLevel.SUBSTANTIAL;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    private static final LocalDate NINTH = LocalDate.of(2026, 11, 9);

    @Nested
    class The_methods_own_examples {

        @Test
        void assigned_and_due_in_thirty_days_awaits_the_response() {
            assertThat(awaiting(false, null).in(CommitmentState.ASSIGNED).reads())
                    .isEqualTo("awaiting-response: Awaiting response until 4 December 2026");
        }

        @Test
        void in_clarification_the_clock_is_stopped() {
            assertThat(awaiting(false, NINTH).in(CommitmentState.CLARIFICATION).reads())
                    .isEqualTo("awaiting-response: Awaiting response; clarification, clock stopped since 9 November 2026");
        }

        @Test
        void handed_back_the_clock_is_stopped_too() {
            assertThat(awaiting(false, NINTH).in(CommitmentState.ASSIGNED).reads())
                    .isEqualTo("awaiting-response: Awaiting response; handed back to the organiser, clock stopped since 9 November 2026");
        }

        @Test
        void accepted_and_the_first_report_not_due_is_in_implementation() {
            assertThat(a(ACCEPTED).firstReportDue().reads())
                    .isEqualTo("in-implementation: Accepted: first report due on 1 May 2027");
        }

        @Test
        void a_sealed_assessment_is_not_public_while_the_reply_window_is_open() {
            assertThat(a(ACCEPTED).reported(DONE).in(CommitmentState.RIGHT_OF_REPLY).reads())
                    .isEqualTo("reported: Reported: done, not yet assessed");
        }

        @Test
        void a_nil_report_does_not_remove_a_regression() {
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, REGRESSION).reported(NIL).reads())
                    .isEqualTo("regression: Regression [New report of C2: nil report, not yet assessed]");
        }

        @Test
        void no_quorum_does_not_remove_a_verdict() {
            assertThat(a(ACCEPTED).assessed(DONE, SUBSTANTIAL).assessed(DONE, NO_QUORUM).reads())
                    .isEqualTo("assessed: Assessed: substantial [No quorum in C2]");
        }

        @Test
        void the_only_cycle_without_a_quorum_says_so() {
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, NO_QUORUM).reads())
                    .isEqualTo("no-quorum: Reported: under way; not assessed, no quorum");
        }

        @Test
        void a_new_claim_is_not_held_against_the_verdict_of_an_older_cycle() {
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, NOT_STARTED).reported(DONE).reads())
                    .isEqualTo("assessed: Assessed: not started [New report of C2: done, not yet assessed]");
        }

        @Test
        void accepted_and_never_reported_stays_late_after_the_cycle_closed() {
            assertThat(a(ACCEPTED).nothingReported().reads()).isEqualTo("report-late: Report late; it was due on 15 July 2027");
        }

        @Test
        void done_against_limited_is_contested() {
            assertThat(a(ACCEPTED).assessed(DONE, LIMITED).reads())
                    .isEqualTo("contested: Contested: Northland says done, the panel says limited");
        }
    }

    @Nested
    class Closed_or_lapsed {

        @Test
        void is_read_before_anything_else() {
            assertThat(a(NO_RESPONSE).in(CommitmentState.LAPSED).reads()).isEqualTo("lapsed: Lapsed");
            assertThat(a(ACCEPTED).disputed(DONE, REGRESSION).nothingReported().in(CommitmentState.CLOSED_NOT_IMPLEMENTED)
                    .reads())
                    .isEqualTo("closed-not-implemented: Closed, not implemented");
            assertThat(awaiting(true, null).in(CommitmentState.CLOSED_WITHDRAWN).reads())
                    .isEqualTo("closed-withdrawn: Closed, withdrawn");
        }

        @Test
        void every_closing_state_is_its_own_headline() {
            var closing = Arrays.stream(CommitmentState.values()).filter(CommitmentState::isClosed).toList();
            assertThat(closing).allSatisfy(state -> assertThat(a(ACCEPTED).in(state).headline().code().code())
                    .isEqualTo(state.code()));
        }

        @Test
        void a_reopened_commitment_is_no_longer_closed_and_keeps_its_verdict() {
            assertThat(a(ACCEPTED).assessed(DONE, COMPLETE).in(CommitmentState.REOPENED).reopened().reads())
                    .isEqualTo("assessed: Assessed: complete [Reopened]");
        }
    }

    @Nested
    class Position_asked_for {

        @Test
        void past_its_date_it_is_awaited_until_silence_is_recorded() {
            assertThat(awaiting(true, null).reads())
                    .isEqualTo("awaiting-response: Awaiting response; it was due on 4 December 2026");
            assertThat(a(NO_RESPONSE).reads()).isEqualTo("no-response: No response");
        }

        @Test
        void a_clock_stopped_after_the_date_is_stopped() {
            assertThat(awaiting(true, NINTH).headline().textKey()).isEqualTo("headline.awaiting-response.stopped");
        }

        @Test
        void an_informal_commitment_awaits_none() {
            assertThat(anInformalCommitment().reads()).isEqualTo("in-implementation: In implementation: no reporting period yet");
            assertThat(anInformalCommitment().firstReportDue().asked().headline().code())
                    .isEqualTo(HeadlineCode.IN_IMPLEMENTATION);
        }

        @Test
        void a_clock_without_an_awaited_position_is_a_contradiction() {
            var clock = new ResponseClock(NINTH, false, null);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HeadlineFacts(CommitmentState.ASSIGNED, "Northland", ACCEPTED, clock,
                    List.of(), null, true, false, false));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new HeadlineFacts(CommitmentState.ASSIGNED, "Northland", Position.AWAITING,
                    null, List.of(), null, true, false, false));
        }
    }

    @Nested
    class Not_accepted {

        @Test
        void is_read_as_long_as_nothing_is_reported() {
            assertThat(a(NOT_ACCEPTED).notAsked().reads()).isEqualTo("not-accepted: Not accepted");
        }

        @Test
        void covers_a_cycle_that_was_missed_before_the_position_changed() {
            assertThat(a(NOT_ACCEPTED).nothingReported().headline().code()).isEqualTo(HeadlineCode.NOT_ACCEPTED);
        }

        @Test
        void gives_way_to_a_report_filed_all_the_same() {
            assertThat(a(NOT_ACCEPTED).filed(PLANNED).reads()).isEqualTo("reported: Reported: planned, not yet assessed");
        }
    }

    @Nested
    class Report_late {

        @Test
        void begins_when_the_date_has_passed() {
            assertThat(a(ACCEPTED).asked().headline().code()).isEqualTo(HeadlineCode.IN_IMPLEMENTATION);
            assertThat(a(ACCEPTED).late().reads()).isEqualTo("report-late: Report late; it was due on 15 July 2027");
        }

        @Test
        void keeps_the_verdict_beside_it() {
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, LIMITED).late().reads())
                    .isEqualTo("report-late: Report late; it was due on 15 July 2028 [Before: limited]");
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, NO_QUORUM).late().headline().besides()).isEmpty();
        }

        @Test
        void stays_when_the_next_cycle_opens_and_counts_from_the_first_date_missed() {
            assertThat(a(ACCEPTED).nothingReported().asked().reads())
                    .isEqualTo("report-late: Report late; it was due on 15 July 2027");
            assertThat(a(ACCEPTED).nothingReported().nothingReported().late().headline().args())
                    .containsEntry("date", "2027-07-15");
        }

        @Test
        void ends_with_the_next_cleared_report_a_nil_report_included() {
            assertThat(a(ACCEPTED).nothingReported().reported(NIL).reads())
                    .isEqualTo("reported: Reported: nil report, not yet assessed");
            assertThat(a(ACCEPTED).nothingReported().filed(DONE).headline().code()).isEqualTo(HeadlineCode.REPORTED);
        }

        @Test
        void counts_anew_after_a_cleared_report() {
            assertThat(a(ACCEPTED).nothingReported().reported(NIL).late().headline().args()).containsEntry("date", "2029-07-15");
        }

        @Test
        void is_not_for_who_was_not_asked() {
            assertThat(a(ACCEPTED).notAsked().headline().code()).isEqualTo(HeadlineCode.IN_IMPLEMENTATION);
        }

        @Test
        void comes_before_regression_and_contest() {
            assertThat(a(ACCEPTED).disputed(DONE, REGRESSION).late().reads())
                    .isEqualTo("report-late: Report late; it was due on 15 July 2028 [Before: regression]");
        }
    }

    @Nested
    class In_implementation {

        @Test
        void names_the_position_and_the_first_date_if_there_is_one() {
            assertThat(a(ACCEPTED_IN_PART).firstReportDue().reads())
                    .isEqualTo("in-implementation: Accepted in part: first report due on 1 May 2027");
            assertThat(a(NOTED).reads()).isEqualTo("in-implementation: Noted: no reporting period yet");
            assertThat(anInformalCommitment().firstReportDue().reads())
                    .isEqualTo("in-implementation: In implementation: first report due on 1 May 2027");
        }

        @Test
        void a_planned_cycle_tells_only_what_no_cycle_has_asked_yet() {
            var ninth = NINTH.toString();
            assertThat(a(NOTED).headline().expecting(NINTH).text())
                    .isEqualTo(Sentence.of("headline.in-implementation.noted.first-due", "date", ninth));
            assertThat(a(NOTED).headline().expecting(null)).isEqualTo(a(NOTED).headline());
            assertThat(a(NO_RESPONSE).headline().expecting(NINTH)).isEqualTo(a(NO_RESPONSE).headline());
        }
    }

    @Nested
    class Reported {

        @Test
        void is_never_called_assessed_where_no_panel_will_come() {
            assertThat(a(ACCEPTED).withoutPanel().reported(CONTINUOUS).reads()).isEqualTo("reported: Reported: continuous");
        }

        @Test
        void tells_the_last_report() {
            assertThat(a(ACCEPTED).reported(PLANNED).reported(DONE).asked().reads())
                    .isEqualTo("reported: Reported: done, not yet assessed");
            assertThat(a(ACCEPTED).assessed(PLANNED, NO_QUORUM).reported(DONE).reads())
                    .isEqualTo("no-quorum: Reported: done; not assessed, no quorum");
        }
    }

    @Nested
    class Verdict {

        @Test
        void is_the_last_one_published() {
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, REGRESSION).assessed(UNDER_WAY, LIMITED).reads())
                    .isEqualTo("assessed: Assessed: limited");
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, LIMITED).assessed(UNDER_WAY, REGRESSION).reads())
                    .isEqualTo("regression: Regression");
        }

        @Test
        void of_regression_is_not_contested_even_if_disputed() {
            assertThat(a(ACCEPTED).disputed(DONE, REGRESSION).reads()).isEqualTo("regression: Regression");
        }

        @Test
        void two_steps_below_the_report_is_contested_and_one_step_is_not() {
            assertThat(a(ACCEPTED).assessed(DONE, SUBSTANTIAL).reads()).isEqualTo("assessed: Assessed: substantial");
            assertThat(a(ACCEPTED).assessed(UNDER_WAY, NOT_STARTED).reads()).isEqualTo("assessed: Assessed: not started");
            assertThat(a(ACCEPTED).assessed(DONE, NO_EVIDENCE).reads())
                    .isEqualTo("contested: Contested: Northland says done, the panel says no evidence available");
        }

        @Test
        void above_the_report_is_not_contested() {
            assertThat(a(ACCEPTED).assessed(PLANNED, COMPLETE).headline().code()).isEqualTo(HeadlineCode.ASSESSED);
        }

        @Test
        void is_not_compared_with_blocked_nil_or_continuous() {
            assertThat(List.of(BLOCKED, NIL, CONTINUOUS)).allSatisfy(report ->
                    assertThat(a(ACCEPTED).assessed(report, NOT_STARTED).headline().code()).isEqualTo(HeadlineCode.ASSESSED));
        }

        @Test
        void disputed_by_the_reply_is_contested_whatever_the_steps() {
            assertThat(a(ACCEPTED).disputed(NIL, COMPLETE).reads())
                    .isEqualTo("contested: Contested: Northland disputes the finding, the panel says complete");
        }

        @Test
        void disputed_and_far_apart_names_what_was_said() {
            assertThat(a(ACCEPTED).disputed(DONE, LIMITED).headline().textKey()).isEqualTo("headline.contested");
        }

        @Test
        void is_no_longer_contested_once_a_later_one_is_not() {
            assertThat(a(ACCEPTED).disputed(DONE, LIMITED).assessed(UNDER_WAY, LIMITED).reads())
                    .isEqualTo("assessed: Assessed: limited");
        }
    }

    @Nested
    class Beside_the_headline {

        @Test
        void a_contested_verdict_shows_the_new_report_too() {
            assertThat(a(ACCEPTED).assessed(DONE, LIMITED).reported(UNDER_WAY).reads()).isEqualTo(
                    "contested: Contested: Northland says done, the panel says limited "
                            + "[New report of C2: under way, not yet assessed]");
        }

        @Test
        void only_the_last_new_report_is_told_and_none_once_its_panel_is_through() {
            assertThat(a(ACCEPTED).assessed(DONE, COMPLETE).reported(NIL).reported(BLOCKED).headline().besides())
                    .extracting(EnglishHeadlines::write).containsExactly("New report of C3: blocked, not yet assessed");
            assertThat(a(ACCEPTED).assessed(DONE, COMPLETE).assessed(NIL, NO_QUORUM).reported(BLOCKED).headline().besides())
                    .extracting(EnglishHeadlines::write)
                            .containsExactly("New report of C3: blocked, not yet assessed", "No quorum in C2");
        }

        @Test
        void a_report_that_no_panel_will_see_is_not_called_not_yet_assessed() {
            assertThat(a(ACCEPTED).withoutPanel().assessed(DONE, COMPLETE).reported(NIL).reads())
                    .isEqualTo("assessed: Assessed: complete [New report of C2: nil report]");
        }

        @Test
        void a_quorum_lacking_before_the_verdict_is_history() {
            assertThat(a(ACCEPTED).assessed(DONE, NO_QUORUM).assessed(DONE, COMPLETE).headline().besides()).isEmpty();
        }

        @Test
        void an_appeal_and_a_reopening_stand_beside_any_headline() {
            assertThat(a(ACCEPTED).assessed(DONE, COMPLETE).underAppeal().in(CommitmentState.CLOSED_IMPLEMENTED).reads())
                    .isEqualTo("closed-implemented: Closed, implemented [Under appeal]");
            assertThat(a(ACCEPTED).reopened().underAppeal().late().headline().besides()).extracting(Sentence::textKey)
                    .containsExactly("headline.beside.reopened", "headline.beside.under-appeal");
        }
    }

    @Nested
    class The_table {

        @Test
        void has_eleven_rules_in_order_which_give_every_headline_of_the_contract_once() {
            assertThat(Headline.RULES).extracting(HeadlineRule::number)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 11).boxed().toList());
            assertThat(Headline.RULES.stream().flatMap(rule -> rule.codes().stream()))
                    .containsExactlyInAnyOrder(HeadlineCode.values());
            assertThat(Arrays.stream(HeadlineCode.values()).map(HeadlineCode::code))
                    .containsExactly("awaiting-response", "no-response",
                    "not-accepted", "report-late", "in-implementation", "reported", "no-quorum", "regression", "contested",
                            "assessed",
                    "closed-implemented", "closed-not-implemented", "closed-superseded", "closed-withdrawn", "lapsed");
        }

        @Test
        void can_be_shown_with_a_text_for_every_row() {
            assertThat(Headline.RULES).flatExtracting(HeadlineRule::textKey, HeadlineRule::saysTextKey)
                    .allSatisfy(key -> assertThat(EnglishHeadlines.keys()).contains((String) key));
        }
    }
}
