package org.followthrough.ui.workspace.webhooks;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Fields;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;

/** An address, of which commitments, and in which language. */
class WebhookForm extends Div {

    private final transient Words words;
    private final Problems problems;
    private final TextField address;
    private final TextField conditions;
    private final Select<Locale> language = new Select<>();

    /** What is done with what was filled in. */
    interface Registering {
        void register(String address, String conditions, String language);
    }

    WebhookForm(Words words, Refusals refusals, List<Locale> languages, Registering registering) {
        this.words = words;
        problems = new Problems(words);
        address = problems.field("address", Fields.line(words, "webhooks.address"));
        conditions = problems.field("conditions", Fields.line(words, "webhooks.conditions"));
        problems.field("language", language);
        language.setLabel(words.get("webhooks.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(one -> one.getDisplayLanguage(one));
        language.setValue(languages.contains(words.locale()) ? words.locale() : languages.getFirst());
        add(problems, address, conditions, language, Act.main(words.get("webhooks.register"), () -> send(refusals, registering)));
        addClassName("form");
    }

    private void send(Refusals refusals, Registering registering) {
        if (refusals.attempt(problems, () -> registering.register(address.getValue(), conditions.getValue(), language.getValue().toLanguageTag()))) {
            address.clear();
            conditions.clear();
        }
    }
}
