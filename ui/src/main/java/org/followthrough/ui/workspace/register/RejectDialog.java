package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Why a candidate is no recommendation: one of the usual reasons, or words of one's own. */
class RejectDialog extends Dialog {

    private static final List<String> USUAL = List.of("context", "opens-list", "belief", "repeated", "procedure", "heading");

    RejectDialog(Words words, Refusals refusals, Consumer<String> reject) {
        setHeaderTitle(words.get("register.reject.title"));
        var problems = new Problems(words);
        var usual = new Select<String>();
        usual.setLabel(words.get("register.reject.usual"));
        usual.setItems(USUAL);
        usual.setItemLabelGenerator(code -> words.get("register.reject.reason." + code));
        usual.setWidthFull();
        TextArea reason = problems.field("reason", Fields.text(words, "register.reject.reason", 2));
        usual.addValueChangeListener(change -> reason.setValue(words.get("register.reject.reason." + change.getValue())));
        var form = new Div(problems, usual, reason);
        form.addClassNames("form", "side");
        add(form);
        getFooter().add(new Button(words.get("register.cancel"), click -> close()), Act.main(words.get("register.reject.do"), () -> {
            if (refusals.attempt(problems, () -> reject.accept(reason.getValue()))) {
                close();
            }
        }));
        setWidth("32rem");
    }
}
