package org.followthrough.ui.workspace.declarations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Takes paragraphs as they are pasted. */
class SentencesForm extends Div {

    SentencesForm(Words words, Refusals refusals, Consumer<List<DeclaredSentence.Draft>> enter) {
        var problems = new Problems(words);
        TextArea text = problems.field("items", Fields.text(words, "declarations.paste.text", 6));
        TextField place = problems.field("place", Fields.line(words, "declarations.paste.place"));
        add(problems, text, place, Act.button(words.get("declarations.paste.send"), () -> refusals.attempt(problems,
                () -> enter.accept(read(text.getValue(), place.getValue())))));
        addClassName("form");
    }

    private static List<DeclaredSentence.Draft> read(String text, String place) {
        var drafts = PastedSentences.of(text, place);
        if (drafts.stream().anyMatch(draft -> draft.place().isEmpty())) {
            throw RuleViolation.of("place", "declarations.place-missing");
        }
        return drafts;
    }
}
