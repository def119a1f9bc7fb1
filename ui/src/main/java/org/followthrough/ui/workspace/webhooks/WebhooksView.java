package org.followthrough.ui.workspace.webhooks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.identity.Role;
import org.followthrough.notification.SettingsService;
import org.followthrough.notification.webhooks.Webhook;
import org.followthrough.notification.webhooks.WebhookService;
import org.followthrough.notification.webhooks.WebhookState;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Confirm;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** Webhooks (features, row K3): where public changes are sent to, and what became of the messages to each address. */
@Route(value = "webhooks", layout = MainLayout.class)
@OpenTo({Role.ADMINISTRATOR, Role.ORGANISER})
public class WebhooksView extends Page implements BeforeEnterObserver {

    private static final int MESSAGES = 50;

    private final transient WebhookService webhooks;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final Problems problems;
    private final Div told = new Div();
    private final Div list = new Div();
    private final Div messages = new Div();
    private final WebhookForm form;

    WebhooksView(Words words, WebhookService webhooks, SettingsService settings, CurrentActor current, Refusals refusals) {
        super(words);
        this.webhooks = webhooks;
        this.current = current;
        this.refusals = refusals;
        this.problems = new Problems(words);
        this.form = new WebhookForm(words, refusals, settings.languages(), (address, conditions, language) ->
                secret(webhooks.register(current.get(), address, conditions, language)));
        name(words.get("webhooks.title"), Crumb.here(words.get("webhooks.title")));
        told.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        told.addClassName("form");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        told.removeAll();
        messages.removeAll();
        add(heading(words.get("webhooks.title")), dim(words.get(current.get().has(Role.ADMINISTRATOR) ? "webhooks.lead" : "webhooks.lead.organiser")),
                stack(problems, told, list, messages, section(words.get("webhooks.new"), form)));
        show();
    }

    private static Div stack(Component... parts) {
        var stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }

    private void show() {
        list.removeAll();
        var kept = webhooks.of(current.get());
        list.add(kept.isEmpty() ? empty(words.get("webhooks.none")) : table(kept));
    }

    private Component table(List<Webhook> kept) {
        var rows = new Rows<Webhook>(words.get("webhooks.title"))
                .names(words.get("webhooks.address.label"), this::where)
                .column(words.get("webhooks.state"), "", one -> new Span(words.get("webhooks.state." + one.state().code())))
                .column(words.get("webhooks.waiting"), "n", one -> new Span(words.number(one.waiting())))
                .column(words.get("webhooks.given-up"), "n", one -> new Span(words.number(one.dead())))
                .column(words.get("webhooks.last"), "d", one -> new Span(Optional.ofNullable(one.deliveredAt()).map(words::minute).orElse("–")))
                .column(words.get("webhooks.action"), "", this::acts);
        rows.show(kept);
        return rows;
    }

    private Component where(Webhook one) {
        var address = new Span(one.address());
        address.addClassNames("code", "hash");
        return new Div(address, new Div(one.conditions().isEmpty() ? dim(words.get("webhooks.all"))
                : new Anchor("/commitments?" + one.conditions(), one.conditions())));
    }

    private Component acts(Webhook one) {
        var acts = new Div(Act.small(words.get("webhooks.messages"), () -> messages(one.id())),
                Act.small(words.get("webhooks.try"), () -> act("webhooks.tried", one, () -> webhooks.tryOut(current.get(), one.id()))));
        acts.add(one.state() == WebhookState.ACTIVE
                ? Act.small(words.get("webhooks.pause"), () -> act("webhooks.paused", one, () -> webhooks.pause(current.get(), one.id())))
                : Act.small(words.get("webhooks.resume"), () -> act("webhooks.resumed", one, () -> webhooks.resume(current.get(), one.id()))));
        if (one.dead() > 0) {
            acts.add(Act.small(words.get("webhooks.all-again"), () -> act("webhooks.tried-again", one, () -> webhooks.tryAgain(current.get(), one.id(), null))));
        }
        acts.add(Act.small(words.get("webhooks.secret.renew"), () -> refusals.attempt(problems, () -> secret(webhooks.renewSecret(current.get(), one.id())))),
                Act.small(words.get("webhooks.end"), () -> askToEnd(one)));
        acts.addClassName("row");
        return acts;
    }

    private void askToEnd(Webhook one) {
        new Confirm(words, refusals, words.get("webhooks.end.title"), words.get("webhooks.end.text", one.address()), words.get("webhooks.end"),
                id -> act("webhooks.ended", one, () -> webhooks.end(current.get(), one.id()))).open();
    }

    private void act(String key, Webhook one, Runnable deed) {
        if (refusals.attempt(problems, deed)) {
            tell(words.get(key, one.address()));
            messages.removeAll();
        }
        show();
    }

    /** It takes the focus, as the button that was pressed goes with its row. */
    private void tell(String text) {
        told.setText(text);
        told.getElement().callJsFunction("focus");
    }

    private void secret(WebhookService.Registered registered) {
        var field = new TextField(words.get("webhooks.secret"));
        field.setValue(registered.secret());
        field.setReadOnly(true);
        field.setAutoselect(true);
        field.setWidthFull();
        field.setHelperText(words.get("webhooks.secret.once", registered.webhook().address()));
        told.removeAll();
        told.add(field);
        field.focus();
        show();
    }

    private void messages(UUID id) {
        messages.removeAll();
        var webhook = webhooks.get(current.get(), id);
        messages.add(section(words.get("webhooks.messages.of", webhook.address()), new DeliveryRows(words, webhooks.deliveries(current.get(), id, null, null, MESSAGES),
                one -> again(id, one.id()))));
    }

    private void again(UUID id, UUID delivery) {
        if (refusals.attempt(problems, () -> webhooks.tryAgain(current.get(), id, delivery))) {
            tell(words.get("webhooks.tried-again", webhooks.get(current.get(), id).address()));
        }
        show();
        messages(id);
    }
}
