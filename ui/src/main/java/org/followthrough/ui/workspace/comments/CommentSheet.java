package org.followthrough.ui.workspace.comments;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.followthrough.evidence.comments.CommentGround;
import org.followthrough.evidence.comments.CommentState;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.comments.ModerationRoom.Read;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

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
        add(heading, about(read.addressee()), facts());
        switch (comment.state()) {
            case WAITING -> add(said(), publishing(publish), refusing(refuse, "refuse"));
            case PUBLISHED -> add(said(), refusing(refuse, "take-down"));
            default -> { }
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
        var facts = new DescriptionList();
        facts.addClassName("pairs");
        pair(facts, "left", words.day(comment.receivedOn()));
        if (comment.state() == CommentState.WAITING || comment.isPublic()) {
            pair(facts, "name", comment.name().isEmpty() ? words.get("public-comments.name.none") : comment.name());
        }
        var day = comment.decidedOn();
        if (day != null) {
            pair(facts, "on." + comment.state().code(), words.day(day));
        }
        var ground = comment.ground();
        if (ground != null) {
            pair(facts, "ground", words.of("public-comments.ground", ground));
        }
        return facts;
    }

    private void pair(DescriptionList facts, String key, String value) {
        var said = new DescriptionList.Description(value);
        said.getElement().setAttribute("dir", "auto");
        facts.add(new DescriptionList.Term(words.get("public-comments." + key)), said);
    }

    private Component said() {
        var text = Page.quote(comment.text());
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private Component publishing(Consumer<CommentSheet> publish) {
        var button = Act.button(words.get("public-comments.publish"), () -> publish.accept(this));
        button.setAriaLabel(words.get("public-comments.publish.of", comment.ref()));
        return button;
    }

    /** The form is made when it is asked for: most comments never need it. */
    private Component refusing(BiConsumer<CommentSheet, CommentGround> refuse, String deed) {
        var form = new Div();
        form.addClassName("form");
        var details = new Details(words.get("public-comments." + deed), form);
        details.addOpenedChangeListener(change -> {
            if (change.isOpened() && form.getComponentCount() == 0) {
                fill(form, deed, ground -> refuse.accept(this, ground));
            }
        });
        return details;
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
