package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Outcomes;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.lineage.Similar;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Words;

/** What was asked before in similar words and what became of it, so that nobody asks the same again unawares. */
class SimilarSection extends Div {

    private final transient Words words;

    SimilarSection(Words words, List<Similar> similar, Outcomes outcomes) {
        this.words = words;
        addClassNames("stack", "similar");
        if (similar.isEmpty()) {
            add(Page.dim(words.get("similar.empty")));
        } else {
            var became = outcomes.of(similar.stream().map(Similar::id).toList());
            var list = new OrderedList();
            list.addClassName("chain");
            similar.forEach(one -> list.add(item(one, became.getOrDefault(one.id(), Map.of()))));
            add(list);
        }
    }

    private ListItem item(Similar one, Map<HeadlineCode, Integer> became) {
        var year = new Span(String.valueOf(one.starts().getYear()));
        year.addClassName("year");
        var title = new Paragraph(new Anchor("recommendations/" + one.ref(), one.title()), new Span(" "), ChainSection.code(one.ref()));
        var text = new Div(title);
        if (!one.words().isEmpty()) {
            text.add(shared(one.words()));
        }
        if (one.state() != RecommendationState.REGISTERED) {
            text.add(Page.dim(words.get("recommendation.state." + one.state().code())));
        }
        text.add(ChainSection.outcomes(words, words.outcomes(became)));
        return new ListItem(year, ChainSection.dot(), text);
    }

    private Component shared(List<String> phrases) {
        return Page.dim(words.get("similar.shared", String.join(words.get("list.separator"), phrases.stream().limit(3).toList())));
    }
}
