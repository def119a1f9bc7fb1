package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Anchor;

/** Links that look like buttons: they lead to the place where something is done. */
public final class Lead {

    private Lead() {
    }

    /** The one main way on from a page. */
    public static Anchor main(String address, String text) {
        var link = to(address, text);
        link.addClassName("main");
        return link;
    }

    public static Anchor to(String address, String text) {
        var link = new Anchor(address, text);
        link.addClassName("btn");
        return link;
    }
}
