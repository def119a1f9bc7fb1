package org.followthrough.ui.workspace.calendars;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.followthrough.forum.calendars.CalendarFile;
import org.followthrough.forum.calendars.Holiday;
import org.followthrough.forum.calendars.HolidayCalendar;
import org.followthrough.forum.calendars.HolidayLines;
import org.followthrough.shared.RuleViolation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.FileField;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The holidays of a year as lines, or those of a file. */
class YearForm extends Div {

    private static final int LINES = 8;

    private final Problems problems;
    private final IntegerField year;
    private final TextArea lines;
    private final FileField file;

    YearForm(Words words, Refusals refusals, HolidayCalendar calendar, int offered, BiConsumer<Integer, List<Holiday>> one,
            Consumer<SortedMap<Integer, List<Holiday>>> several, Runnable done) {
        problems = new Problems(words);
        year = problems.field("year", new IntegerField(words.get("calendar.year.label")));
        year.setStepButtonsVisible(true);
        lines = problems.field("holidays", Fields.text(words, "calendar.lines", LINES));
        year.addValueChangeListener(change -> lines.setValue(change.getValue() == null ? "" : HolidayLines.write(calendar.of(change.getValue()))));
        year.setValue(offered);
        file = problems.field("file", new FileField(words, problems));
        var save = Act.main(words.get("calendar.save"), () -> tell(refusals, done, () -> one.accept(year(), HolidayLines.read("holidays", lines.getValue()))));
        var read = Act.button(words.get("calendar.import"), () -> tell(refusals, done, () -> {
            several.accept(CalendarFile.read(file.bytes().orElseThrow(() -> RuleViolation.of("file", "calendar.file.missing"))));
            file.clear();
        }));
        add(problems, year, lines, save, Page.dim(words.get("calendar.file.lead")), file, read);
        addClassName("form");
    }

    private void tell(Refusals refusals, Runnable done, Runnable save) {
        if (refusals.attempt(problems, save)) {
            done.run();
        }
    }

    private int year() {
        if (year.isEmpty()) {
            throw RuleViolation.of("year", "calendar.year.missing");
        }
        return year.getValue();
    }
}
