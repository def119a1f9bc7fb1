package org.followthrough.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.followthrough.commitment.CommitmentState;
import org.followthrough.commitment.Position;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.junit.jupiter.api.Test;

/** Whatever may be known of a commitment, it has one headline, and that can be read. */
class HeadlineOfAnythingTest {

    private final Random random = new Random(20260903);

    @Test
    void every_commitment_has_a_headline_in_words_and_every_text_is_used() {
        var used = new HashSet<String>();
        for (int round = 0; round < 60_000; round++) {
            var headline = anything().headline();
            Stream.concat(Stream.of(headline.text()), headline.besides().stream()).forEach(sentence -> {
                assertThat(EnglishHeadlines.write(sentence)).isNotBlank().doesNotContain("{");
                used.add(sentence.textKey());
            });
        }
        assertThat(used).containsExactlyInAnyOrderElementsOf(sentenceKeys());
    }

    @Test
    void a_verdict_is_never_lost_by_what_comes_after_it() {
        for (int round = 0; round < 20_000; round++) {
            var facts = KnownFacts.a(Position.ACCEPTED).assessed(any(SelfReport.values()), anyVerdict());
            for (int later = random.nextInt(4); later > 0; later--) {
                addWithoutVerdict(facts);
            }
            var headline = facts.headline();
            boolean shown = Set.of(HeadlineCode.REGRESSION, HeadlineCode.CONTESTED, HeadlineCode.ASSESSED)
                    .contains(headline.code());
            boolean beside = headline.besides().stream().anyMatch(note -> note.textKey().equals("headline.beside.before"));
            assertThat(shown ^ beside).as(facts.reads()).isTrue();
        }
    }

    private KnownFacts anything() {
        var facts = anyPosition().in(any(CommitmentState.values()));
        Stream.<Runnable>of(facts::firstReportDue, facts::withoutPanel, facts::reopened, facts::underAppeal)
                .filter(fact -> random.nextInt(3) == 0).forEach(Runnable::run);
        for (int cycles = random.nextInt(4); cycles > 0; cycles--) {
            addAnyCycle(facts);
        }
        return facts;
    }

    private KnownFacts anyPosition() {
        var position = any(Position.values());
        if (position == Position.AWAITING) {
            return KnownFacts.awaiting(random.nextBoolean(), random.nextBoolean() ? KnownFacts.NEXT_DUE : null);
        }
        return random.nextInt(7) == 0 ? KnownFacts.anInformalCommitment() : KnownFacts.a(position);
    }

    private void addAnyCycle(KnownFacts facts) {
        switch (random.nextInt(4)) {
            case 0 -> facts.assessed(any(SelfReport.values()), anyVerdict());
            case 1 -> facts.disputed(any(SelfReport.values()), anyVerdict());
            default -> addWithoutVerdict(facts);
        }
    }

    private void addWithoutVerdict(KnownFacts facts) {
        switch (random.nextInt(7)) {
            case 0 -> facts.reported(any(SelfReport.values()));
            case 1 -> facts.assessed(any(SelfReport.values()), AssessmentLevel.NO_QUORUM);
            case 2 -> facts.filed(any(SelfReport.values()));
            case 3 -> facts.asked();
            case 4 -> facts.late();
            case 5 -> facts.nothingReported();
            default -> facts.notAsked();
        }
    }

    private AssessmentLevel anyVerdict() {
        return any(Stream.of(AssessmentLevel.values()).filter(AssessmentLevel::isRatable).toArray(AssessmentLevel[]::new));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private static Set<String> sentenceKeys() {
        var keys = new HashSet<>(EnglishHeadlines.keys());
        keys.removeIf(key -> Stream.of("headline.rule.", "headline.report.", "headline.level.", "rung.").anyMatch(key::startsWith));
        return keys;
    }
}
