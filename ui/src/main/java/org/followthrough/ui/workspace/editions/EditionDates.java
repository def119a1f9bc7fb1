package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.followthrough.forum.Edition;
import org.followthrough.forum.EditionDraft;
import org.followthrough.forum.ProgrammeMoves.Extent;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;

/** When an edition takes place, and in whose time its dates end. */
class EditionDates extends Div {

    private final DatePicker opens;
    private final DatePicker closes;
    private final TextField zone;

    EditionDates(Words words, Problems problems) {
        opens = problems.field("opens", Fields.date(words, "edition.opens"));
        closes = problems.field("closes", Fields.date(words, "edition.closes"));
        zone = problems.field("timeZone", Fields.line(words, "edition.zone"));
        zone.setValue("Etc/UTC");
        var dates = new Div(opens, closes);
        dates.addClassName("grid2");
        add(dates, zone);
        addClassName("form");
    }

    final void show(Edition edition) {
        opens.setValue(edition.opens());
        closes.setValue(edition.closes());
        zone.setValue(edition.timeZone().getId());
    }

    /** What moves with the edition that is shown. */
    final Along along(Words words, Extent extent) {
        return new Along(words, extent, opens, closes);
    }

    /** In the time of another edition, whose dates do not matter. */
    final void inTimeOf(Edition other) {
        zone.setValue(other.timeZone().getId());
    }

    /** What is filled in, with a name. @throws RuleViolation for a day that is missing, or a zone that is none */
    EditionDraft draft(String name) {
        var missing = new ArrayList<Violation>();
        need(missing, "opens", opens);
        need(missing, "closes", closes);
        RuleViolation.throwIfAny(missing);
        return new EditionDraft(name, opens.getValue(), closes.getValue(), zone());
    }

    static void need(List<Violation> missing, String field, DatePicker date) {
        if (date.isEmpty()) {
            missing.add(Violation.of(field, "programme.day-missing"));
        }
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone.getValue().strip());
        } catch (DateTimeException unknown) {
            throw RuleViolation.of("timeZone", "forum.time-zone");
        }
    }
}
