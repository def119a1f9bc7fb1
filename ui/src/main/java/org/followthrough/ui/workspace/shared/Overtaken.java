package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Somebody else has saved meanwhile: their text stands beside one's own, which is not lost. */
public class Overtaken extends Div {

    /** With texts of its own under {@code place}: heading, text, mine and theirs. */
    public Overtaken(Words words, String place, String other, Runnable keepMine, Runnable takeTheirs) {
        this(words, place, Page.quote(other), keepMine, takeTheirs);
    }

    /** The same with both drafts field by field, where more than one text can differ. */
    public Overtaken(Words words, Component both, Runnable keepMine, Runnable takeTheirs) {
        this(words, "overtaken", both, keepMine, takeTheirs);
    }

    private Overtaken(Words words, String place, Component both, Runnable keepMine, Runnable takeTheirs) {
        addClassNames("note", "late");
        getElement().setAttribute("role", "alert");
        var heading = new Paragraph(words.get(place + ".heading"));
        heading.addClassName("strong");
        var buttons = new Div(Act.button(words.get(place + ".mine"), keepMine), Act.button(words.get(place + ".theirs"), takeTheirs));
        buttons.addClassName("row");
        add(heading, new Paragraph(words.get(place + ".text")), both, buttons);
    }
}
