package org.followthrough.ui.workspace.wordings;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import org.followthrough.ui.shared.Difference;
import org.followthrough.ui.workspace.shared.MarkedChanges;
import org.followthrough.ui.workspace.shared.Words;

/** A text as it was and as it is, with the words that were taken out and put in. */
class CorrectedText extends Div {

    CorrectedText(Words words, String before, String after) {
        var difference = Difference.between(before, after);
        add(new Div(new H3(words.get("wordings.before")), MarkedChanges.before(words, difference)),
                new Div(new H3(words.get("wordings.after")), MarkedChanges.after(words, difference)));
        addClassNames("verdicts", "s");
    }
}
