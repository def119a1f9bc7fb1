package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.followthrough.ui.shared.Difference;
import org.followthrough.ui.shared.Difference.Kind;
import org.followthrough.ui.shared.Difference.Piece;

/**
 * One side of a comparison: what was taken out is struck through, what came in underlined, each with a sign for the eye and a word for
 * the ear, so that no colour has to tell it.
 */
public class MarkedChanges extends Div {

    private MarkedChanges(Words words, List<Piece> pieces) {
        addClassName("written");
        pieces.forEach(piece -> add(marked(words, piece), new Span(piece.text().substring(piece.text().stripTrailing().length()))));
    }

    /** The text as it was. */
    public static MarkedChanges before(Words words, Difference difference) {
        return new MarkedChanges(words, difference.before());
    }

    /** The text as it is. */
    public static MarkedChanges after(Words words, Difference difference) {
        return new MarkedChanges(words, difference.after());
    }

    private static Component marked(Words words, Piece piece) {
        return switch (piece.kind()) {
            case SAME -> new Span(piece.text().stripTrailing());
            case REMOVED -> new Mark("del", spoken(words, piece.kind()), piece.text());
            case ADDED -> new Mark("ins", spoken(words, piece.kind()), piece.text());
        };
    }

    private static Span spoken(Words words, Kind kind) {
        var word = new Span(words.get(kind == Kind.ADDED ? "changes.added" : "changes.removed") + " ");
        word.addClassName("vh");
        return word;
    }

    private static final class Mark extends HtmlContainer {

        Mark(String tag, Span spoken, String text) {
            super(tag);
            add(spoken, new Span(text.stripTrailing()));
        }
    }
}
