package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.shared.Violation;

/** What a form has to say against an input: a summary that takes the focus, and each error beside its field. */
public class Problems extends Div {

    private final transient Words words;
    private final Map<String, Component> fields = new LinkedHashMap<>();

    public Problems(Words words) {
        this.words = words;
        addClassNames("note", "back", "problems");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    /** Names the component that shows the errors of an input; the name is the one that the rules use. */
    public <C extends Component> C field(String name, C component) {
        fields.put(name, component);
        return component;
    }

    /** Takes all messages away. */
    public void clear() {
        fields.values().forEach(field -> error(field, ""));
        removeAll();
        setVisible(false);
    }

    /** One message for the whole form. */
    public void say(String message) {
        clear();
        add(new Paragraph(message));
        appear();
    }

    /** Every broken rule beside its field and in the summary. */
    public void say(List<Violation> violations) {
        clear();
        var list = new UnorderedList();
        violations.forEach(violation -> list.add(item(violation)));
        add(heading(violations.size()), list);
        appear();
    }

    private Component heading(int count) {
        var heading = new Paragraph(words.get("problems.heading", count));
        heading.addClassName("strong");
        return heading;
    }

    private ListItem item(Violation violation) {
        var message = words.of(violation);
        return find(violation.field()).map(field -> {
            error(field, message);
            return new ListItem(link(message, field));
        }).orElseGet(() -> new ListItem(message));
    }

    /** A rule about one entry of a list belongs to the list where the entry has no field of its own. */
    private Optional<Component> find(String name) {
        return Optional.ofNullable(fields.get(name)).or(() -> name.contains("[")
                ? Optional.ofNullable(fields.get(name.substring(0, name.indexOf('[')))) : Optional.empty());
    }

    private static Button link(String message, Component field) {
        var link = new Button(message, click -> focus(field));
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        return link;
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.getElement().callJsFunction("focus");
        }
    }

    private static void error(Component field, String message) {
        if (field instanceof HasValidation validated) {
            validated.setErrorMessage(message);
            validated.setInvalid(!message.isEmpty());
        }
    }

    private void appear() {
        setVisible(true);
        getElement().callJsFunction("focus");
    }
}
