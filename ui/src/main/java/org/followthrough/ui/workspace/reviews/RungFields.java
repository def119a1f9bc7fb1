package org.followthrough.ui.workspace.reviews;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.followthrough.review.Climb;
import org.followthrough.review.RatingDraft;
import org.followthrough.review.Rung;
import org.followthrough.ui.workspace.shared.Choices;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** The rung that a treaty ask has reached, the two claims that decide whether it is complete, and the level that follows. */
class RungFields extends Div {

    private final transient Words words;
    private final RadioButtonGroup<Rung> rung;
    private final CheckboxGroup<Rung> claims;
    private final Span follows = new Span();

    RungFields(Words words, Problems problems) {
        this.words = words;
        rung = problems.field("rung", Choices.of(words, "rating.rung", List.of(Rung.values()),
                value -> new Span(words.get("rating.rung.option", value.number(), words.of("rung", value)))));
        claims = problems.field("verifiedRungs", new CheckboxGroup<Rung>(words.get("rating.claims.label")));
        claims.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        claims.setHelperText(words.get("rating.claims.help"));
        claims.setItems(Rung.CLAIMS);
        claims.setItemLabelGenerator(value -> words.get("rating.claims." + value.code()));
        follows.addClassName("note");
        follows.getElement().setAttribute("role", "status");
        rung.addValueChangeListener(change -> show());
        claims.addValueChangeListener(change -> show());
        add(rung, claims, follows);
        addClassName("form");
        show();
    }

    private void show() {
        claims.setVisible(rung.getValue() != null && Rung.CLAIMS.contains(rung.getValue()));
        var level = new Climb(rung.getValue(), claimed()).level();
        follows.setVisible(level.isPresent());
        level.ifPresent(given -> follows.setText(words.get("rating.rung.follows", words.get("value.assessment." + given.code()))));
    }

    private Set<Rung> claimed() {
        return claims.isVisible() ? claims.getValue() : Set.of();
    }

    void fill(RatingDraft draft) {
        rung.setValue(draft.climb().rung());
        claims.setValue(draft.climb().verified());
    }

    @Nullable Integer number() {
        return rung.getValue() == null ? null : rung.getValue().number();
    }

    Set<Integer> verified() {
        return claimed().stream().map(Rung::number).collect(Collectors.toSet());
    }
}
