package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import java.util.function.BiConsumer;
import org.followthrough.review.Assessment;
import org.followthrough.ui.workspace.drafts.DraftDesk;
import org.followthrough.ui.workspace.drafts.Keeper;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.AssessmentText;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The sealed assessment as the addressee reads it first, and its reply, which is published with it. */
class ReplyPane extends Section {

    /** The fields as they stand. */
    record Written(boolean disputes, String text) {
    }

    ReplyPane(Words words, Refusals refusals, Assessment sealed, DraftDesk<Written> drafts, BiConsumer<Boolean, String> reply,
            Runnable done) {
        addClassName("pane");
        var body = new Div(new AssessmentText(words, sealed));
        body.addClassNames("form", "inside");
        if (sealed.publishedAt() == null && sealed.replyText() == null) {
            body.add(form(words, refusals, drafts, reply, done));
        }
        add(new Header(new H2(words.get(sealed.publishedAt() == null ? "reply.heading" : "reply.heading.published"))), body);
    }

    private static Div form(Words words, Refusals refusals, DraftDesk<Written> drafts, BiConsumer<Boolean, String> reply, Runnable done) {
        var problems = new Problems(words);
        var disputes = new Checkbox(words.get("reply.disputes"));
        var text = problems.field("text", Fields.text(words, "reply.text", 5));
        var keeper = new Keeper<>(words, drafts, new Keeper.Fields<>(() -> new Written(disputes.getValue(), text.getValue()), written -> {
            disputes.setValue(written.disputes());
            text.setValue(written.text());
        }, Written::text));
        var foot = new Div(keeper.line(), Page.dim(words.get("reply.foot")), Act.main(words.get("reply.send"), () -> {
            if (refusals.attempt(problems, () -> reply.accept(disputes.getValue(), text.getValue()))) {
                done.run();
            }
        }));
        foot.addClassName("actions");
        var form = new Div(keeper, problems, disputes, text, foot);
        form.addClassName("form");
        return form;
    }
}
