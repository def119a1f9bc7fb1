package org.followthrough.ui.workspace.login;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import org.followthrough.identity.IdentityService;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Where the one-time link of the very first start leads: the first administrator chooses an e-mail address and a password. */
@Route(value = "welcome", autoLayout = false)
@AnonymousAllowed
public class WelcomeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final String TOKEN = "token";

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient IdentityService identity;
    private final Problems problems;
    private final TextField name;
    private final EmailField email;
    private final PasswordField password;
    private String token = "";

    public WelcomeView(Words words, Refusals refusals, IdentityService identity) {
        this.words = words;
        this.refusals = refusals;
        this.identity = identity;
        this.problems = new Problems(words);
        this.name = new TextField(words.get("welcome.name"));
        this.email = problems.field("email", new EmailField(words.get("login.email")));
        this.password = problems.field("password", new PasswordField(words.get("login.password")));
        password.setHelperText(words.get("welcome.password.help"));
        addClassName("sign-in");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        token = event.getLocation().getQueryParameters().getParameters().getOrDefault(TOKEN, List.of("")).getFirst();
        removeAll();
        add(new H1(words.get("frame.brand")));
        if (identity.isOpen(token)) {
            add(new Paragraph(words.get("welcome.lead")), problems, name, email, password, Act.main(words.get("welcome.submit"), this::choose));
        } else {
            add(new Paragraph(words.get("welcome.closed")), new Paragraph(new Anchor("/app/login", words.get("login.title"))));
        }
    }

    private void choose() {
        if (refusals.attempt(problems, () -> identity.chooseFirstPassword(token, email.getValue(), name.getValue(), password.getValue()))) {
            removeAll();
            add(new H1(words.get("frame.brand")), new Paragraph(words.get("welcome.done")),
                    new Paragraph(new Anchor("/app/login", words.get("login.title"))));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("page.title", words.get("welcome.title"));
    }
}
