package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.followthrough.register.Marked;

/** A text with what was found in it marked; every piece is written as text, never as markup. */
class MarkedText extends Span {

    MarkedText(Marked marked) {
        marked.pieces().forEach(piece -> getElement().appendChild(
                piece.hit() ? new Element("mark").setText(piece.text()) : Element.createText(piece.text())));
    }
}
