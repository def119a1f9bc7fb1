package org.followthrough.identity;

import java.util.Locale;
import org.followthrough.shared.Forbidden;
import org.springframework.stereotype.Component;

/** The one policy, asked by services on behalf of portal, workspace, API and process alike; what no rule allows is refused. */
@Component
public final class AccessPolicy {

    /** True when {@code actor} may do it. */
    public boolean allows(Actor actor, Permission permission, Target target) {
        return permission.allows(actor, target);
    }

    /** Does nothing when {@code actor} may do it, else throws {@link Forbidden}. */
    public void require(Actor actor, Permission permission, Target target) {
        if (!allows(actor, permission, target)) {
            throw new Forbidden("access." + permission.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    public void require(Actor actor, Permission permission) {
        require(actor, permission, Target.ANYTHING);
    }
}
