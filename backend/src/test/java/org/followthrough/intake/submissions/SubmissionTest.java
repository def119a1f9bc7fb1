package org.followthrough.intake.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way of a proposal, step by step (features, row B5). */
class SubmissionTest {

    private static final UUID SUBMITTER = UUID.randomUUID();
    private static final UUID MODERATOR = UUID.randomUUID();
    private static final UUID ANOTHER = UUID.randomUUID();
    /** A Monday. */
    private static final Instant DAY = Instant.parse("2025-03-03T09:00:00Z");
    private static final ZoneId ZONE = ZoneOffset.UTC;
    private static final Proposal PROPOSAL = proposal("Regulate recruitment", "Governments should regulate recruitment.", "Roundtable 1");

    private static Proposal proposal(String title, String verbatim, String section) {
        return new Proposal("CSD-2009", title, verbatim, section, "3", Set.of(), Set.of(6), Set.of(), Attribution.NAMED, List.of(), null);
    }

    private static Submission draft() {
        return Submission.draft(UUID.randomUUID(), PROPOSAL, SUBMITTER, null, DAY);
    }

    private static Submission handedIn() {
        return draft().handedIn(DAY);
    }

    private static Submission refused() {
        return handedIn().refused(MODERATOR, RefusalGround.NOT_IN_SOURCE, "The source does not say so.", DAY, ZONE);
    }

    private static Submission appealed() {
        return refused().appealed("It does, on page 3.", DAY);
    }

    @Test
    void a_draft_is_handed_in_and_then_waits() {
        assertThat(handedIn().state()).isEqualTo(SubmissionState.HANDED_IN);
        assertThat(handedIn().handedInAt()).isEqualTo(DAY);
        assertThatThrownBy(() -> handedIn().handedIn(DAY)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> handedIn().changed(PROPOSAL, DAY)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> draft().returned(MODERATOR, "x", DAY)).isInstanceOf(WrongState.class);
    }

    @Test
    void what_is_missing_is_asked_for_when_it_is_handed_in_and_not_before() {
        var empty = Submission.draft(UUID.randomUUID(), proposal(" ", " ", ""), SUBMITTER, null, DAY);
        assertThat(empty.proposal().unkeepable()).isEmpty();
        assertThatThrownBy(() -> empty.handedIn(DAY)).isInstanceOfSatisfying(RuleViolation.class, broken ->
                assertThat(broken.violations()).extracting(Violation::field).containsExactly("title", "verbatim", "section"));
    }

