package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.followthrough.intake.Suggested;
import org.followthrough.intake.suggest.SuggestedTerms;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;

/** What the text suggests and is not chosen yet, each with the words that suggest it: accepted one by one, or all at once. */
class SuggestionList extends Div {

    private final transient Words words;
    private final transient Map<ListItem, Runnable> open = new LinkedHashMap<>();
    private final UnorderedList list = new UnorderedList();

    SuggestionList(Words words, TermFields fields, TermChoices choices, SuggestedTerms suggested, Collection<Scheme> schemes) {
        this.words = words;
        list.addClassName("suggested");
        for (var scheme : schemes) {
            suggested.of(scheme).stream().filter(one -> !fields.of(scheme).contains(one.value()) && choices.terms().get(scheme).containsKey(one.value()))
                    .forEach(one -> offer(words.get("vocabulary." + scheme.code()), choices.label(scheme, one.value()), one,
                            () -> fields.add(scheme, one.value())));
        }
        suggested.corridors().stream().filter(one -> !fields.corridors().contains(one.value())).forEach(one -> offer(words.get("terms.corridors"),
                one.value().states().stream().map(choices::state).collect(Collectors.joining(" \u2192 ")), one, () -> fields.add(one.value())));
        if (!open.isEmpty()) {
            build();
        }
    }

    private void build() {
        var all = Act.button(words.get("suggested.all"), this::acceptAll);
        all.addClickShortcut(Key.KEY_S, KeyModifier.ALT, KeyModifier.SHIFT);
        var head = new Div(new H3(words.get("suggested.heading")), all);
        head.addClassName("row");
        add(head, list);
        addClassNames("note", "suggestions");
    }

    private void offer(String place, String label, Suggested<?> one, Runnable accept) {
        var item = new ListItem();
        Button add = Act.small(words.get("suggested.accept"), () -> take(item));
        add.setAriaLabel(words.get("suggested.accept.of", label));
        var why = new Span(one.cue().isEmpty() ? place : words.get("suggested." + one.rule(), place, one.cue()));
        why.addClassName("dim");
        var text = new Div(new Span(label), why);
        item.add(text, add);
        open.put(item, accept);
        list.add(item);
    }

    private void take(ListItem item) {
        open.remove(item).run();
        item.removeFromParent();
        setVisible(!open.isEmpty());
    }

    private void acceptAll() {
        List.copyOf(open.keySet()).forEach(this::take);
    }
}
