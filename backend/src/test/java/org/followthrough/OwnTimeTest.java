package org.followthrough;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.followthrough.shared.MethodClock;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Tests of several contexts run in one process, and the engine has one clock. */
@IntegrationTest
class OwnTimeTest {

    @Autowired
    private MethodClock clock;

    @RepeatedTest(2)
    void the_engine_reads_the_time_of_the_context_whatever_ran_before() {
        assertThat(ClockUtil.getCurrentTime().toInstant()).isBetween(clock.now().minus(Duration.ofMinutes(1)), clock.now().plus(Duration.ofMinutes(1)));
        ClockUtil.offset(Duration.ofDays(9_000).toMillis());
    }
}
