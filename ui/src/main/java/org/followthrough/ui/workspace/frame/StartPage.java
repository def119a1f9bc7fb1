package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.ui.workspace.shared.OpenTo;

/** The bare address of the workspace leads to the inbox. */
@Route("")
@OpenTo
public class StartPage extends Main implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo("tasks");
    }
}
