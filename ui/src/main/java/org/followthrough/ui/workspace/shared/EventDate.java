package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.forum.Anchor;
import org.followthrough.forum.Anchor.Edge;
import org.followthrough.forum.Event;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A date that is either given or hangs on an event of the programme, such as 30 days before the opening of the Civil Society
 * Days, and then moves with it (features, row E7). The date that comes of it is shown at once.
 */
public class EventDate extends Div {

    /** From which side of an event, and in which direction, the days are counted. */
    private enum From {
        BEFORE_OPENING(Edge.OPENING, -1), AFTER_OPENING(Edge.OPENING, 1), BEFORE_CLOSING(Edge.CLOSING, -1), AFTER_CLOSING(Edge.CLOSING, 1);

        private final Edge edge;
        private final int sign;

        From(Edge edge, int sign) {
            this.edge = edge;
            this.sign = sign;
        }

        static From of(Anchor anchor) {
            var before = anchor.days() < 0;
            return anchor.edge() == Edge.OPENING ? before ? BEFORE_OPENING : AFTER_OPENING : before ? BEFORE_CLOSING : AFTER_CLOSING;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final String name;
    private final DatePicker date;
    private final Checkbox hangs;
    private final ComboBox<Event> event;
    private final IntegerField days;
    private final Select<From> from = new Select<>();
    private final Div anchor = new Div();

    /** @param name the name that the rules use for this date, at which its errors are shown */
    public EventDate(Words words, Problems problems, String name, String place) {
        this.name = name;
        date = problems.field(name, Fields.date(words, place));
        hangs = new Checkbox(words.get("event-date.hangs"));
        hangs.setAriaLabel(words.get("event-date.hangs.of", words.get(place + ".label")));
        event = problems.field(name + ".event", new ComboBox<>(words.get("event-date.event")));
        event.setItemLabelGenerator(one -> words.get("event-date.event.item", one.name(), words.shortDay(one.starts())));
        days = problems.field(name + ".days", new IntegerField(words.get("event-date.days")));
        days.setMin(0);
        days.setStepButtonsVisible(true);
        days.setValue(0);
        from.setLabel(words.get("event-date.from"));
        from.setItems(From.values());
        from.setItemLabelGenerator(one -> words.get("event-date.from." + one.key()));
        from.setValue(From.BEFORE_OPENING);
        anchor.add(event, days, from);
        anchor.addClassName("grid2");
        anchor.setVisible(false);
        add(date, hangs, anchor);
        addClassName("event-date");
        hangs.addValueChangeListener(change -> hang(change.getValue()));
        event.addValueChangeListener(change -> count());
        days.addValueChangeListener(change -> count());
        from.addValueChangeListener(change -> count());
        offer(List.of());
    }

    /** The events on which it may hang; without any there is nothing to choose. */
    public final void offer(List<Event> events) {
        event.setItems(events);
        hangs.setVisible(!events.isEmpty());
        if (events.isEmpty()) {
            hangs.setValue(false);
        }
    }

    /** Shows a date, and on which of the offered events it hangs, where it hangs on one. */
    public void show(@Nullable LocalDate day, @Nullable Anchor anchor) {
        date.setValue(day);
        var found = anchor == null ? Optional.<Event>empty()
                : event.getListDataView().getItems().filter(one -> one.code().equals(anchor.event())).findFirst();
        found.ifPresent(one -> {
            event.setValue(one);
            days.setValue(Math.abs(Optional.ofNullable(anchor).orElseThrow().days()));
            from.setValue(From.of(Optional.ofNullable(anchor).orElseThrow()));
            hangs.setValue(true);
        });
    }

    private void hang(boolean on) {
        anchor.setVisible(on);
        date.setReadOnly(on);
        if (on) {
            count();
        }
    }

    private void count() {
        if (hangs.getValue()) {
            date.setValue(counted().map(known -> known.day(event.getValue())).orElse(null));
        }
    }

    private Optional<Anchor> counted() {
        return Optional.ofNullable(event.getValue()).filter(chosen -> days.getValue() != null)
                .map(chosen -> new Anchor(chosen.code(), from.getValue().edge, from.getValue().sign * days.getValue()));
    }

    /** The date as it is now, given or counted; null where nothing was given. */
    public @Nullable LocalDate day() {
        return date.getValue();
    }

    /** On what it hangs, or null for a date that was given. An event or number that is missing is told at its field. */
    public @Nullable Anchor anchor() {
        if (!hangs.getValue()) {
            return null;
        }
        return counted().orElseThrow(() -> event.isEmpty() ? RuleViolation.of(name + ".event", "event-date.missing.event")
                : RuleViolation.of(name + ".days", "event-date.missing.days"));
    }

    /** Nothing is given any more. */
    public void clear() {
        hangs.setValue(false);
        event.clear();
        date.clear();
    }
}
