package org.followthrough.ui.workspace.tasks;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.workflow.WorkItem;

/** Nothing new this period, said from the inbox: a reason, and the report goes to clearance (features, row F10). */
class NilFromInbox extends Dialog {

    /** Of one. */
    NilFromInbox(Words words, Refusals refusals, WorkItem item, boolean written, Consumer<String> send, Runnable done) {
        this(words, refusals, warned(new Div(new Div(item.title()), Page.dim(words.get("tasks.nil.lead", String.valueOf(item.cycle())))),
                written ? words.get("tasks.nil.draft") : ""), send, done);
    }

    /** Of several, with one reason. */
    NilFromInbox(Words words, Refusals refusals, int count, int written, Consumer<String> send) {
        this(words, refusals, warned(new Div(words.get("tasks.nil-all.lead", count)), written > 0 ? words.get("tasks.nil-all.drafts", written) : ""),
                send, () -> { });
    }

    private static Div warned(Div lead, String warning) {
        if (!warning.isEmpty()) {
            var note = new Div(warning);
            note.addClassName("note");
            lead.add(note);
        }
        return lead;
    }

    private NilFromInbox(Words words, Refusals refusals, Div lead, Consumer<String> send, Runnable done) {
        setHeaderTitle(words.get("tasks.nil.heading"));
        var problems = new Problems(words);
        TextArea reason = problems.field("reason", Fields.text(words, "report.nil.reason", 2));
        var about = new Div(lead, problems, reason);
        about.addClassName("form");
        add(about);
        getFooter().add(Act.button(words.get("tasks.nil.cancel"), this::close), Act.main(words.get("report.nil.send"), () -> {
            if (refusals.attempt(problems, () -> send.accept(reason.getValue()))) {
                close();
                done.run();
            }
        }));
        addOpenedChangeListener(opened -> reason.focus());
    }
}
