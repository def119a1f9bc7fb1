package org.followthrough.ui.workspace.login;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.followthrough.demo.DemoMode;
import org.followthrough.identity.SignInAttempts;
import org.followthrough.ui.workspace.shared.Words;

/** Signing in with e-mail and password; a refusal never says which of the two was wrong. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Words words;
    private final LoginForm form = new LoginForm();

    public LoginView(Words words, DemoMode demo) {
        this.words = words;
        addClassName("sign-in");
        form.setAction("login");
        form.setI18n(texts());
        form.setForgotPasswordButtonVisible(false);
        var note = new Div(words.get("demo.text"));
        note.addClassNames("note", "late");
        note.setVisible(demo.active());
        add(note, new H1(words.get("frame.brand")), new Paragraph(words.get("login.lead")), form,
                new Paragraph(new Anchor("/", words.get("login.portal"))));
    }

    private LoginI18n texts() {
        var texts = LoginI18n.createDefault();
        texts.getForm().setTitle(words.get("login.title"));
        texts.getForm().setUsername(words.get("login.email"));
        texts.getForm().setPassword(words.get("login.password"));
        texts.getForm().setSubmit(words.get("login.submit"));
        texts.getErrorMessage().setTitle(words.get("login.refused"));
        texts.getErrorMessage().setMessage(words.get("login.refused.text"));
        texts.getErrorMessage().setUsername(words.get("login.email.missing"));
        texts.getErrorMessage().setPassword(words.get("login.password.missing"));
        return texts;
    }

    /** The same for an account that exists and for one that does not. */
    private LoginI18n waiting() {
        var texts = texts();
        texts.getErrorMessage().setTitle(words.get("login.waiting"));
        texts.getErrorMessage().setMessage(words.get("login.waiting.text", SignInAttempts.WINDOW.toMinutes()));
        return texts;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var error = event.getLocation().getQueryParameters().getSingleParameter("error");
        if (error.filter("wait"::equals).isPresent()) {
            form.setI18n(waiting());
        }
        form.setError(error.isPresent());
    }

    @Override
    public String getPageTitle() {
        return words.get("page.title", words.get("login.title"));
    }
}
