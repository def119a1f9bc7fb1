package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.followthrough.forum.ProgrammeMoves;
import org.followthrough.forum.ProgrammeMoves.Extent;
import org.followthrough.ui.workspace.shared.Words;

/**
 * What moves with an event or an edition whose dates are being changed, told before it is saved, and whether it is to (features,
 * row E7). It shows itself as soon as the dates differ from those that stand.
 */
class Along extends Div {

    private final Checkbox wanted;
    private final Paragraph told = new Paragraph();
    private final transient Words words;
    private final transient Extent extent;
    private final LocalDate from;
    private final LocalDate to;
    private final DatePicker first;
    private final DatePicker last;

    Along(Words words, Extent extent, DatePicker first, DatePicker last) {
        this.words = words;
        this.extent = extent;
        this.first = first;
        this.last = last;
        from = first.getValue();
        to = last.getValue();
        wanted = new Checkbox(words.get("along.wanted"), true);
        told.addClassName("dim");
        told.getElement().setAttribute("role", "status");
        add(wanted, told);
        wanted.addValueChangeListener(change -> show());
        first.addValueChangeListener(change -> show());
        last.addValueChangeListener(change -> show());
        show();
    }

    boolean isWanted() {
        return wanted.getValue();
    }

    private void show() {
        var changed = !from.equals(first.getValue()) || !to.equals(last.getValue());
        var days = first.isEmpty() || last.isEmpty() ? 0 : ProgrammeMoves.days(from, to, first.getValue(), last.getValue());
        setVisible(changed && extent.events() + extent.dates() > 0);
        wanted.setVisible(days != 0 && extent.events() > 0);
        told.setText(days == 0 ? words.get("along.stays", extent.events()) : wanted.getValue()
                ? words.get("along.moves", days, extent.events(), extent.dates()) : words.get("along.alone", extent.events()));
    }
}
