package org.followthrough.notification;

import org.followthrough.shared.Coded;

/** How often mails go to a person. */
public enum Frequency implements Coded {
    AT_ONCE, DAILY, WEEKLY, NONE
}
