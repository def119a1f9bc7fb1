package org.followthrough.ui.workspace.actions;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.followthrough.reporting.actions.ActionKind;
import org.followthrough.reporting.actions.Correction;
import org.followthrough.reporting.actions.Correction.Changed;
import org.followthrough.shared.Coded;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** What was corrected, newest first, each with what it said before. */
class CorrectionList extends Div {

    private final transient Words words;

    CorrectionList(Words words, List<Correction> corrections) {
        this.words = words;
        addClassName("stack");
        corrections.forEach(this::add);
        if (corrections.isEmpty()) {
            add(Page.dim(words.get("action.corrections.none")));
        }
    }

    private void add(Correction correction) {
        var entry = new Div(new H3(words.get("action.corrected", words.shortDay(correction.at()))));
        if (correction.reason() != null) {
            entry.add(Page.quote(correction.reason()));
        }
        correction.changed().forEach(changed -> entry.add(line(changed)));
        add(entry);
    }

    private Div line(Changed changed) {
        var name = new Span(words.get("action.field." + changed.field()));
        name.addClassName("dim");
        var before = new Span(shown(changed, changed.before()));
        before.getElement().setAttribute("role", "deletion");
        var after = new Span(shown(changed, changed.after()));
        after.getElement().setAttribute("role", "insertion");
        var becomes = new Span();
        becomes.addClassName("becomes");
        return new Div(Stream.of(name, new Span(" "), isolated(before), new Span(" "), becomes, new Span(" "), isolated(after)).toArray(Span[]::new));
    }

    /** In the direction of its own language. */
    private static Span isolated(Span text) {
        text.getElement().setAttribute("dir", "auto");
        return text;
    }

    private String shown(Changed changed, String value) {
        if (value.isEmpty()) {
            return words.get("action.nothing");
        }
        return switch (changed.field()) {
            case "kind" -> Coded.find(ActionKind.class, value).map(kind -> words.of("actions.kind", kind)).orElse(value);
            case "date" -> words.shortDay(java.time.LocalDate.parse(value));
            default -> value;
        };
    }
}
