package org.followthrough.notification.webhooks;

import org.followthrough.shared.Coded;

/** How far a message is. */
public enum DeliveryState implements Coded {
    WAITING, DELIVERED,
    /** Given up after the last attempt; somebody may have it tried again. */
    DEAD
}
