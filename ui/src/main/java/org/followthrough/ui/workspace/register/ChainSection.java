package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.followthrough.ui.shared.AskedBefore;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** Every time that something was asked, in the order of time, with what became of it. */
class ChainSection extends Div {

    private final transient Words words;

    ChainSection(Words words, AskedBefore asked) {
        this.words = words;
        addClassName("stack");
        if (!asked.note().isEmpty()) {
            add(Page.dim(asked.note()));
        }
        var list = new OrderedList();
        list.addClassName("chain");
        asked.lines().forEach(line -> list.add(item(line)));
        add(list);
    }

    private ListItem item(AskedBefore.Line line) {
        var year = new Span(line.year());
        year.addClassNames("year", "strong");
        var text = new Div(title(line), facts(line), outcomes(words, line.outcomes()));
        var item = new ListItem(year, dot(), text);
        if (line.here()) {
            item.addClassName("here");
            item.getElement().setAttribute("aria-current", "true");
        }
        return item;
    }

    private static Component title(AskedBefore.Line line) {
        var name = line.here() ? strong(line.title()) : new Anchor("recommendations/" + line.ref(), line.title());
        return new Paragraph(name, new Span(" "), code(line.ref()));
    }

    private static Component strong(String text) {
        var name = new Span(text);
        name.addClassName("strong");
        return name;
    }

    private static Component facts(AskedBefore.Line line) {
        var facts = new UnorderedList(new ListItem(line.edition()));
        line.links().forEach(link -> facts.add(new ListItem(link)));
        if (!line.state().isEmpty()) {
            facts.add(new ListItem(line.state()));
        }
        facts.addClassNames("dim", "facts-line");
        return facts;
    }

    static Component code(String ref) {
        var code = new Span(ref);
        code.addClassNames("dim", "code");
        return code;
    }

    static Component dot() {
        var dot = new Span();
        dot.addClassName("dot");
        dot.getElement().setAttribute("aria-hidden", "true");
        return dot;
    }

    static Component outcomes(Words words, List<AskedBefore.Outcome> outcomes) {
        var row = new Div();
        row.addClassName("row");
        outcomes.forEach(outcome -> row.add(new Sign(outcome.status(), outcome.words())));
        if (outcomes.isEmpty()) {
            row.add(Page.dim(words.get("chain.nobody")));
        }
        return row;
    }
}
