package org.followthrough.ui.workspace.comments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.comments.ModerationRoom.Read;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** One comment: what it is about, what it says, and what can be decided on it. */
class CommentSheet extends Article {

    private final transient Words words;
    private final transient Refusals refusals;
    private final transient PublicComment comment;

    CommentSheet(Words words, Refusals refusals, Read read, Consumer<CommentSheet> publish, BiConsumer<CommentSheet, CommentGround> refuse) {
        this.words = words;
        this.refusals = refusals;
        this.comment = read.comment();
        addClassNames("box", "stack");
        var heading = new H2(link(read.title()));
        heading.setId("comment-" + comment.id());
        getElement().setAttribute("tabindex", "-1").setAttribute("aria-labelledby", "comment-" + comment.id());
        add(heading, about(read.addressee()));
        switch (comment.state()) {
            case WAITING -> add(said(), facts(), acts(publishing(publish), refuse, "refuse"));
            case PUBLISHED -> add(said(), facts(), acts(null, refuse, "take-down"));
            default -> add(facts());
        }
    }

    PublicComment comment() {
        return comment;
    }

    /** Whoever goes from one to the next hears what the next is about. */
    void focus() {
        getElement().callJsFunction("focus");
    }

    private Component link(String title) {
        var link = new Anchor("/commitments/" + comment.ref(), title);
        link.setRouterIgnore(true);
        return link;
    }

    private Component about(String addressee) {
        var code = new Span(comment.ref());
        code.addClassNames("code", "hash");
        var line = new Div(code, new Span(" · " + addressee));
        line.addClassName("dim");
        return line;
    }

    private Component facts() {
        var facts = new UnorderedList();
        facts.addClassNames("facts-line", "dim");
        fact(facts, words.get("public-comments.left", words.day(comment.receivedOn())));
        if (!comment.text().isEmpty()) {
            fact(facts, comment.name().isEmpty() ? words.get("public-comments.name.none") : words.get("public-comments.name", alone(comment.name())));
        }
        var day = comment.decidedOn();
        if (day != null) {
            fact(facts, words.get("public-comments.on." + comment.state().code(), words.day(day)));
        }
        var ground = comment.ground();
        if (ground != null) {
            fact(facts, words.get("public-comments.ground", words.of("public-comments.ground", ground)));
        }
        return facts;
    }

    private static void fact(UnorderedList facts, String text) {
        facts.add(new ListItem(text));
    }

    /** Whatever somebody calls themselves, it must not turn the order of what stands around it. */
    private static String alone(String name) {
        return "\u2068" + name + "\u2069";
    }

    private Component said() {
        var text = Page.quote(comment.text());
        text.getElement().setAttribute("dir", "auto");
        return new HtmlContainer("blockquote", text);
    }

    private Button publishing(Consumer<CommentSheet> publish) {
        var button = Act.button(words.get("public-comments.publish"), () -> publish.accept(this));
        button.setAriaLabel(words.get("public-comments.publish.of", comment.ref()));
        return button;
    }

    /** The form is made when it is asked for: most comments never need it. */
    private Component acts(@Nullable Button publish, BiConsumer<CommentSheet, CommentGround> refuse, String deed) {
        var form = new Div();
        form.addClassName("form");
        form.setVisible(false);
        var open = new Button(words.get("public-comments." + deed));
        open.getElement().setAttribute("aria-expanded", "false");
        open.addClickListener(click -> {
            form.setVisible(!form.isVisible());
            open.getElement().setAttribute("aria-expanded", String.valueOf(form.isVisible()));
            if (form.isVisible()) {
                form.removeAll();
                fill(form, deed, ground -> refuse.accept(this, ground));
            }
        });
        var row = new Div();
        row.addClassName("row");
        Optional.ofNullable(publish).ifPresent(row::add);
        row.add(open);
        var acts = new Div(row, form);
        acts.addClassName("stack");
        return acts;
    }

    private void fill(Div form, String deed, Consumer<CommentGround> refuse) {
        var problems = new Problems(words);
        var ground = problems.field("ground", Choices.of(words, "public-comments.ground", List.of(CommentGround.values()),
                one -> new Span(words.of("public-comments.ground", one))));
        form.add(problems, ground, Page.dim(words.get("public-comments.deleted")), Act.button(words.get("public-comments." + deed + ".send"),
                () -> refusals.attempt(problems, () -> refuse.accept(ground.getOptionalValue()
                        .orElseThrow(() -> RuleViolation.of("ground", "public-comments.ground.choose"))))));
    }
}
