package org.followthrough.ui.command;

import java.util.List;
import org.followthrough.identity.IdentityService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** On a start without any administrator: the one-time link with which the first one chooses a password. */
@Component
@Profile("!demo")
final class FirstAdministratorNotice implements ReadyNotice {

    private final IdentityService identity;
    private final String baseUrl;

    FirstAdministratorNotice(IdentityService identity, @Value("${followthrough.base-url}") String baseUrl) {
        this.identity = identity;
        this.baseUrl = baseUrl;
    }

    @Override
    public List<String> lines() {
        return identity.firstAdministratorLink().map(link -> List.of(Messages.text("first.administrator", baseUrl + link)))
                .orElse(List.of());
    }
}
