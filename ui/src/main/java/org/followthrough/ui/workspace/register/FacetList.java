package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.followthrough.ui.shared.FacetGroup;
import org.followthrough.ui.workspace.shared.Words;

/** What narrows the list of the register: every value a link with how many it leaves; the link of a chosen one takes it away. */
class FacetList extends Nav {

    private final transient Words words;

    FacetList(Words words) {
        this.words = words;
        addClassNames("stack", "facets");
        getElement().setAttribute("aria-label", words.get("recommendations.narrow"));
    }

    void show(List<FacetGroup> groups, Sought sought) {
        removeAll();
        groups.forEach(group -> add(section(group, sought)));
    }

    private Component section(FacetGroup group, Sought sought) {
        var section = new Section(new H3(group.title()), links(group, group.first(), sought));
        if (!group.others().isEmpty()) {
            section.add(new NativeDetails(words.get("facet.others", group.others().size()), links(group, group.others(), sought)));
        }
        return section;
    }

    private static Component links(FacetGroup group, List<FacetGroup.Value> values, Sought sought) {
        var list = new UnorderedList();
        list.addClassName("facet");
        values.forEach(value -> list.add(link(group, value, sought)));
        return list;
    }

    private static ListItem link(FacetGroup group, FacetGroup.Value value, Sought sought) {
        var link = new Anchor(sought.with(group.facet().code(), value.chosen() ? null : value.code()).address(), value.text());
        if (value.chosen()) {
            link.getElement().setAttribute("aria-current", "true");
        }
        var count = new Span(value.count());
        count.addClassNames("dim", "num");
        return new ListItem(link, count);
    }
}
