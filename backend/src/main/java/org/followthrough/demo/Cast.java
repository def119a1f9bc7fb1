package org.followthrough.demo;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.followthrough.identity.Accounts;
import org.followthrough.identity.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Who acts in the stories. */
@Component
@Profile(DemoMode.PROFILE)
class Cast {

    private final Accounts accounts;
    private final Map<String, Actor> known = new ConcurrentHashMap<>();

    Cast(Accounts accounts) {
        this.accounts = accounts;
    }

    Actor named(String name) {
        return withEmail(DemoAccounts.email(name));
    }

    Actor withEmail(String email) {
        return known.computeIfAbsent(email, key -> accounts.actor(key).orElseThrow());
    }

    Actor organiser() {
        return named("organiser");
    }

    Actor curator() {
        return named("curator");
    }

    Actor focalPoint(String party) {
        return office("focal", party);
    }

    Actor clearingOfficer(String party) {
        return office("clearing", party);
    }

    Actor ministry(String party) {
        return office("ministry", party);
    }

    private Actor office(String office, String party) {
        return named(office + "." + party.toLowerCase(Locale.ROOT));
    }
}
