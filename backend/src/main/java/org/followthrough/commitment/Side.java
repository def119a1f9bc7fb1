package org.followthrough.commitment;

import org.followthrough.identity.Role;
import org.followthrough.shared.Coded;

/** The two sides between which an ask can lie: the addressee's focal point and the organiser (method, section 3). */
public enum Side implements Coded {

    ADDRESSEE(Role.FOCAL_POINT),
    ORGANISER(Role.ORGANISER);

    private final Role role;

    Side(Role role) {
        this.role = role;
    }

    /** The role that acts for this side. */
    public Role role() {
        return role;
    }

    /** The one that answers when this one asks. */
    public Side other() {
        return this == ADDRESSEE ? ORGANISER : ADDRESSEE;
    }
}
