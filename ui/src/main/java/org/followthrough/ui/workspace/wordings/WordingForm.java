package org.followthrough.ui.workspace.wordings;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Another wording of one public text with its reason; what it changes is shown while it is written. */
class WordingForm extends Details {

    /** Takes the corrected text and the reason. */
    interface Correct {

        void correct(String after, String reason);
    }

    private final transient Words words;
    private final String before;
    private final Div preview = new Div();

    WordingForm(Words words, Refusals refusals, String before, Correct correct, Runnable done) {
        super(words.get("wordings.open"));
        this.words = words;
        this.before = before;
        var problems = new Problems(words);
        TextArea text = problems.field("text", Fields.text(words, "wordings.text", 4));
        text.setValue(before);
        text.addValueChangeListener(change -> show(change.getValue()));
        var reason = problems.field("reason", Fields.line(words, "wordings.reason"));
        var send = Act.main(words.get("wordings.send"), () -> {
            if (refusals.attempt(problems, () -> correct.correct(text.getValue(), reason.getValue()))) {
                done.run();
            }
        });
        var form = new Div(problems, text, preview, reason, send);
        form.addClassName("form");
        add(form);
        show(before);
    }

    private void show(String after) {
        preview.removeAll();
        preview.setVisible(!after.strip().equals(before));
        preview.add(Page.dim(words.get("wordings.preview")), new CorrectedText(words, before, after));
    }
}
