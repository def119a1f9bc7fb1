package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import java.util.List;
import org.followthrough.shared.Refusal;

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

    /** Builds the page; what is refused behaves as what does not exist. */
    protected void open(BeforeEnterEvent event, Runnable build) {
        removeAll();
        try {
            build.run();
        } catch (Refusal refused) {
            event.rerouteToError(NotFoundException.class, refused.messageKey());
        }
    }

    /** The reference in the page's address. */
    protected static String ref(BeforeEnterEvent event) {
        return event.getRouteParameters().get("ref").orElseThrow();
    }

    /** The main heading, with what stands beside it. */
    protected static Div heading(String text, Component... beside) {
        var row = new Div(new H1(text));
        row.add(beside);
        row.addClassName("row");
        return row;
    }

    /** Reference and addressee above the heading. */
    protected static Paragraph above(String ref, String rest) {
        var code = new Span(ref);
        code.addClassName("code");
        var line = new Paragraph(code, new Span(" · " + rest));
        line.addClassName("dim");
        return line;
    }

    /** A part of the page under a heading of its own. */
    public static Section section(String heading, Component... content) {
        var section = new Section(new H2(heading));
        section.add(content);
        return section;
    }

    /** A framed part beside the main text. */
    public static Section box(String heading, Component... content) {
        var section = section(heading, content);
        section.addClassNames("box", "stack");
        return section;
    }

    /** A line of secondary text. */
    public static Paragraph dim(String text) {
        var line = new Paragraph(text);
        line.addClassName("dim");
        return line;
    }

    /** What stands where nothing is yet. */
    public static Div empty(String text) {
        var note = new Div(text);
        note.addClassName("empty");
        return note;
    }

    /** A passage of a document, whose line breaks are the printer's and no part of it. */
    public static Div passage(String text) {
        var passage = new Div(text);
        passage.addClassName("lead");
        return passage;
    }

    /** A text that somebody wrote, with its line breaks. */
    public static Div quote(String text) {
        var quote = new Div(text);
        quote.addClassName("written");
        return quote;
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    public List<Crumb> crumbs() {
        return crumbs;
    }
}
