package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;

/** Fields of a form: label above, help below; texts under {@code place.label} and {@code place.help}. */
public final class Fields {

    private static final int SOON = 800;

    private Fields() {
    }

    public static TextArea text(Words words, String place, int rows) {
        var field = new TextArea(words.get(place + ".label"));
        field.setMinRows(rows);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SOON);
        if (words.has(place + ".help")) {
            field.setHelperText(words.get(place + ".help"));
        }
        return field;
    }

    public static TextField line(Words words, String place) {
        var field = new TextField(words.get(place + ".label"));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setValueChangeTimeout(SOON);
        if (words.has(place + ".help")) {
            field.setHelperText(words.get(place + ".help"));
        }
        return field;
    }

    /**
     * A day that is typed; its calendar opens by its button or the arrow down. A calendar that opened by itself while somebody types, and was closed
     * by Enter in the instant of its opening, left the whole page around it hidden from screen readers.
     */
    public static DatePicker date(Words words, String place) {
        var field = new DatePicker(words.get(place + ".label"));
        field.setAutoOpen(false);
        field.setLocale(words.locale());
        field.setI18n(Dates.texts(words));
        field.setPlaceholder(words.get("date.form"));
        if (words.has(place + ".help")) {
            field.setHelperText(words.get(place + ".help"));
        }
        return field;
    }

    /** A field from which several are chosen, which says so in the reader's language. */
    public static <F extends MultiSelectComboBox<?>> F several(Words words, F field) {
        field.setI18n(new MultiSelectComboBoxI18n().setCleared(words.get("choices.cleared")).setFocused(words.get("choices.focused"))
                .setSelected(words.get("choices.selected")).setDeselected(words.get("choices.deselected")).setTotal(words.get("choices.total")));
        return field;
    }

    /** What was written, or null for nothing. */
    public static @Nullable String written(String value) {
        return value.isBlank() ? null : value.strip();
    }

    /** What a field shows for something that may be missing. */
    public static String shown(@Nullable String value) {
        return value == null ? "" : value;
    }
}
