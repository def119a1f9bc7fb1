package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiConsumer;
import org.followthrough.commitment.Decision;
import org.jspecify.annotations.Nullable;

/** What a clearing officer does: clear, which makes it public, or return with a reason. */
public class Clearance extends Div {

    private final transient Refusals refusals;
    private final transient BiConsumer<Decision, @Nullable String> decide;
    private final transient Runnable done;
    private final Problems problems;
    private final TextArea reason;

    /** Texts are found under {@code place}: lead, clear, return and the reason's label. */
    public Clearance(Words words, Refusals refusals, String place, BiConsumer<Decision, @Nullable String> decide, Runnable done) {
        this.refusals = refusals;
        this.decide = decide;
        this.done = done;
        problems = new Problems(words);
        reason = problems.field("reason", Fields.text(words, "clearance.reason", 3));
        var buttons = new Div(Act.button(words.get("clearance.return"), () -> decide(Decision.RETURN)),
                Act.main(words.get("clearance.clear"), () -> decide(Decision.CLEAR)));
        buttons.addClassName("actions");
        add(problems, reason, Page.dim(words.get(place + ".lead")), buttons);
        addClassName("form");
    }

    private void decide(Decision decision) {
        if (refusals.attempt(problems, () -> decide.accept(decision, Fields.written(reason.getValue())))) {
            done.run();
        }
    }
}
