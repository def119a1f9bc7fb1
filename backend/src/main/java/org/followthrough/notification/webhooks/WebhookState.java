package org.followthrough.notification.webhooks;

import org.followthrough.shared.Coded;

/** Whether messages go to a webhook. */
public enum WebhookState implements Coded {
    ACTIVE,
    /** Somebody paused it; what happens meanwhile waits. */
    PAUSED,
    /** The address answered that it is gone for good (410), and gets nothing until somebody resumes it. */
    GONE
}
