package org.followthrough.ui.workspace.accountability;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.followthrough.accountability.Movement;
import org.followthrough.accountability.Movements;
import org.followthrough.accountability.Movements.Table;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.shared.Vocabulary;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Rows;
import org.followthrough.ui.workspace.shared.Sign;
import org.followthrough.ui.workspace.shared.Words;

/** What moved between two cycles, of what the page shows (method, section 5): every figure opens the list behind it. */
class MovesTable extends Section {

    private final transient Words words;
    private final transient Asked asked;
    private final transient Table moves;

    MovesTable(Words words, Asked asked, Table moves) {
        this.words = words;
        this.asked = asked;
        this.moves = moves;
        var from = LanguageRules.isolated(moves.from(), words.locale());
        var to = LanguageRules.isolated(moves.to(), words.locale());
        var heading = words.get("moves.between", from, to);
        var rows = new Rows<AssessmentLevel>(heading)
                .names(words.get("moves.was", from), was -> new Sign(Vocabulary.of(was), words))
                .column(words.get("moves.total"), "n", was -> new Span(words.number(moves.before(was))));
        Movements.LEVELS.forEach(is -> rows.column(words.get(Vocabulary.of(is).textKey()), "n", was -> figure(was, is)));
        rows.sideBySide().show(Movements.LEVELS.stream().filter(was -> moves.before(was) > 0).toList());
        add(new H2(heading), Page.dim(words.get("moves.note", moves.all())), rows, Page.dim(words.get("moves.sum", moves.forward(), moves.stayed(), moves.back())));
        if (moves.onlyOne() > 0) {
            add(Page.dim(words.get("moves.only-one", moves.onlyOne())));
        }
        if (moves.methodChanged()) {
            add(Page.dim(words.get("moves.method-changed")));
        }
    }

    private Component figure(AssessmentLevel was, AssessmentLevel is) {
        var count = moves.count(was, is);
        return count == 0 ? new Span("–") : new Anchor(asked.with("moved", new Movement(moves.from(), was, moves.to(), is).toString()).address(), words.number(count));
    }
}
