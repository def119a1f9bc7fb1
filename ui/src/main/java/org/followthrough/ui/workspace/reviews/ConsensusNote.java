package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Consensus;
import org.followthrough.shared.Coded;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** What a member learns in the consensus round: how often each level was given, and nothing of who gave it. */
class ConsensusNote extends Div {

    ConsensusNote(Words words, Consensus round, Instant ends) {
        addClassNames("note", "consensus");
        var levels = new UnorderedList();
        round.distribution().forEach((level, count) -> {
            if (count > 0) {
                levels.add(new ListItem(new Sign(Vocabulary.of(Coded.find(AssessmentLevel.class, level).orElseThrow()), words), new Span(" "),
                        new Span(words.get("consensus.count", count))));
            }
        });
        add(new H3(words.get("consensus.heading", words.day(ends))), Page.dim(words.get("consensus.text")), levels);
    }
}
