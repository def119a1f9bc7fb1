package org.followthrough.ui.workspace.shared;

import java.util.Optional;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Forbidden;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in, with the roles that they hold at this moment. */
@Component
public class CurrentActor {

    private final Accounts accounts;

    CurrentActor(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The signed-in person; nobody when the session is not signed in or the account is gone. */
    public Optional<Actor> find() {
        return signed().flatMap(signed -> accounts.actor(signed.getName()));
    }

    /** Whether the session is signed in, by whomever. */
    static boolean signedIn() {
        return signed().isPresent();
    }

    private static Optional<Authentication> signed() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated).filter(signed -> !(signed instanceof AnonymousAuthenticationToken));
    }

    /** The signed-in person, for an action; refused when the account was closed meanwhile. */
    public Actor get() {
        return find().orElseThrow(() -> new Forbidden("access.signed-out"));
    }
}
