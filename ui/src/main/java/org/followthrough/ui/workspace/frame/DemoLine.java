package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.UIScope;

/** Says on every page of the demo that it is one; empty and hidden elsewhere. */
@SpringComponent
@UIScope
class DemoLine extends Aside {

    DemoLine() {
        addClassName("demo");
        setVisible(false);
    }
}
