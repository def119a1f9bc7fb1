package org.followthrough.random;

import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.followthrough.shared.MethodClock;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.test.context.TestComponent;

/** The engine's clock stands still with the method's; it is one for all of a virtual machine and runs again afterwards. */
@TestComponent
class EngineTime implements DisposableBean {

    /** @param engine has followed the clock already, with a time that runs on */
    EngineTime(ProcessEngine engine, MethodClock clock) {
        clock.follow(offset -> ClockUtil.setCurrentTime(Date.from(clock.now())));
    }

    @Override
    public void destroy() {
        ClockUtil.reset();
    }
}
