package org.followthrough.ui.workspace.reports;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.BiConsumer;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** An institution's part of the report; it goes to the focal point and is never public by itself. */
class ContributionForm extends Div {

    ContributionForm(Words words, Refusals refusals, BiConsumer<String, String> send, Runnable done) {
        var problems = new Problems(words);
        TextField institution = problems.field("institution", Fields.line(words, "contribution.institution"));
        TextArea text = problems.field("text", Fields.text(words, "contribution.text", 5));
        var button = Act.main(words.get("contribution.send"), () -> {
            if (refusals.attempt(problems, () -> send.accept(institution.getValue(), text.getValue()))) {
                done.run();
            }
        });
        add(Page.section(words.get("contribution.heading")), problems, institution, text, Page.dim(words.get("contribution.foot")), button);
        addClassName("form");
    }
}
