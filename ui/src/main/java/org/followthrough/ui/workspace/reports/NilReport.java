package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Nothing new this period, said in one step with a reason: a valid report. */
class NilReport extends Details {

    NilReport(Words words, Refusals refusals, ReportDesk desk, Runnable done) {
        super(words.get("report.nil.heading"));
        var problems = new Problems(words);
        TextArea reason = problems.field("reason", Fields.text(words, "report.nil.reason", 2));
        var send = Act.button(words.get("report.nil.send"), () -> {
            if (refusals.attempt(problems, () -> desk.nil(reason.getValue()))) {
                done.run();
            }
        });
        var form = new Div(Page.dim(words.get("report.nil.lead")), problems, reason, send);
        form.addClassName("form");
        add(form);
    }
}
