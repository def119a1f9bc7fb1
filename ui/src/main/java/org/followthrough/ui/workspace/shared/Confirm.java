package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks once more, with the number, before something is done to many; saying yes twice does it once. */
public class Confirm extends Dialog {

    /**
     * A question.
     *
     * @param act is given an id that stays the same however often it is asked
     */
    public Confirm(Words words, Refusals refusals, String title, String text, String yes, Consumer<UUID> act) {
        var id = UUID.randomUUID();
        setHeaderTitle(title);
        var problems = new Problems(words);
        var body = new Div(problems, new Paragraph(text));
        body.addClassName("form");
        add(body);
        getFooter().add(new Button(words.get("confirm.no"), click -> close()), Act.main(yes, () -> {
            if (refusals.attempt(problems, () -> act.accept(id))) {
                close();
            }
        }));
        setWidth("32rem");
    }
}
