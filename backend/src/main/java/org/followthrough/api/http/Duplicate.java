package org.followthrough.api.http;

import java.util.Map;
import org.followthrough.shared.WrongState;

/** The thing is there already (409), with members that say which. */
public final class Duplicate extends RuntimeException {

    private final transient WrongState why;
    private final transient Map<String, Object> members;

    public Duplicate(WrongState why, Map<String, Object> members) {
        super(why.getMessage(), why, false, false);
        this.why = why;
        this.members = Map.copyOf(members);
    }

    WrongState why() {
        return why;
    }

    Map<String, Object> members() {
        return members;
    }
}
