package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import org.followthrough.notification.FollowKind;
import org.followthrough.notification.FollowService;
import org.springframework.stereotype.Component;

/** Makes buttons that begin and end following something; the word on them says which. */
@Component
public class FollowButton {

    private final FollowService follows;
    private final CurrentActor current;
    private final Words words;

    FollowButton(FollowService follows, CurrentActor current, Words words) {
        this.follows = follows;
        this.current = current;
        this.words = words;
    }

    /** For a record, a party, or the conditions of a list; nothing to press for what cannot be followed. */
    public com.vaadin.flow.component.Component of(FollowKind kind, String target) {
        if (target.isBlank() || current.find().isEmpty()) {
            return new Span();
        }
        var button = new Button();
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setDisableOnClick(true);
        show(button, follows.find(current.get(), kind, target).isPresent());
        button.addClickListener(click -> {
            show(button, turn(kind, target));
            button.setEnabled(true);
        });
        return button;
    }

    /** Begins where it was not followed and ends where it was; returns whether it is followed now. */
    private boolean turn(FollowKind kind, String target) {
        var followed = follows.find(current.get(), kind, target);
        followed.ifPresentOrElse(follow -> follows.end(current.get(), follow.id()), () -> follows.follow(current.get(), kind, target));
        return followed.isEmpty();
    }

    private void show(Button button, boolean followed) {
        button.setText(words.get(followed ? "follow.end" : "follow.begin"));
        button.getElement().setAttribute("aria-pressed", String.valueOf(followed));
    }
}
