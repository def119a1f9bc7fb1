package org.followthrough;

import org.followthrough.shared.MethodClock;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine's clock is one for the whole process, the method's clock one for each context: before each test the engine is told the time of
 * the context in which it runs, or its timers would ring by the clock of whichever test ran before.
 */
public final class OwnTime implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        test.getApplicationContext().getBeanProvider(MethodClock.class).ifAvailable(clock -> clock.set(clock.now()));
    }
}
