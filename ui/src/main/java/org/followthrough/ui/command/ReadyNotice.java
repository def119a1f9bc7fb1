package org.followthrough.ui.command;

import java.util.List;

/** What the starting application tells on standard output right before it says that it is ready, such as the demo accounts. */
public interface ReadyNotice {

    /** Already translated; empty where there is nothing to tell. */
    List<String> lines();
}
