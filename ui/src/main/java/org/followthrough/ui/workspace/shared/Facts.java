package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;

/** The four answers of a page: what this is, where it stands, what you can do, by when. */
public class Facts extends DescriptionList {

    public Facts() {
        addClassName("facts");
    }

    /** One answer, made of short lines. */
    public Facts answer(String question, Component... lines) {
        var description = new Description();
        for (var line : lines) {
            description.add(new Div(line));
        }
        getElement().appendChild(new Div(new Term(question), description).getElement());
        return this;
    }
}
