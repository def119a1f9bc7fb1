package org.followthrough.ui.command;

import java.util.Set;
import org.followthrough.identity.Actor;
import org.followthrough.identity.IdentityService;
import org.followthrough.shared.NotFound;
import org.springframework.stereotype.Component;

/** {@code token --user E-MAIL [--days N]}: a bearer token for the API, alone on the last line. */
@Component("token")
final class TokenCommand implements Command {

    private static final int DAYS = 90;

    private final IdentityService identity;

    TokenCommand(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public Set<String> values() {
        return Set.of("user", "days");
    }

    @Override
    public int run(Arguments arguments) {
        arguments.noMoreThan(0);
        var user = arguments.option("user").orElseThrow(() -> new UsageProblem(Messages.text("words.expected", "token", "--user E-MAIL")));
        try {
            System.out.println(identity.issueToken(Actor.ENGINE, user, arguments.positive("days", DAYS)));
            return 0;
        } catch (NotFound unknown) {
            throw new CommandFailure(Messages.text("token.unknown", user));
        }
    }
}
