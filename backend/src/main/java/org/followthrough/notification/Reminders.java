package org.followthrough.notification;

import org.followthrough.shared.BackgroundWork;
import org.followthrough.shared.MethodClock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for reminders that fall due; on every node, one at a time. */
@Component
class Reminders {

    private final ReminderService service;
    private final MethodClock clock;
    private final BackgroundWork background;

    Reminders(ReminderService service, MethodClock clock, BackgroundWork background) {
        this.service = service;
        this.clock = clock;
        this.background = background;
    }

    @Scheduled(fixedDelayString = "${followthrough.reminders.every:60s}", initialDelayString = "${followthrough.reminders.every:60s}")
    void remind() {
        if (background.isOn()) {
            service.sweep(clock.now());
        }
    }
}
