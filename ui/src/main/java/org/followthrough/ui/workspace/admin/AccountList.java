package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.AccountService.Listed;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The accounts there are: other roles, another employer, closing. Whatever relies on them follows at once, seats on panels too. */
class AccountList extends Div {

    private static final int SHOWN = 50;

    private final transient Words words;
    private final transient AccountService accounts;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final transient List<Party> parties;
    private final Problems problems;
    private final TextField sought;
    private final Div found = new Div();

    AccountList(Words words, AccountService accounts, CurrentActor current, Refusals refusals, List<Party> parties) {
        this.words = words;
        this.accounts = accounts;
        this.current = current;
        this.refusals = refusals;
        this.parties = parties;
        problems = new Problems(words);
        sought = new TextField(words.get("admin.search"));
        sought.setValueChangeMode(ValueChangeMode.LAZY);
        sought.addValueChangeListener(change -> show());
        sought.setClearButtonVisible(true);
        addClassName("stack");
        add(sought, problems, found);
        show();
    }

    void show() {
        found.removeAll();
        var all = accounts.list(current.get(), sought.getValue(), null, SHOWN);
        found.add(all.isEmpty() ? Page.empty(words.get("admin.none")) : table(all));
        if (all.size() == SHOWN) {
            found.add(Page.dim(words.get("admin.more", SHOWN)));
        }
    }

    private Component table(List<Listed> all) {
        var rows = new Rows<Listed>(words.get("admin.accounts"))
                .names(words.get("admin.name"), account -> new Div(new Div(new Span(account.name())), dim(account.email())))
                .column(words.get("admin.roles"), "", account -> new Span(roles(account)))
                .column(words.get("admin.state"), "", account -> new Span(words.get(account.open() ? "admin.open" : "admin.closed")))
                .column(words.get("admin.change"), "", this::actions);
        rows.show(all);
        return rows;
    }

    private static Div dim(String text) {
        var line = new Div(text);
        line.addClassName("dim");
        return line;
    }

    private String roles(Listed account) {
        return account.grants().stream().map(this::name).sorted().collect(Collectors.joining(words.get("list.separator")));
    }

    private String name(Grant grant) {
        return grant.party() == null ? words.of("role", grant.role()) : words.get("admin.role.of", words.of("role", grant.role()), grant.party());
    }

    private Component actions(Listed account) {
        var line = new Div(Act.small(words.get("admin.roles.change"), () -> dialog(account)), account.open()
                ? Act.small(words.get("admin.close"), () -> ask(account))
                : Act.small(words.get("admin.reopen"), () -> attempt(problems, () -> accounts.open(current.get(), account.id()))));
        line.addClassName("row");
        return line;
    }

    private void ask(Listed account) {
        var ask = new ConfirmDialog(words.get("admin.close.ask", account.name()), words.get("admin.close.text"), words.get("admin.close"),
                yes -> attempt(problems, () -> accounts.close(current.get(), account.id())));
        ask.setCancelable(true);
        ask.setCancelText(words.get("admin.close.no"));
        ask.open();
    }

    /** One account's roles: each can be taken away, and one added for a party. */
    private void dialog(Listed account) {
        var dialog = new Dialog(words.get("admin.roles.of", account.name()));
        var trouble = new Problems(words);
        var held = new Rows<Grant>(words.get("admin.roles"))
                .names(words.get("admin.role"), grant -> new Span(name(grant)))
                .column(words.get("admin.change"), "", grant -> Act.small(words.get("admin.role.take"), () ->
                        change(dialog, trouble, account, without(account.grants(), grant))));
        held.show(account.grants().stream().sorted(Comparator.comparing(this::name)).toList());
        dialog.add(trouble, held, adding(dialog, trouble, account));
        dialog.getFooter().add(new Button(words.get("admin.done"), click -> dialog.close()));
        dialog.open();
    }

    private Component adding(Dialog dialog, Problems trouble, Listed account) {
        var role = new ComboBox<Role>(words.get("admin.role"), Role.values());
        role.setItemLabelGenerator(one -> words.of("role", one));
        var party = new ComboBox<Party>(words.get("admin.party"), parties);
        party.setItemLabelGenerator(one -> words.get("assign.party", one.name(), one.code()));
        var form = new Div(role, party, Act.button(words.get("admin.role.add"), () -> {
            if (!role.isEmpty()) {
                change(dialog, trouble, account, with(account.grants(),
                        new Grant(role.getValue(), party.isEmpty() ? null : party.getValue().code())));
            }
        }));
        form.addClassName("form");
        return form;
    }

    private void change(Dialog dialog, Problems trouble, Listed account, Set<Grant> grants) {
        if (attempt(trouble, () -> accounts.setRoles(current.get(), account.id(), grants))) {
            dialog.close();
        }
    }

    private boolean attempt(Problems place, Runnable action) {
        var done = refusals.attempt(place, action);
        if (done) {
            show();
        }
        return done;
    }

    private static Set<Grant> without(Set<Grant> grants, Grant one) {
        var rest = new HashSet<>(grants);
        rest.remove(one);
        return rest;
    }

    private static Set<Grant> with(Set<Grant> grants, Grant one) {
        var more = new HashSet<>(grants);
        more.add(one);
        return more;
    }
}
