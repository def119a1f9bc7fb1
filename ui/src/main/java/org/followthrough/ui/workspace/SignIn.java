package org.followthrough.ui.workspace;

import java.util.Objects;
import org.followthrough.identity.Accounts;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account behind an e-mail address; its roles are read anew with every action, never kept in the session. */
@Component
class SignIn implements UserDetailsService {

    private final Accounts accounts;

    SignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An account without a password is not found, as one that does not exist. */
    @Override
    public UserDetails loadUserByUsername(String email) {
        return accounts.find(email).filter(account -> account.passwordHash() != null)
                .map(account -> User.withUsername(account.email()).password(Objects.requireNonNull(account.passwordHash())).build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }
}
