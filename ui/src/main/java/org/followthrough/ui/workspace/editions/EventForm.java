package org.followthrough.ui.workspace.editions;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.followthrough.forum.Event;
import org.followthrough.forum.EventDraft;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.ProgrammeMoves.Extent;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** An event of a programme: a new one of a kind that fits there, or one that there is. */
class EventForm extends Div {

    /** What the organiser wants; kind and code count for a new event only, {@code along} for one that there is. */
    record Wish(EventKind kind, @Nullable String code, EventDraft draft, boolean along) {
    }

    private final Select<EventKind> kind = new Select<>();
    private final TextField code;
    private final TextField name;
    private final DatePicker starts;
    private final DatePicker ends;
    private final TextField place;
    private final transient Words words;
    private final transient Refusals refusals;
    private final transient Consumer<Wish> save;
    private final Problems problems;
    private @Nullable Along along;

    private EventForm(Words words, Refusals refusals, Consumer<Wish> save) {
        this.words = words;
        this.refusals = refusals;
        this.save = save;
        problems = new Problems(words);
        kind.setLabel(words.get("event.kind.label"));
        kind.setItemLabelGenerator(value -> words.of("event.kind", value));
        code = problems.field("code", Fields.line(words, "event.code"));
        name = problems.field("name", Fields.line(words, "event.name"));
        starts = problems.field("starts", Fields.date(words, "event.starts"));
        ends = problems.field("ends", Fields.date(words, "event.ends"));
        place = problems.field("place", Fields.line(words, "event.place"));
        addClassName("form");
    }

    /** A form for a new event of one of these kinds; {@code topmost} needs a code of its own. */
    static EventForm adding(Words words, Refusals refusals, List<EventKind> kinds, boolean topmost, LocalDate from, LocalDate to, Consumer<Wish> save) {
        var form = new EventForm(words, refusals, save);
        form.kind.setItems(kinds);
        form.kind.setValue(kinds.getFirst());
        form.starts.setValue(from);
        form.ends.setValue(to);
        form.code.setHelperText(words.get(topmost ? "event.code.needed" : "event.code.made"));
        form.add(form.problems, form.kind);
        form.rest("event.add");
        form.addComponentAtIndex(2, form.code);
        return form;
    }

    static EventForm changing(Words words, Refusals refusals, Event event, Extent extent, Consumer<Wish> save) {
        var form = new EventForm(words, refusals, save);
        form.kind.setItems(event.kind());
        form.kind.setValue(event.kind());
        form.name.setValue(event.name());
        form.starts.setValue(event.starts());
        form.ends.setValue(event.ends());
        form.place.setValue(Fields.shown(event.place()));
        var along = new Along(words, extent, form.starts, form.ends);
        form.along = along;
        form.add(form.problems);
        form.rest("event.save");
        form.addComponentAtIndex(form.getComponentCount() - 1, along);
        return form;
    }

    private void rest(String act) {
        var dates = new Div(starts, ends);
        dates.addClassName("grid2");
        add(name, dates, place, Act.button(words.get(act), () -> refusals.attempt(problems, () -> save.accept(wish()))));
    }

    private Wish wish() {
        var missing = new ArrayList<Violation>();
        EditionDates.need(missing, "starts", starts);
        EditionDates.need(missing, "ends", ends);
        RuleViolation.throwIfAny(missing);
        return new Wish(kind.getValue(), Fields.written(code.getValue()), new EventDraft(name.getValue(), starts.getValue(), ends.getValue(),
                Fields.written(place.getValue())), along == null || along.isWanted());
    }
}
