package org.followthrough.ui.workspace.webhooks;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.notification.webhooks.Delivery;
import org.followthrough.notification.webhooks.DeliveryState;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Words;

/** The newest messages to one address with what became of each. */
class DeliveryRows extends Div {

    private final transient Words words;
    private final transient Consumer<Delivery> again;

    DeliveryRows(Words words, List<Delivery> deliveries, Consumer<Delivery> again) {
        this.words = words;
        this.again = again;
        add(Page.dim(words.get("webhooks.messages.lead")), deliveries.isEmpty() ? Page.empty(words.get("webhooks.messages.none")) : table(deliveries));
    }

    private Component table(List<Delivery> deliveries) {
        var rows = new Rows<Delivery>(words.get("webhooks.messages"))
                .names(words.get("webhooks.message"), this::what)
                .column(words.get("webhooks.made"), "d", one -> new Span(words.minute(one.createdAt())))
                .column(words.get("webhooks.attempts"), "n", one -> new Span(words.number(one.attempts())))
                .column(words.get("webhooks.became"), "", one -> new Span(became(one)));
        if (deliveries.stream().anyMatch(DeliveryRows::isDead)) {
            rows.column(words.get("webhooks.action"), "", one -> isDead(one) ? Act.small(words.get("webhooks.again"), () -> again.accept(one)) : new Span());
        }
        rows.show(deliveries);
        return rows;
    }

    private static boolean isDead(Delivery one) {
        return one.state() == DeliveryState.DEAD;
    }

    private Component what(Delivery one) {
        var body = new Code(one.body());
        body.addClassName("written");
        var id = new Span(one.id().toString());
        id.addClassName("code");
        return new Details(id, body);
    }

    private String became(Delivery one) {
        return switch (one.state()) {
            case DELIVERED -> words.get("webhooks.delivered", words.minute(one.deliveredAt()));
            case DEAD -> words.get("webhooks.dead", trouble(one));
            case WAITING -> one.trouble() == null ? words.get("webhooks.waits") : words.get("webhooks.later", trouble(one), words.minute(one.nextAttemptAt()));
        };
    }

    private String trouble(Delivery one) {
        return one.status() == null ? words.get("evidence.problem." + one.trouble()) : words.get("webhooks.answered", String.valueOf(one.status()));
    }
}
