package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.followthrough.shared.Outage;
import org.followthrough.ui.workspace.shared.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sets up every session: for what nobody foresaw an error that is logged with a reference
 * number, which is also what the person sees; a database that cannot be reached is no error and has none.
 */
@Component
class Mishaps implements VaadinServiceInitListener, ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);
    private static final int SECONDS = 15;

    private final transient Words words;

    Mishaps(Words words) {
        this.words = words;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(session -> {
            session.getSession().setErrorHandler(this);
        });
    }

    @Override
    public void error(ErrorEvent event) {
        if (Outage.isBehind(event.getThrowable())) {
            LOG.warn("the database could not be reached", event.getThrowable());
            tell(words.get("mishap.outage"));
            return;
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Mishap {}", reference, event.getThrowable());
        tell(words.get("mishap.text", reference));
    }

    private static void tell(String text) {
        if (UI.getCurrent() == null) {
            return;
        }
        var notice = Notification.show(text, SECONDS * 1000, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
    }
}
