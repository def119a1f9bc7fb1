package org.followthrough.ui.workspace.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.select.Select;
import java.util.Locale;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.SettingsService;
import org.followthrough.ui.workspace.WorkspaceTest;
import org.followthrough.ui.workspace.shared.Dates;
import org.followthrough.ui.workspace.shared.ReaderLanguage;
import org.followthrough.ui.workspace.shared.Words;
import org.followthrough.ui.workspace.tasks.TasksView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The workspace in the language of whoever is signed in. */
class WorkspaceLanguageTest extends WorkspaceTest {

    @Autowired
    private SettingsService settings;
    @Autowired
    private ReaderLanguage language;
    @Autowired
    private Words words;

    @AfterEach
    void english() {
        settings.change(world.who("focal.xaa"), "en", null, Frequency.AT_ONCE);
        language.changed();
    }

    private void read(String code) {
        signIn("focal.xaa");
        settings.change(world.who("focal.xaa"), code, null, Frequency.AT_ONCE);
        language.changed();
    }

    private static String title() {
        return UI.getCurrent().getInternals().getTitle();
    }

    @Test
    void titlesAndTextsAreInTheChosenLanguage() {
        read("ar");
        go("tasks", TasksView.class);
        assertThat(title()).containsPattern("\\p{IsArabic}");
        assertThat(UI.getCurrent().getLocale().toLanguageTag()).isEqualTo("ar-u-nu-latn");
    }

    @Test
    void aLanguageChosenOnTheSettingsPageTakesEffectAtTheNextPage() {
        read("en");
        go("settings", SettingsView.class);
        @SuppressWarnings("unchecked")
        var chosen = (Select<Locale>) find(Select.class).single();
        chosen.setValue(Locale.FRENCH);
        click("Save");
        go("tasks", TasksView.class);
        assertThat(title()).startsWith("Tâches");
        assertThat(settings.of(world.who("focal.xaa")).language()).isEqualTo(Locale.FRENCH);
    }

    @Test
    void calendarsOfDatesAreInTheChosenLanguage() {
        read("fr");
        go("tasks", TasksView.class);
        var texts = Dates.texts(words);
        assertThat(texts.getMonthNames()).startsWith("janvier").hasSize(12);
        assertThat(texts.getWeekdays()).startsWith("dimanche").hasSize(7);
        assertThat(texts.getFirstDayOfWeek()).isEqualTo(1);
    }

    @Test
    void whoNeverChoseALanguageReadsThatOfTheBrowserAndWhoDidReadsTheirOwn() {
        assertThat(settings.chosenLanguage(world.who("observer"))).isEmpty();
        settings.change(world.who("focal.xaa"), "es", null, Frequency.AT_ONCE);
        assertThat(settings.chosenLanguage(world.who("focal.xaa"))).contains(Locale.of("es"));
        settings.change(world.who("focal.xaa"), "en", null, Frequency.AT_ONCE);
        assertThat(settings.chosenLanguage(world.who("focal.xaa"))).contains(Locale.ENGLISH);
    }
}
