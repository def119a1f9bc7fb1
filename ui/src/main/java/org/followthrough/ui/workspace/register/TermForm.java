package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.followthrough.intake.suggest.SuggestedTerms;
import org.followthrough.register.Classification;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.vocabulary.Scheme;

/** Says anew of what a registered recommendation speaks. */
class TermForm extends Div {

    private final TermFields fields;

    TermForm(Words words, Refusals refusals, TermChoices choices, Classification has, SuggestedTerms suggested,
            Consumer<Classification> save, Runnable done) {
        var problems = new Problems(words);
        fields = new TermFields(words, problems, choices, List.of(Scheme.values()));
        fields.set(has.coding());
        fields.set(Scheme.THEMES, has.themes());
        fields.set(Scheme.GCM_OBJECTIVES, has.gcmObjectives().stream().map(String::valueOf).toList());
        var send = Act.main(words.get("terms.save"), () -> {
            if (refusals.attempt(problems, () -> save.accept(classification()))) {
                done.run();
            }
        });
        var line = new Div(send, Act.button(words.get("terms.cancel"), done));
        line.addClassName("row");
        add(problems, new SuggestionList(words, fields, choices, suggested, List.of(Scheme.values())), fields, line);
        addClassName("form");
    }

    private Classification classification() {
        return new Classification(Set.copyOf(fields.of(Scheme.THEMES)),
                fields.of(Scheme.GCM_OBJECTIVES).stream().map(Integer::valueOf).collect(Collectors.toSet()), fields.coding());
    }
}
