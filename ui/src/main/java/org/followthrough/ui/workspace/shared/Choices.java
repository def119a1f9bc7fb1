package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.Collection;
import java.util.function.Function;
import org.followthrough.shared.Coded;

/** One value out of several, each shown with its definition. */
public final class Choices {

    private Choices() {
    }

    /**
     * A choice whose texts are found under {@code place}: label, help, and a definition for every code.
     *
     * @param face how a value is shown, such as its sign
     */
    public static <C extends Coded> RadioButtonGroup<C> of(Words words, String place, Collection<C> values, Function<C, Component> face) {
        var group = new RadioButtonGroup<C>(words.get(place + ".label"));
        group.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        group.addClassName("choice");
        group.setItems(values);
        group.setRenderer(new ComponentRenderer<>(value -> line(words, place, value, face.apply(value))));
        if (words.has(place + ".help")) {
            group.setHelperText(words.get(place + ".help"));
        }
        return group;
    }

    private static <C extends Coded> Component line(Words words, String place, C value, Component face) {
        var line = new Span(face);
        line.addClassName("option");
        var definition = place + ".definition." + value.code();
        if (words.has(definition)) {
            var text = new Span(words.get(definition));
            text.addClassName("dim");
            line.add(text);
        }
        return line;
    }
}
