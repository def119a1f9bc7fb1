package org.followthrough.ui.command;

import java.util.List;
import org.followthrough.demo.DemoAccounts;
import org.followthrough.demo.DemoMode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** On a start of the demo: with which accounts one can sign in. */
@Component
@Profile(DemoMode.PROFILE)
final class DemoAccountsNotice implements ReadyNotice {

    private final DemoAccounts accounts;

    DemoAccountsNotice(DemoAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public List<String> lines() {
        return accounts.lines();
    }
}
