package org.followthrough.notification.webhooks;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.followthrough.evidence.copies.AddressRule;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** To which addresses messages may go: https on the public internet, and anywhere else only where the installation's settings say so. */
@Component
class WebhookAddress {

    private static final int LONGEST = 500;

    private final boolean anywhere;

    WebhookAddress(@Value("${followthrough.webhooks.private:false}") boolean anywhere) {
        this.anywhere = anywhere;
    }

    /** Asked again before each message, of the very machine that it goes to. */
    AddressRule rule() {
        return anywhere ? new AddressRule(machine -> !machine.isMulticastAddress(), port -> true) : AddressRule.PUBLIC;
    }

    /** An address that may be registered; nothing for any other text. */
    Optional<URI> parse(String text) {
        try {
            return Optional.of(new URI(text.strip())).filter(this::fits).filter(address -> !isForbidden(address));
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private boolean fits(URI address) {
        var scheme = Objects.requireNonNullElse(address.getScheme(), "").toLowerCase(Locale.ROOT);
        return (anywhere ? Set.of("http", "https") : Set.of("https")).contains(scheme) && address.getHost() != null && address.getRawUserInfo() == null
                && address.getRawFragment() == null && address.toString().length() <= LONGEST && address.toString().chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** A name that leads nowhere yet may be registered: it may lead somewhere when there is something to send. */
    private boolean isForbidden(URI address) {
        try {
            return !rule().allowsAll(InetAddress.getAllByName(address.getHost()), address.getPort() > 0 ? address.getPort() : 443);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
