package org.followthrough.ui.workspace.admin;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.followthrough.identity.Grant;
import org.followthrough.identity.Role;
import org.followthrough.parties.Party;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** A new account with its roles; the roles of a party are held for one party. */
class AccountForm extends Div {

    private static final int SHORTEST = 12;

    /** What an administrator enters. */
    record NewAccount(String email, String name, String password, Set<Grant> grants) {
    }

    private final EmailField email;
    private final TextField name;
    private final PasswordField password;
    private final CheckboxGroup<Role> roles;
    private final ComboBox<Party> party;
    private final TextField institution;

    AccountForm(Words words, Refusals refusals, List<Party> parties, Consumer<NewAccount> create) {
        var problems = new Problems(words);
        email = problems.field("email", new EmailField(words.get("admin.email")));
        name = problems.field("name", new TextField(words.get("admin.name")));
        password = problems.field("password", new PasswordField(words.get("admin.password")));
        password.setHelperText(words.get("admin.password.help", SHORTEST));
        roles = problems.field("roles", new CheckboxGroup<Role>(words.get("admin.roles")));
        roles.setItems(Role.values());
        roles.setItemLabelGenerator(role -> words.of("role", role));
        party = problems.field("party", new ComboBox<Party>(words.get("admin.party"), parties));
        party.setItemLabelGenerator(choice -> words.get("assign.party", choice.name(), choice.code()));
        party.setHelperText(words.get("admin.party.help"));
        institution = problems.field("institution", new TextField(words.get("admin.institution")));
        institution.setHelperText(words.get("admin.institution.help"));
        add(problems, email, name, password, roles, party, institution, Act.main(words.get("admin.create"), () -> {
            if (refusals.attempt(problems, () -> create.accept(account()))) {
                List.of(email, name, password).forEach(field -> field.clear());
            }
        }));
        addClassName("form");
    }

    private NewAccount account() {
        var missing = new ArrayList<Violation>();
        need(missing, "email", email.isEmpty() || email.isInvalid());
        need(missing, "name", name.getValue().isBlank());
        need(missing, "roles", roles.isEmpty());
        need(missing, "party", party.isEmpty() && roles.getValue().stream().anyMatch(Role::ofParty));
        if (password.getValue().length() < SHORTEST) {
            missing.add(Violation.of("password", "admin.missing.password", SHORTEST));
        }
        RuleViolation.throwIfAny(missing);
        return new NewAccount(email.getValue().strip(), name.getValue().strip(), password.getValue(), grants());
    }

    private static void need(List<Violation> missing, String field, boolean lacks) {
        if (lacks) {
            missing.add(Violation.of(field, "admin.missing." + field));
        }
    }

    private Set<Grant> grants() {
        return roles.getValue().stream()
                .map(role -> new Grant(role, role.ofParty() ? Objects.requireNonNull(party.getValue()).code() : null,
                        role == Role.CONTRIBUTOR ? Fields.written(institution.getValue()) : null))
                .collect(Collectors.toSet());
    }
}
