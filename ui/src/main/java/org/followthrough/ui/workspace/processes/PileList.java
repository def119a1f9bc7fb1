package org.followthrough.ui.workspace.processes;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.function.BiConsumer;
import org.followthrough.accountability.Piles;
import org.followthrough.accountability.Piles.Waiting;
import org.followthrough.acts.Act;
import org.followthrough.bulk.BulkService;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** What stands at one step, longest first. */
class PileList extends Section {

    private static final int PAGE = 50;

    private final transient Piles piles;
    private final transient Chosen chosen;
    private final Rows<Waiting> rows;
    private final Button more;
    private transient @Nullable Waiting last;

    PileList(Words words, Piles piles, Chosen chosen, String step, int count, BiConsumer<Act, List<String>> act) {
        super(new H2(words.get("piles.at", step)));
        this.piles = piles;
        this.chosen = chosen;
        var ticked = new Ticked(words, count, this::everything, act);
        rows = new Rows<Waiting>(words.get("piles.at", step))
                .names(words.get("piles.commitment"), one -> new Anchor("commitments/" + one.ref(), one.title()))
                .column(words.get("acts.choice"), "", one -> ticked.box(one.ref(), one.title()))
                .column(words.get("piles.addressee"), "d", one -> new Span(one.addressee()))
                .column(words.get("piles.since"), "d", one -> new Span(words.shortSince(one.since())))
                .column(words.get("piles.due"), "d", one -> new Span(one.due() == null ? "" : words.shortDay(one.due())))
                .column(words.get("piles.lateness"), "", one -> one.lateness() == null ? new Span() : new Sign(Vocabulary.of(one.lateness()), words));
        more = new Button(words.get("piles.more"), pressed -> show());
        add(ticked, rows, more, new Anchor("process" + new Chosen(chosen.edition(), chosen.party(), chosen.late(), null).query(), words.get("piles.back")));
        rows.show(List.of());
        show();
        if (rows.count() == 0) {
            addComponentAtIndex(1, Page.empty(words.get("piles.none-here")));
            rows.setVisible(false);
            ticked.setVisible(false);
        }
    }

    private List<String> everything() {
        return piles.at(String.valueOf(chosen.step()), chosen.filter(), null, BulkService.MOST).stream().map(Waiting::ref).toList();
    }

    private void show() {
        var next = piles.at(String.valueOf(chosen.step()), chosen.filter(), last, PAGE + 1);
        var shown = next.subList(0, Math.min(PAGE, next.size()));
        rows.more(shown);
        if (!shown.isEmpty()) {
            last = shown.getLast();
        }
        more.setVisible(next.size() > PAGE);
    }
}
