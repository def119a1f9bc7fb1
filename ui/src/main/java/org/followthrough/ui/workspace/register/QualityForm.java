package org.followthrough.ui.workspace.register;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** The second person's codes: the same confirm, others are a new proposal. */
class QualityForm extends Div {

    private final transient Words words;
    private final Select<Verifiability> verifiability;
    private final Select<Ambition> ambition;
    private final Select<Consensus> consensus;
    private final TextArea sharpened;

    QualityForm(Words words, Refusals refusals, Quality proposed, Consumer<Quality> code, Runnable done) {
        this.words = words;
        var problems = new Problems(words);
        verifiability = problems.field("verifiability", choice("value.verifiability", proposed.verifiability(), Verifiability.values()));
        ambition = problems.field("ambition", choice("ambition", proposed.ambition(), Ambition.values()));
        consensus = problems.field("consensus", choice("consensus", proposed.consensus(), Consensus.values()));
        sharpened = problems.field("sharpened", Fields.text(words, "quality.sharpened", 2));
        sharpened.setValue(Fields.shown(proposed.sharpened()));
        var send = Act.button(words.get("quality.send"), () -> {
            if (refusals.attempt(problems, () -> code.accept(codes()))) {
                done.run();
            }
        });
        add(Page.dim(words.get("quality.lead")), problems, verifiability, ambition, consensus, sharpened, send);
        addClassName("form");
    }

    @SafeVarargs
    private <C extends Coded> Select<C> choice(String place, C chosen, C... values) {
        var field = new Select<C>();
        field.setLabel(words.get("quality." + place));
        field.setItems(values);
        field.setItemLabelGenerator(value -> words.of(place, value));
        field.setValue(chosen);
        return field;
    }

    private Quality codes() {
        return new Quality(verifiability.getValue(), ambition.getValue(), consensus.getValue(), sharpened.getValue().strip());
    }
}
