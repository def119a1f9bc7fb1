package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else has saved meanwhile: their text stands beside one's own, which is not lost. */
public class Overtaken extends Div {

    public Overtaken(Words words, String other, Runnable keepMine, Runnable takeTheirs) {
        this(words, Page.quote(other), keepMine, takeTheirs);
    }

    /** The same with both drafts field by field, where more than one text can differ. */
    public Overtaken(Words words, Component both, Runnable keepMine, Runnable takeTheirs) {
        addClassNames("note", "late");
        getElement().setAttribute("role", "alert");
        var heading = new Paragraph(words.get("overtaken.heading"));
        heading.addClassName("strong");
        var buttons = new Div(Act.button(words.get("overtaken.mine"), keepMine), Act.button(words.get("overtaken.theirs"), takeTheirs));
        buttons.addClassName("row");
        add(heading, new Paragraph(words.get("overtaken.text")), both, buttons);
    }
}
