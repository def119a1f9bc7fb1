package org.followthrough.ui.workspace;

import java.util.Objects;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.SignInAttempts;
import org.followthrough.identity.TooManyAttempts;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signing in with e-mail and password, not more often than guessing would need. Roles are read anew with every action, never kept
 * in the session.
 */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInAttempts attempts;
    private final DaoAuthenticationProvider passwords;

    SignIn(Accounts accounts, SignInAttempts attempts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.passwords = new DaoAuthenticationProvider(this::account);
        passwords.setPasswordEncoder(encoder);
    }

    @Override
    public Authentication authenticate(Authentication entered) {
        try {
            attempts.begin(entered.getName(), address(entered));
        } catch (TooManyAttempts refused) {
            throw new LockedException(refused.getMessage(), refused);
        }
        var signedIn = passwords.authenticate(entered);
        attempts.succeeded(entered.getName());
        return Objects.requireNonNull(signedIn);
    }

    private static String address(Authentication entered) {
        return entered.getDetails() instanceof WebAuthenticationDetails details && details.getRemoteAddress() != null
                ? details.getRemoteAddress() : "";
    }

    /** An account without a password is not found, as one that does not exist. */
    private UserDetails account(String email) {
        return accounts.find(email).filter(account -> account.passwordHash() != null)
                .map(account -> User.withUsername(account.email()).password(Objects.requireNonNull(account.passwordHash())).build())
                .orElseThrow(() -> new UsernameNotFoundException("unknown account"));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
