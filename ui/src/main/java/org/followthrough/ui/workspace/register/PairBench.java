package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.Outcomes;
import org.followthrough.register.Marked;
import org.followthrough.register.Recommendation;
import org.followthrough.register.lineage.Suggestions.Pair;
import org.followthrough.ui.workspace.shared.Words;

/** Two asks side by side, what they share marked, and in words why they may belong together. */
class PairBench extends Div {

    private final transient Words words;
    private final transient LineageDesk.Names names;

    PairBench(Words words, LineageDesk.Names names, Pair pair, Outcomes outcomes) {
        this.words = words;
        this.names = names;
        var became = outcomes.of(List.of(pair.one().id(), pair.other().id()));
        var panes = new Div(pane(pair.one(), pair.text(), words.outcomes(became.getOrDefault(pair.one().id(), Map.of()))),
                pane(pair.other(), pair.otherText(), words.outcomes(became.getOrDefault(pair.other().id(), Map.of()))));
        panes.addClassName("panes");
        add(panes, reasons(pair));
        addClassName("stack");
    }

    private Component pane(Recommendation ask, Marked text, List<org.followthrough.ui.shared.AskedBefore.Outcome> outcomes) {
        var title = new H2(new Anchor("recommendations/" + ask.ref(), ask.title()));
        var passage = new Paragraph(new MarkedText(text));
        passage.addClassName("lead");
        passage.getElement().setAttribute("dir", "auto");
        var edition = new Span(names.editions().getOrDefault(ask.edition(), ask.edition()));
        edition.addClassName("dim");
        var inside = new Div(title, passage, ChainSection.outcomes(words, outcomes));
        inside.addClassName("inside");
        var pane = new Section(new Header(edition, ChainSection.code(ask.ref())), inside);
        pane.addClassName("pane");
        return pane;
    }

    private Component reasons(Pair pair) {
        var s = pair.suggestion();
        var list = new UnorderedList();
        list.addClassName("bullets");
        reason(list, "lineage.shares.words", s.words());
        reason(list, "lineage.shares.themes", s.themes().stream().map(code -> names.themes().getOrDefault(code, code)).toList());
        reason(list, "lineage.shares.gcm", s.gcmObjectives().stream().map(n -> words.get("gcm.numbered", n, words.get("gcm." + n))).toList());
        reason(list, "lineage.shares.groups", s.addresseeGroups().stream().map(group -> words.of("group", group)).toList());
        return list;
    }

    private void reason(UnorderedList list, String key, List<String> shared) {
        if (!shared.isEmpty()) {
            list.add(new ListItem(words.get(key, String.join(words.get("list.separator"), shared))));
        }
    }
}
