package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.followthrough.forum.Edition;
import org.followthrough.register.ProgrammeReader.Node;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** A programme as nested lists: arrow keys go from node to node, Enter chooses one; each number opens its list. */
class ProgrammeTree extends Div {

    /** Up and down among all nodes that are shown, Home and End to the first and last. */
    private static final String KEYS = """
            this.addEventListener('keydown', key => {
                const all = [...this.querySelectorAll('vaadin-button.node-name')];
                const at = all.indexOf(key.target.closest('vaadin-button.node-name'));
                const to = {ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1}[key.key];
                if (at >= 0 && to !== undefined && all[to]) { key.preventDefault(); all[to].focus(); }
            })""";

    private final transient Words words;
    private final transient Consumer<@Nullable String> choose;
    private final @Nullable String chosen;

    ProgrammeTree(Words words, Edition edition, List<Node> nodes, @Nullable String chosen, Consumer<@Nullable String> choose) {
        this.words = words;
        this.choose = choose;
        this.chosen = chosen;
        var whole = new ListItem(line(null, edition.name(), words.get("programme.edition"), Optional.empty()));
        if (!nodes.isEmpty()) {
            whole.add(list(nodes));
        }
        var root = new UnorderedList(whole);
        root.addClassNames("tree", "top");
        add(root);
        getElement().executeJs(KEYS);
    }

    private UnorderedList list(List<Node> nodes) {
        var list = new UnorderedList();
        list.addClassName("tree");
        nodes.forEach(node -> list.add(item(node)));
        return list;
    }

    private ListItem item(Node node) {
        var event = node.event();
        var count = new Anchor("recommendations?event=" + event.code(), words.get("programme.count", node.recommendations()));
        var item = new ListItem(line(event.code(), event.name(), words.of("event.kind", event.kind()),
                Optional.of(count).filter(any -> node.recommendations() > 0)));
        if (!node.below().isEmpty()) {
            item.add(list(node.below()));
        }
        return item;
    }

    private Div line(@Nullable String code, String name, String kind, Optional<Anchor> count) {
        var button = new Button(name, click -> choose.accept(code));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        button.addClassName("node-name");
        if (Objects.equals(code, chosen)) {
            button.getElement().setAttribute("aria-current", "true");
        }
        var what = new Span(kind);
        what.addClassName("kind");
        var left = new Span(what, button);
        left.addClassName("what");
        var line = new Div(left);
        line.addClassName("node");
        count.ifPresent(line::add);
        return line;
    }
}
