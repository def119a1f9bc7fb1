package org.followthrough.ui.workspace.settings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** The secret address of somebody's calendar: shown once when it is made, made anew or taken away at any time. */
class CalendarPart extends Div {

    private final transient Words words;
    private final transient Supplier<Optional<Instant>> since;
    private final transient Supplier<String> renew;
    private final transient Runnable close;

    CalendarPart(Words words, Supplier<Optional<Instant>> since, Supplier<String> renew, Runnable close) {
        this.words = words;
        this.since = since;
        this.renew = renew;
        this.close = close;
        addClassName("form");
        show(Optional.empty());
    }

    private void show(Optional<String> fresh) {
        removeAll();
        add(Page.dim(words.get("feed.lead")));
        var made = since.get();
        add(new Paragraph(made.map(at -> words.get("feed.since", words.since(at))).orElseGet(() -> words.get("feed.none"))));
        fresh.ifPresent(this::address);
        var acts = new Div(Act.button(words.get(made.isPresent() ? "feed.renew" : "feed.make"), () -> show(Optional.of(renew.get()))));
        acts.addClassName("row");
        if (made.isPresent()) {
            acts.add(Act.button(words.get("feed.close"), () -> {
                close.run();
                show(Optional.empty());
            }));
        }
        add(acts);
    }

    private void address(String address) {
        var field = new TextField(words.get("feed.address"));
        field.setValue(address);
        field.setReadOnly(true);
        field.setWidthFull();
        field.setHelperText(words.get("feed.once"));
        add(field);
    }
}
