package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.followthrough.review.replies.LaterReply;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Clearance;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.LaterReplyText;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The permanent reply slot of one published assessment, for its addressee's own people. */
class LaterReplyPane extends Section {

    LaterReplyPane(Words words, Refusals refusals, LaterReplyDesk desk, Runnable done) {
        addClassName("pane");
        var body = new Div(Page.dim(words.get("reply.later.lead")));
        body.addClassNames("form", "inside");
        var replies = desk.replies();
        replies.forEach(reply -> body.add(new LaterReplyText(words, reply)));
        if (replies.isEmpty()) {
            body.add(Page.dim(words.get("reply.later.none")));
        }
        next(words, refusals, desk, waiting(replies), done).ifPresent(body::add);
        add(new Header(new H2(words.get("reply.later.heading"))), body);
    }

    private static boolean waiting(List<LaterReply> replies) {
        return replies.stream().anyMatch(reply -> reply.state() == LaterReply.State.WAITING);
    }

    /** What the reader can do now: clear the one that waits, or write the next one. */
    private static Optional<Component> next(Words words, Refusals refusals, LaterReplyDesk desk, boolean waiting, Runnable done) {
        if (waiting) {
            return desk.mayClear() ? Optional.of(new Clearance(words, refusals, "reply.clear", desk::decide, done)) : Optional.empty();
        }
        return desk.maySpeak() ? Optional.of(form(words, refusals, desk, done)) : Optional.empty();
    }

    private static Component form(Words words, Refusals refusals, LaterReplyDesk desk, Runnable done) {
        var problems = new Problems(words);
        var text = problems.field("text", Fields.text(words, "reply.later.text", 5));
        var keeper = new Keeper<>(words, desk.draft(), new Keeper.Fields<>(text::getValue, text::setValue, written -> written));
        var send = new Div(keeper.line(), Act.main(words.get("reply.later.send"), () -> {
            if (refusals.attempt(problems, () -> desk.write(text.getValue()))) {
                done.run();
            }
        }));
        send.addClassName("actions");
        var form = new Div(keeper, problems, text, send);
        form.addClassName("form");
        return form;
    }
}
