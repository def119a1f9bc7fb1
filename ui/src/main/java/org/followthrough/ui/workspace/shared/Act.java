package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** Buttons that do something: each can be pressed once at a time. */
public final class Act {

    private Act() {
    }

    /** An action; the button stays shut while it runs. */
    public static Button button(String text, Runnable action) {
        var button = new Button(text);
        button.setDisableOnClick(true);
        button.addClickListener(click -> run(button, action));
        return button;
    }

    /** The one main action of a page. */
    public static Button main(String text, Runnable action) {
        var button = button(text, action);
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** A small action inside a row or a sentence. */
    public static Button small(String text, Runnable action) {
        var button = button(text, action);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static void run(Button button, Runnable action) {
        try {
            action.run();
        } finally {
            button.setEnabled(true);
        }
    }
}
