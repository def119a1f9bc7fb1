package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.IdentityService;
import org.followthrough.identity.Role;
import org.followthrough.notification.MailLog;
import org.followthrough.parties.Parties;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.notices.MailTable;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Accounts and their roles; an administrator has no say in positions, reports or assessments. */
@Route(value = "admin", layout = MainLayout.class)
@OpenTo(Role.ADMINISTRATOR)
public class AdminView extends Page {

    private static final int MOST = 500;

    private static final int MAILS = 50;

    AdminView(Words words, IdentityService identity, AccountService accounts, Parties parties, CurrentActor current, Refusals refusals,
            MailLog mails) {
        super(words);
        name(words.get("admin.title"), Crumb.here(words.get("admin.title")));
        var told = new Div();
        told.getElement().setAttribute("role", "status");
        var all = parties.page(null, null, MOST);
        var list = new AccountList(words, accounts, current, refusals, all);
        var form = new AccountForm(words, refusals, all, account -> {
            identity.create(current.get(), account.email(), account.name(), account.password(), account.grants());
            told.setText(words.get("admin.created", account.email()));
            list.show();
        });
        add(heading(words.get("admin.title")), section(words.get("admin.accounts"), list), section(words.get("admin.new"), form, told),
                section(words.get("mails.title"), new MailTable(words, mails.latest(current.get(), MAILS), mails.sends(current.get()))));
    }
}
