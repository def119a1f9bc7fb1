package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.followthrough.forum.Edition;
import org.followthrough.forum.EditionDraft;
import org.followthrough.forum.ProgrammeMoves.Extent;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The name and dates of an edition that there is. */
class EditionForm extends Div {

    /** What the organiser wants, and whether the programme is to move with it. */
    record Wish(EditionDraft draft, boolean along) {
    }

    EditionForm(Words words, Refusals refusals, Edition edition, Extent extent, Consumer<Wish> save) {
        var problems = new Problems(words);
        var name = problems.field("name", Fields.line(words, "edition.name"));
        name.setValue(edition.name());
        var dates = new EditionDates(words, problems);
        dates.show(edition);
        var along = dates.along(words, extent);
        add(problems, name, dates, along, Act.button(words.get("edition.save"), () -> refusals.attempt(problems, () -> save.accept(new Wish(dates.draft(name.getValue()), along.isWanted())))));
        addClassName("form");
    }
}
