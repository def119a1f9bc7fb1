package org.followthrough.register.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.followthrough.register.lineage.LineageRules.End;
import org.followthrough.shared.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LineageRulesTest {

    private static final LocalDate DAY = LocalDate.of(2014, 5, 1);
    private static final End EARLIER = new End("A", DAY);
    private static final End LATER = new End("B", DAY.plusDays(1));

    private static List<String> broken(End from, LineageKind kind, End to) {
        return LineageRules.violations(from, kind, to, false, null).stream().map(Violation::messageKey).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theLaterOnePointsToTheEarlierOneByADayIsEnough(LineageKind kind) {
        assertThat(broken(LATER, kind, EARLIER)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "MERGED_INTO", mode = EnumSource.Mode.EXCLUDE)
    void theEarlierOneDoesNotPointToTheLaterOne(LineageKind kind) {
        assertThat(broken(EARLIER, kind, LATER)).containsExactly("register.lineage.later");
    }

    @ParameterizedTest
    @EnumSource(names = "MERGED_INTO", mode = EnumSource.Mode.EXCLUDE)
    void whatWasAskedAtOneTimeIsOnlyMerged(LineageKind kind) {
        var twin = new End("C", DAY);
        assertThat(broken(EARLIER, kind, twin)).containsExactly("register.lineage.same-time");
        assertThat(broken(EARLIER, LineageKind.MERGED_INTO, twin)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLinkedWithItself(LineageKind kind) {
        assertThat(broken(EARLIER, kind, EARLIER)).containsExactly("register.lineage.self");
    }

    @Test
    void noCircleIsClosed() {
        assertThat(LineageRules.violations(EARLIER, LineageKind.MERGED_INTO, LATER, true, null)).extracting(Violation::messageKey)
                .containsExactly("register.lineage.cycle");
    }

    @Test
    void aReasonIsAtMostTwoThousandCharactersLong() {
        assertThat(LineageRules.violations(LATER, LineageKind.REPEATS, EARLIER, false, "x".repeat(2_000))).isEmpty();
        assertThat(LineageRules.violations(LATER, LineageKind.REPEATS, EARLIER, false, "x".repeat(2_001))).hasSize(1);
        assertThat(LineageRules.reason("x".repeat(2_000))).isEmpty();
        assertThat(LineageRules.reason("x".repeat(2_001))).hasSize(1);
        assertThat(LineageRules.reason(" ")).hasSize(1);
        assertThat(LineageRules.reason(null)).hasSize(1);
    }
}
