package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;

/** A view with its own title, its way back, and one main heading. */
public abstract class Page extends Main implements HasDynamicTitle {

    protected final transient Words words;
    private String title = "";
    private List<Crumb> crumbs = List.of();

    protected Page(Words words) {
        this.words = words;
        setId("main");
    }

    /** Names the page; the last crumb is the page itself. */
    protected void name(String pageTitle, Crumb... way) {
        title = words.get("page.title", pageTitle);
        crumbs = List.of(way);
    }

    /** The main heading, with what stands beside it. */
    protected Div heading(String text, Component... beside) {
        var row = new Div(new H1(text));
        row.add(beside);
        row.addClassName("row");
        return row;
    }

    /** A line of secondary text. */
    protected static Paragraph dim(String text) {
        var line = new Paragraph(text);
        line.addClassName("dim");
        return line;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    public List<Crumb> crumbs() {
        return crumbs;
    }
}
