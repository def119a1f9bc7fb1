package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Objects;
import org.followthrough.accountability.packs.Freezing;
import org.followthrough.ui.workspace.shared.Words;

/** How far a pack is that is being frozen, why there is none, or that it is there. */
class FreezingLine extends Div {

    private final transient Words words;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph state = new Paragraph();

    FreezingLine(Words words) {
        this.words = words;
        state.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        bar.getElement().setAttribute("aria-label", words.get("pack.box.progress"));
        add(bar, state);
        addClassName("stack");
    }

    /** For whoever began it by a button that is gone now. */
    void focus() {
        state.getElement().callJsFunction("focus");
    }

    void show(Freezing freezing) {
        bar.setVisible(freezing.state() == Freezing.State.FREEZING);
        bar.setMax(Math.max(1, Objects.requireNonNullElse(freezing.files(), 1)));
        bar.setValue(freezing.made());
        state.setText(text(freezing));
    }

    private String text(Freezing freezing) {
        var instant = words.minute(freezing.instant());
        return switch (freezing.state()) {
            case WAITING -> freezing.tryAfter() == null ? words.get("pack.box.waits", instant)
                    : words.get("pack.box.broke", instant, words.minute(freezing.tryAfter()));
            case FREEZING -> words.get("pack.box.freezing", instant, freezing.made(), Objects.requireNonNull(freezing.files()));
            case FAILED -> words.get("pack.box.failed", instant, words.refusal(Objects.requireNonNull(freezing.failure()), freezing.args()));
            case FROZEN -> words.get("pack.box.done", instant);
        };
    }
}
