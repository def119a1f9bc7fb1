package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview.Group;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** How many commitments stand under each headline. */
class HeadlineTable extends Section {

    HeadlineTable(Words words, Asked asked, Group total) {
        add(new H2(words.get("figures.headlines")));
        var rows = new Rows<HeadlineCode>(words.get("figures.headlines"))
                .names(words.get("figures.headline"), code -> link(words, asked, code))
                .column(words.get("figures.count"), "n", code -> new Span(words.number(total.count("headline", code.code()))));
        rows.show(Arrays.stream(HeadlineCode.values()).filter(code -> total.count("headline", code.code()) > 0).toList());
        add(rows);
    }

    private static Component link(Words words, Asked asked, HeadlineCode code) {
        var link = new Anchor(asked.with("headline", code.code()).address());
        link.add(new Sign(Vocabulary.of(code), words));
        return link;
    }
}
