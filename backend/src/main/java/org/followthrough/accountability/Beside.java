package org.followthrough.accountability;

import static org.followthrough.accountability.Sentence.CYCLE;
import static org.followthrough.accountability.Sentence.LEVEL;
import static org.followthrough.accountability.Sentence.REPORT;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What stands beside a headline, never instead of it (method, section 4). */
final class Beside {

    private static final Set<HeadlineCode> VERDICTS = Set.of(HeadlineCode.REGRESSION, HeadlineCode.CONTESTED,
            HeadlineCode.ASSESSED);

    private Beside() {
    }

    static List<Sentence> of(HeadlineCode code, HeadlineFacts facts) {
        return Stream.of(verdictKept(code, facts), newReport(code, facts), quorumsLacking(code, facts), marks(facts))
                .flatMap(notes -> notes).toList();
    }

    private static Stream<Sentence> verdictKept(HeadlineCode code, HeadlineFacts facts) {
        return code != HeadlineCode.REPORT_LATE ? Stream.empty() : facts.verdict().stream().map(CycleFacts::assessed)
                .map(level -> Sentence.of("headline.beside.before", LEVEL, Objects.requireNonNull(level).code()));
    }

    private static Stream<Sentence> newReport(HeadlineCode code, HeadlineFacts facts) {
        var key = facts.assessable() ? "headline.beside.new-report.not-yet-assessed" : "headline.beside.new-report";
        return !VERDICTS.contains(code) ? Stream.empty() : facts.newReport().stream()
                .map(cycle -> Sentence.of(key, CYCLE, cycle.cycle(), REPORT, Objects.requireNonNull(cycle.report()).code()));
    }

    private static Stream<Sentence> quorumsLacking(HeadlineCode code, HeadlineFacts facts) {
        return !VERDICTS.contains(code) ? Stream.empty() : facts.quorumsLacking().stream()
                .map(cycle -> Sentence.of("headline.beside.no-quorum", CYCLE, cycle.cycle()));
    }

    private static Stream<Sentence> marks(HeadlineFacts facts) {
        var reopened = facts.reopened() ? Stream.of(Sentence.of("headline.beside.reopened")) : Stream.<Sentence>empty();
        var appeal = facts.underAppeal() ? Stream.of(Sentence.of("headline.beside.under-appeal")) : Stream.<Sentence>empty();
        return Stream.concat(reopened, appeal);
    }
}
