package org.followthrough.ui.workspace.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.followthrough.identity.AccountService;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.parties.Party;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AccountListTest extends WorkspaceTest {

    @Autowired
    private AccountService accounts;

    @BeforeEach
    void open() {
        world.begin();
        signIn("admin");
        go("admin", AdminView.class);
        find(TextField.class).withLabel("Name or e-mail").single().setValue("observer@");
    }

    @AfterEach
    void asBefore() {
        var id = accounts.list(world.who("admin"), "observer@", null, 1).getFirst().id();
        accounts.open(world.who("admin"), id);
        accounts.setRoles(world.who("admin"), id, Set.of(new Grant(Role.OBSERVER, null)));
    }

    private AccountService.Listed observer() {
        return accounts.list(world.who("admin"), "observer@", null, 1).getFirst();
    }

    @Test
    void anAccountIsFoundAndGivenARoleOfAParty() {
        assertThat(find(Span.class).withText("Observer").all()).hasSize(1);
        click("Roles");
        add(Role.REVIEWER, null);
        assertThat(refusals()).as("a reviewer sits for somebody").hasSize(1);
        add(Role.REVIEWER, "ORG-15");
        assertThat(observer().grants()).containsExactlyInAnyOrder(new Grant(Role.OBSERVER, null), new Grant(Role.REVIEWER, "ORG-15"));
    }

    @SuppressWarnings("unchecked")
    private void add(Role role, @org.jspecify.annotations.Nullable String code) {
        find(ComboBox.class).withLabel("Role").single().setValue(role);
        if (code != null) {
            ComboBox<Party> party = find(ComboBox.class).withLabel("For the party").all().getLast();
            party.setValue(party.getListDataView().getItems().filter(one -> one.code().equals(code)).findFirst().orElseThrow());
        }
        click("Add the role");
    }

    @Test
    void aClosedAccountSaysSoAndIsOpenedAgain() {
        accounts.close(world.who("admin"), observer().id());
        find(TextField.class).withLabel("Name or e-mail").single().setValue("observer@demo");
        click("Open again");
        assertThat(observer().open()).isTrue();
    }
}
