package org.followthrough.ui.workspace.declarations;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.intake.IntakeService;
import org.followthrough.register.declarations.DeclaredSentence;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.FileField;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** Takes paragraphs as they are pasted, or as they are read out of a file and looked through. */
class SentencesForm extends Div {

    private final transient Refusals refusals;
    private final transient IntakeService intake;
    private final transient CurrentActor current;
    private final Problems problems;
    private final FileField file;
    private final TextArea text;

    SentencesForm(Words words, Refusals refusals, IntakeService intake, CurrentActor current, Consumer<List<DeclaredSentence.Draft>> enter) {
        this.refusals = refusals;
        this.intake = intake;
        this.current = current;
        problems = new Problems(words);
        file = problems.field("file", new FileField(words, problems));
        text = problems.field("items", Fields.text(words, "declarations.paste.text", 6));
        TextField place = problems.field("place", Fields.line(words, "declarations.paste.place"));
        file.onName(this::take);
        add(problems, file, Page.dim(words.get("declarations.paste.file")), text, place, Act.button(words.get("declarations.paste.send"),
                () -> refusals.attempt(problems, () -> enter.accept(read(text.getValue(), place.getValue())))));
        addClassName("form");
    }

    /** What stands in the file stands in the form then, behind what is there, and the file is let go. */
    private void take(String name) {
        refusals.attempt(problems, () -> {
            var paragraphs = intake.paragraphs(current.get(), name, new ByteArrayInputStream(file.bytes().orElseThrow()));
            text.setValue((text.getValue().isBlank() ? "" : text.getValue().stripTrailing() + "\n\n") + String.join("\n\n", paragraphs));
            text.focus();
        });
        file.clear();
    }

    private static List<DeclaredSentence.Draft> read(String text, String place) {
        var drafts = PastedSentences.of(text, place);
        if (drafts.stream().anyMatch(draft -> draft.place().isEmpty())) {
            throw RuleViolation.of("place", "declarations.place-missing");
        }
        return drafts;
    }
}
