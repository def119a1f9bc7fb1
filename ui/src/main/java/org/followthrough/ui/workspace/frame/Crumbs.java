package org.followthrough.ui.workspace.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import java.util.List;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.Words;

/** The way to the page, the page itself last. */
class Crumbs extends Nav {

    private final OrderedList list = new OrderedList();

    Crumbs(Words words) {
        list.addClassName("crumbs");
        getElement().setAttribute("aria-label", words.get("frame.crumbs"));
        add(list);
    }

    void show(List<Crumb> way) {
        list.removeAll();
        way.forEach(crumb -> list.add(item(crumb)));
    }

    private static ListItem item(Crumb crumb) {
        if (crumb.address() != null) {
            return new ListItem(new Anchor(crumb.address(), crumb.text()));
        }
        var here = new ListItem(crumb.text());
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
