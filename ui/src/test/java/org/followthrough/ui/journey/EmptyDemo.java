package org.followthrough.ui.journey;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Says that the demo is prepared before it is asked: the journey begins with an empty register and needs the demo's time machine,
 * not its stories.
 */
@TestComponent
class EmptyDemo {

    EmptyDemo(JdbcClient jdbc) {
        jdbc.sql("insert into demo_progress (began_at, done_at) values (now(), now())").update();
        jdbc.sql("insert into method_clock (reads_at, as_of) values ('2025-03-03T08:00:00Z', now())").update();
    }
}
