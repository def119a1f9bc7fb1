package org.followthrough.ui.workspace.positions;

import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** Beside a position or a plan: what was asked, by when, why it came back, and who sees what is written. */
class AnswerAside extends Div {

    /** @param seen the key of the text that says who sees it */
    AnswerAside(Words words, String asked, Optional<String> due, Optional<String> returned, String seen) {
        add(Page.box(words.get("position.asked"), Page.passage(asked)));
        due.ifPresent(day -> add(Page.box(words.get("position.due"), Page.dim(day))));
        returned.ifPresent(reason -> add(Page.box(words.get("position.returned"), Page.quote(reason))));
        var who = Page.box(words.get("position.seen"), Page.dim(words.get(seen)));
        who.addClassName("tint");
        add(who);
        addClassName("stack");
    }
}