    @Test
    void a_returned_one_is_changed_and_handed_in_again() {
        var returned = handedIn().returned(MODERATOR, "Give the number.", DAY);
        assertThat(returned.reason()).isEqualTo("Give the number.");
        assertThat(returned.changed(PROPOSAL, DAY).handedIn(DAY).state()).isEqualTo(SubmissionState.HANDED_IN);
        assertThatThrownBy(() -> handedIn().returned(MODERATOR, " ", DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> returned.refused(MODERATOR, RefusalGround.OTHER, "x", DAY, ZONE)).isInstanceOf(WrongState.class);
    }

    @Test
    void nobody_decides_what_they_proposed() {
        assertThatThrownBy(() -> handedIn().accepted(SUBMITTER, UUID.randomUUID(), DAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handedIn().returned(SUBMITTER, "x", DAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> handedIn().refused(SUBMITTER, RefusalGround.OTHER, "x", DAY, ZONE)).isInstanceOf(Forbidden.class);
    }

    @Test
    void a_refusal_has_a_ground_a_reason_and_twenty_working_days_for_an_appeal() {
        assertThat(refused().appealUntil()).as("20 working days after Monday the 3rd is Monday the 31st, until it ends")
                .isEqualTo(Instant.parse("2025-04-01T00:00:00Z"));
        assertThatThrownBy(() -> handedIn().refused(MODERATOR, RefusalGround.OTHER, "", DAY, ZONE)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handedIn().refused(MODERATOR, RefusalGround.OTHER, "x".repeat(2001), DAY, ZONE)).isInstanceOf(RuleViolation.class);
        assertThat(handedIn().refused(MODERATOR, RefusalGround.OTHER, "x".repeat(2000), DAY, ZONE).reason()).hasSize(2000);
    }

    @Test
    void an_appeal_is_in_time_up_to_the_deadline_itself() {
        var until = refused().appealUntil();
        assertThat(refused().appealed("It does.", until).state()).isEqualTo(SubmissionState.APPEALED);
        assertThatThrownBy(() -> refused().appealed("It does.", until.plusNanos(1))).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> refused().appealed(" ", DAY)).isInstanceOf(RuleViolation.class);
        assertThatThrownBy(() -> handedIn().appealed("It does.", DAY)).isInstanceOf(WrongState.class);
    }

    @Test
    void another_person_decides_the_appeal_and_there_is_only_one() {
        assertThatThrownBy(() -> appealed().accepted(MODERATOR, UUID.randomUUID(), DAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> appealed().refused(MODERATOR, RefusalGround.OTHER, "x", DAY, ZONE)).isInstanceOf(Forbidden.class);
        assertThat(appealed().accepted(ANOTHER, UUID.randomUUID(), DAY).state()).isEqualTo(SubmissionState.ACCEPTED);
        var last = appealed().refused(ANOTHER, RefusalGround.NOT_IN_SOURCE, "Page 3 is about something else.", DAY, ZONE);
        assertThat(last.state()).isEqualTo(SubmissionState.REFUSED_FINALLY);
        assertThatThrownBy(() -> last.appealed("Again.", DAY)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> appealed().appealed("Again.", DAY)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> appealed().returned(ANOTHER, "x", DAY)).isInstanceOf(WrongState.class);
    }

    @Test
    void it_is_taken_back_as_long_as_nothing_is_decided() {
        assertThat(draft().withdrawn().state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThat(handedIn().withdrawn().state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThat(appealed().withdrawn().state()).isEqualTo(SubmissionState.WITHDRAWN);
        assertThatThrownBy(() -> refused().withdrawn()).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> handedIn().accepted(MODERATOR, UUID.randomUUID(), DAY).withdrawn()).isInstanceOf(WrongState.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u202eb", "a\ud800"})
    void signs_that_cannot_be_kept_are_refused_beside_their_field(String text) {
        assertThat(proposal("Title", text, "Section").unkeepable()).extracting(Violation::field).containsExactly("verbatim");
        assertThat(proposal(text, "Text", "Section").unkeepable()).extracting(Violation::field).containsExactly("title");
    }

    @Test
    void text_from_right_to_left_is_text() {
        assertThat(proposal("تنظيم التوظيف", "على الحكومات تنظيم التوظيف.\n\u200f(1)", "المائدة المستديرة 1").unkeepable()).isEmpty();
    }

    @Test
    void a_text_has_twenty_thousand_characters_at_most() {
        assertThat(proposal("Title", "x".repeat(20_000), "Section").unkeepable()).isEmpty();
        assertThat(proposal("Title", "x".repeat(20_001), "Section").unkeepable()).hasSize(1);
        assertThat(proposal("x".repeat(200), "x", "x".repeat(500)).unkeepable()).isEmpty();
        assertThat(proposal("x".repeat(201), "x", "x".repeat(501)).unkeepable()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://example.org", "example.org", "http://", "https://a b"})
    void an_address_is_one_of_the_web(String url) {
        var proposal = new Proposal("CSD-2009", "x", "x", "x", null, Set.of(), Set.of(), Set.of(), Attribution.NAMED,
                List.of(new Proponent(null, null)), url);
        assertThat(proposal.unkeepable()).extracting(Violation::field).containsExactlyInAnyOrder("url", "proponents");
    }
}
