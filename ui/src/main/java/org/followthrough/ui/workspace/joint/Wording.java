package org.followthrough.ui.workspace.joint;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** One text with a button that sends it: a statement, a common report text, or why a partner leaves. */
class Wording extends Div {

    /** @param place of its texts: label, help and send */
    Wording(Words words, Refusals refusals, String place, String field, String value, Consumer<String> send, Runnable done) {
        var problems = new Problems(words);
        TextArea text = problems.field(field, Fields.text(words, place, 2));
        text.setValue(value);
        add(problems, text, Act.button(words.get(place + ".send"), () -> {
            if (refusals.attempt(problems, () -> send.accept(text.getValue()))) {
                done.run();
            }
        }));
        addClassName("form");
    }
}
