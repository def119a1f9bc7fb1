package org.followthrough.ui.workspace.settings;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.select.Select;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.Settings;
import org.followthrough.notification.SettingsService;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.workspace.shared.Act;
import org.followthrough.ui.workspace.shared.Problems;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** Language, time zone and how often mails come. */
class SettingsForm extends Div {

    /** Takes what was chosen. */
    interface Save {

        void accept(String language, @Nullable String zone, Frequency frequency);
    }

    private final Select<Locale> language = new Select<>();
    private final ComboBox<String> zone;
    private final RadioButtonGroup<Frequency> frequency;

    SettingsForm(Words words, Refusals refusals, Settings settings, List<Locale> languages, ZoneId now, Save save) {
        var problems = new Problems(words);
        language.setLabel(words.get("settings.language"));
        language.setItems(languages);
        language.setItemLabelGenerator(LanguageRules::name);
        problems.field("language", language).setValue(read(words, settings, languages));
        zone = problems.field("timeZone", new ComboBox<>(words.get("settings.zone"), SettingsService.zones()));
        zone.setClearButtonVisible(true);
        zone.setPlaceholder(words.get("settings.zone.browser"));
        zone.setHelperText(words.get("settings.zone.help", now.getId()));
        Optional.ofNullable(settings.zone()).map(ZoneId::getId).ifPresent(zone::setValue);
        frequency = problems.field("frequency", new RadioButtonGroup<>(words.get("settings.frequency")));
        frequency.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        frequency.setItems(Frequency.values());
        frequency.setItemLabelGenerator(one -> words.of("settings.frequency", one));
        frequency.setValue(settings.frequency());
        add(problems, language, zone, frequency, Act.main(words.get("settings.save"), () -> refusals.attempt(problems,
                () -> save.accept(language.getValue().toLanguageTag(), zone.getValue(), frequency.getValue()))));
        addClassName("form");
    }

    /** The language in which the page is read: nobody who keeps another setting shall choose a language unawares. */
    private static Locale read(Words words, Settings settings, List<Locale> languages) {
        return languages.stream().filter(one -> one.getLanguage().equals(words.locale().getLanguage())).findFirst().orElse(settings.language());
    }
}
