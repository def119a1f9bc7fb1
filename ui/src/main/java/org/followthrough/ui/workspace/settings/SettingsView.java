package org.followthrough.ui.workspace.settings;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import org.followthrough.notification.FeedService;
import org.followthrough.notification.FollowService;
import org.followthrough.notification.Frequency;
import org.followthrough.notification.SettingsService;
import org.followthrough.notification.UnsubscribeService;
import org.followthrough.ui.workspace.frame.MainLayout;
import org.followthrough.ui.workspace.shared.Crumb;
import org.followthrough.ui.workspace.shared.CurrentActor;
import org.followthrough.ui.workspace.shared.Notice;
import org.followthrough.ui.workspace.shared.OpenTo;
import org.followthrough.ui.workspace.shared.Page;
import org.followthrough.ui.workspace.shared.ReaderLanguage;
import org.followthrough.ui.workspace.shared.ReaderZone;
import org.followthrough.ui.workspace.shared.Refusals;
import org.followthrough.ui.workspace.shared.Words;
import org.jspecify.annotations.Nullable;

/** One's own settings. */
@Route(value = "settings", layout = MainLayout.class)
@OpenTo
public class SettingsView extends Page implements BeforeEnterObserver {

    private final transient SettingsService settings;
    private final transient CurrentActor current;
    private final transient Refusals refusals;
    private final transient ReaderZone zone;
    private final transient ReaderLanguage readerLanguage;
    private final transient FollowService follows;
    private final transient FeedService calendars;
    private final transient UnsubscribeService unsubscribing;
    private final Notice notice = new Notice();

    SettingsView(Words words, SettingsService settings, FollowService follows, FeedService calendars, UnsubscribeService unsubscribing,
            CurrentActor current, Refusals refusals, ReaderZone zone, ReaderLanguage readerLanguage) {
        super(words);
        this.settings = settings;
        this.follows = follows;
        this.calendars = calendars;
        this.unsubscribing = unsubscribing;
        this.current = current;
        this.refusals = refusals;
        this.zone = zone;
        this.readerLanguage = readerLanguage;
        name(words.get("settings.title"), Crumb.here(words.get("settings.title")));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        open(event, this::build);
    }

    private void build() {
        var form = new SettingsForm(words, refusals, settings.of(current.get()), settings.languages(), zone.get(), this::save);
        var calendar = new CalendarPart(words, () -> calendars.madeAt(current.get()), () -> calendars.renew(current.get()),
                () -> calendars.close(current.get()));
        var followed = new FollowedList(words, () -> follows.of(current.get()), follow -> follows.end(current.get(), follow.id()));
        var news = new Checkbox(words.get("settings.news"), unsubscribing.wanted(current.get()));
        news.addValueChangeListener(change -> {
            unsubscribing.want(current.get(), change.getValue());
            notice.say(words.get("settings.news.saved"));
        });
        var parts = new Div(section(words.get("settings.told"), form),
                section(words.get("follow.title"), dim(words.get("follow.lead")), news, followed), section(words.get("feed.title"), calendar));
        parts.addClassName("stack");
        add(heading(words.get("settings.title")), parts);
    }

    private void save(String language, @Nullable String chosen, Frequency frequency) {
        settings.change(current.get(), language, chosen, frequency);
        zone.changed();
        readerLanguage.changed();
        getUI().filter(ui -> !ui.getLocale().equals(words.locale())).ifPresent(ui -> ui.getPage().executeJs("window.location.reload()"));
        notice.say(words.get("settings.saved"));
    }
}
