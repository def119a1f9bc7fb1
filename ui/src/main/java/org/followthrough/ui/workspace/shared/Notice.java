package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.notification.Notification;

/**
 * Says what was done, the last thing only. One and the same notice takes each text: one that opens while another one closes may
 * go with it when somebody is quick.
 */
public class Notice extends Notification {

    private static final int MILLIS = 8_000;

    private boolean odd;

    public Notice() {
        setPosition(Position.BOTTOM_START);
    }

    /** Shows the text for eight seconds from now on. */
    public void say(String text) {
        setText(text);
        odd = !odd;
        // The time begins anew only when it changes.
        setDuration(odd ? MILLIS + 1 : MILLIS);
        open();
    }
}
