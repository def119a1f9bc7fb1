package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.followthrough.accountability.CommitmentReader.Detail;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** What comes before the file: whoever was drawn says that they have no conflict of interest, or gives the seat back. */
class DeclarationPane extends Section {

    /**
     * The pane of a seat or of a chair.
     *
     * @param place   under which its texts stand: {@code declare} or {@code declare.chair}
     * @param free    declares that there is no conflict
     * @param back    gives the seat back
     * @param opened  shows the file
     */
    DeclarationPane(Words words, Refusals refusals, String place, Detail detail, Instant ends, Runnable free, Runnable back,
            Runnable opened) {
        addClassName("pane");
        var problems = new Problems(words);
        var about = new Div(new H3(words.get("review.asked")), Page.passage(detail.recommendation().readingText()),
                Page.dim(words.get("declare.addressee", detail.addressee().name())),
                Page.dim(words.get(place + ".text", detail.addressee().name())), problems);
        about.addClassName("inside");
        var foot = new Div(Act.button(words.get("rating.conflict"), () -> ask(words, () -> {
            if (refusals.attempt(problems, back)) {
                UI.getCurrent().navigate("tasks");
            }
        })), Act.main(words.get("declare.free"), () -> {
            if (refusals.attempt(problems, free)) {
                opened.run();
            }
        }));
        foot.addClassName("actions");
        about.add(foot);
        add(new Header(new H2(words.get("declare.heading")), new Span(words.get("rating.due", words.day(ends)))), about);
    }

    private static void ask(Words words, Runnable yes) {
        var ask = new ConfirmDialog(words.get("rating.conflict.ask"), words.get("declare.back.text"), words.get("rating.conflict.yes"),
                confirmed -> yes.run());
        ask.setCancelable(true);
        ask.setCancelText(words.get("rating.conflict.no"));
        ask.open();
    }
}
