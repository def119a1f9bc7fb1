package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Asks why; texts are found under {@code place}: title, reason and do. */
public class ReasonDialog extends Dialog {

    public ReasonDialog(Words words, Refusals refusals, String place, Consumer<String> act) {
        setHeaderTitle(words.get(place + ".title"));
        var problems = new Problems(words);
        TextArea reason = problems.field("reason", Fields.text(words, place + ".reason", 3));
        var body = new Div(problems, reason);
        body.addClassName("form");
        add(body);
        getFooter().add(new Button(words.get("register.cancel"), click -> close()), Act.main(words.get(place + ".do"), () -> {
            if (refusals.attempt(problems, () -> act.accept(reason.getValue()))) {
                close();
            }
        }));
        addOpenedChangeListener(change -> reason.focus());
    }
}
